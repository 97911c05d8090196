package io.github.phidias.costs;

/** How {@link SlippageKind#VOLATILITY} measures the movement of prices. */
public enum VolatilityMeasure {
  /** No measure: for all other kinds. */
  NONE,
  /**
   * Mean true range in price, every bar of the window weighing the same. The true range of a bar is the greatest of high -
   * low, |high - close before|, |low - close before|; of the first bar of the data high - low (Wilder, "New Concepts in
   * Technical Trading Systems", 1978; his own average smooths exponentially and so never forgets, this one does).
   */
  ATR,
  /** Sample standard deviation (divisor count - 1) of the returns close / close before - 1, a fraction of price. */
  STDEV
}
