/**
 * Prices made of a bar's own, under the names by which other libraries know them. Start at {@link
 * io.github.phidias.indicators.prices.TypicalPrice}; to compute another indicator from one of them, name it as the source:
 * {@link io.github.phidias.indicators.PriceSource}.
 */
package io.github.phidias.indicators.prices;
