/**
 * A move of the market from one turning point to the next, as a plain value.
 *
 * <p>Start at {@link io.github.phidias.swings.Swing}. Finding swings in bars is the matter of the indicators; what is here
 * is what a signal, a trade or a report may carry about the swing that was known at its bar.
 */
package io.github.phidias.swings;
