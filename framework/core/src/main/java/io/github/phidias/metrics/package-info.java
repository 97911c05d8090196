/**
 * Figures of equity curves, return series and trade lists: pure functions, the same for reports, the optimiser and live.
 *
 * <p>Start at {@link io.github.phidias.metrics.Convention}, which turns a {@link io.github.phidias.metrics.TrackRecord}
 * into named figures by our definition or by that of another tool. Single figures of a return series are in {@link
 * io.github.phidias.metrics.ReturnStatistics}, {@link io.github.phidias.metrics.RiskStatistics}, {@link
 * io.github.phidias.metrics.Ratios} and {@link io.github.phidias.metrics.BenchmarkStatistics}; of a curve in {@link
 * io.github.phidias.metrics.Drawdowns} and {@link io.github.phidias.metrics.CalendarReturns}; of trades in {@link
 * io.github.phidias.metrics.TradeStatistics} and {@link io.github.phidias.metrics.Excursion}.
 *
 * <p>A return series is a {@link io.github.phidias.bars.Column} of simple returns, fractions (0.02 is two percent), NaN
 * where a return is missing. {@code P} is always the number of returns in a year. A figure without a meaning is empty,
 * never NaN, infinite or made up; drawdowns and values at risk are returns, so a loss is negative.
 */
package io.github.phidias.metrics;
