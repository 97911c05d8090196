package io.github.phidias.costs;

/** How the price of a market fill differs from its reference; the formulas are those of {@link SlippageSettings}. */
public enum SlippageKind {
  /** Not at all. */
  NONE,
  /** By a fraction of the price. */
  FRACTION,
  /** By a number of ticks. */
  TICKS,
  /** By half the spread between bid and ask, on entries and exits. */
  SPREAD,
  /** By a fraction of the price on entries only. */
  ENTRY_SPREAD,
  /** By a multiple of how much prices moved of late. */
  VOLATILITY,
  /** By the square root of the order's share of the volume traded of late, times volatility. */
  VOLUME_SHARE
}
