/**
 * Indicators: pure functions of bars, as primitive columns and as ta4j {@code Indicator} faces over the same columns.
 *
 * <p>Start at {@link io.github.phidias.indicators.Indicators}. In a strategy, {@code Indicators.of(series).ema(12)} is
 * a ta4j indicator that is computed once for all bars and refuses to read past the bar being decided; in a column
 * strategy, {@code Indicators.of(columns).ema(12)} is the same {@link io.github.phidias.bars.Column}. {@link
 * io.github.phidias.indicators.IndicatorRegistry} finds indicators by name.
 *
 * <p>Rules that hold for all of them:
 *
 * <ul>
 *   <li>The value at a bar depends on that bar and earlier ones only. Cost per bar does not grow with the length.
 *   <li>A value that does not exist yet is NaN, never zero. Each indicator states its warm-up.
 *   <li>An input may begin with NaN (the warm-up of another indicator): the output starts after it. A NaN further on
 *       ends the run of numbers; the output is NaN there and warms up afresh after it.
 *   <li>Plain doubles in the order of operations written in the Javadoc, no fused multiply-add; running sums are
 *       compensated.
 * </ul>
 */
package io.github.phidias.indicators;
