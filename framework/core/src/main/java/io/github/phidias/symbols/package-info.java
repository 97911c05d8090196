/**
 * Names of currency pairs as people, files and Bitfinex write them.
 *
 * <p>Start at {@link io.github.phidias.symbols.Symbol}: the typed pair that everything inside carries, with its printed
 * forms. {@link io.github.phidias.symbols.SymbolParser} is the only reader of names; a name that is no pair is an expected
 * outcome there, a {@link io.github.phidias.symbols.ParsedSymbol.Refused} with a {@link
 * io.github.phidias.symbols.SymbolError}.
 *
 * <p>A {@link io.github.phidias.bars.Instrument} is wider: whatever bars may be of, a share or a data set without a name
 * included. Every symbol is an instrument ({@link io.github.phidias.symbols.Symbol#instrument}); an instrument that is to
 * be traded at the exchange must be a symbol ({@link io.github.phidias.symbols.Symbol#of} refuses the others).
 */
package io.github.phidias.symbols;
