/**
 * What a strategy says at the close of a bar.
 *
 * <p>Start at {@link io.github.phidias.signals.TradeSignal}; {@link io.github.phidias.signals.SignalColumn} is the same
 * for a whole column of bars at once.
 */
package io.github.phidias.signals;
