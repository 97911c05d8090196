/**
 * How much prices move: realised volatility by several estimators, ranges, and what is read off Bollinger's bands.
 *
 * <p>Start at {@link io.github.phidias.indicators.volatility.RealisedVolatility} for closes, and at {@link
 * io.github.phidias.indicators.volatility.YangZhang} for whole bars. Volatilities are standard deviations of logarithmic
 * returns, as fractions: 0.01 is about one percent. They are those of one bar, or of {@code periods} bars where that
 * parameter is above zero: 252 for the days of a stock exchange, 365 for those of a coin, 8,760 for its hours. Logarithms are
 * {@link StrictMath}'s or plain arithmetic, so that they are the same bits everywhere. A length that is too short throws an
 * {@link io.github.phidias.errors.InputException}.
 */
package io.github.phidias.indicators.volatility;
