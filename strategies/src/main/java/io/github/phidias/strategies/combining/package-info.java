/**
 * Strategies made of strategies: votes, and signals that must pass filters.
 *
 * <p>Start at {@link io.github.phidias.strategies.combining.Strategies}. The arithmetic of a vote is {@link
 * io.github.phidias.strategies.combining.SignalCombiner}; {@link io.github.phidias.strategies.combining.Vote} and {@link
 * io.github.phidias.strategies.combining.Filtered} are what a configuration names.
 */
package io.github.phidias.strategies.combining;
