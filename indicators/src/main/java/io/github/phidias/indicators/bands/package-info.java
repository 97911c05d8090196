/**
 * Bands around prices: of the range, of the true range, of a percentage. Bollinger's are {@code
 * bollinger} of the root package; what is read off them lies in the package {@code volatility}.
 *
 * <p>Start at {@link io.github.phidias.indicators.bands.Donchian} and {@link io.github.phidias.indicators.bands.Keltner}. Bands
 * are in price units. Lengths are in bars; one that is too short throws an {@link io.github.phidias.errors.InputException}.
 */
package io.github.phidias.indicators.bands;
