/**
 * Turning points of the market and the swings between them, without look-ahead.
 *
 * <p>Start at {@link io.github.phidias.indicators.swings.Swings}: the alternating list of pivots and the swing, as known at
 * the close of any bar. A pivot at bar i is known k bars later and never before; nothing that was known at a bar changes
 * when later bars arrive. {@link io.github.phidias.indicators.swings.SwingLines} is the same as columns.
 */
package io.github.phidias.indicators.swings;
