/**
 * The indicators that volatility harvesting reads.
 *
 * <p>Start at {@link io.github.phidias.indicators.harvesting.GrowingMean}. All but {@link
 * io.github.phidias.indicators.harvesting.Impulse} have a value from the first bar on: a window that is not full yet is taken as
 * short as it is. The fast average is the plain {@code ema}, which starts from the first close.
 */
package io.github.phidias.indicators.harvesting;
