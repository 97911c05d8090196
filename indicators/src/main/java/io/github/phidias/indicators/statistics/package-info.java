/**
 * Statistics of sliding windows: spread, regression on time, dependence of two columns, order, moments, memory.
 *
 * <p>Start at {@link io.github.phidias.indicators.statistics.ZScore} and {@link
 * io.github.phidias.indicators.statistics.LinearRegression}; two instruments are compared with the plain functions of {@link
 * io.github.phidias.indicators.statistics.Dependence}. Most ask for returns rather than prices: {@code
 * Indicators.of(columns).over(returns).column(new Skewness(100))}. Sums are kept without cancellation by the window kernels of
 * {@link io.github.phidias.indicators.kernels}, so large prices with a small spread cost no digits.
 */
package io.github.phidias.indicators.statistics;
