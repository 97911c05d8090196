/**
 * Conditions that a signal must pass, whatever strategy it comes from.
 *
 * <p>Start at {@link io.github.phidias.strategies.filters.SignalFilter}. Each record here is one condition with a name for
 * configurations; {@link io.github.phidias.strategies.combining.Strategies#withFilter} puts them behind a strategy.
 */
package io.github.phidias.strategies.filters;
