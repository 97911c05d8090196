/**
 * Price bars in columns.
 *
 * <p>Start at {@link io.github.phidias.bars.Bars}. A bar is closed: once in a {@code Bars} it never changes. Times are
 * UTC epoch milliseconds and mark the <em>opening</em> of the bar; a bar is known at its open time plus the timeframe.
 * Prices are in quote currency per unit of base currency, volumes in base units. {@link
 * io.github.phidias.bars.BarColumns} puts the columns computed from bars (averages, ranges) beside them; its {@code coarser} gives the finished bars
 * of a coarser timeframe, as {@link io.github.phidias.bars.CoarserColumns}.
 */
package io.github.phidias.bars;
