package io.github.phidias.symbols;

/** Why a name is no currency pair. */
public enum SymbolError {
  /** Nothing but white space. */
  EMPTY,
  /** Too short, or a code with other characters than letters and digits. */
  MALFORMED,
  /** Written without a separator, and its end is no known quote currency. */
  UNKNOWN_QUOTE,
  /** Base and quote are one currency. */
  SAME_CURRENCY,
  /** The name of a funding market, such as {@code fUSD}, which has no price in another currency. */
  FUNDING_SYMBOL
}
