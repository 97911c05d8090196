package io.github.phidias.indicators.bands;

/** What the middle and the width of Keltner's bands are averages of. */
public enum KeltnerKind {
  /** Exponential average; Wilder's average true range (Linda Raschke's bands of the 1980s; ours). */
  ATR("atr"),
  /** Exponential average; exponential average of the true range over the length of the middle (TradingView's {@code ta.kc}). */
  TRUE_RANGE_EMA("true_range_ema"),
  /** Simple average; simple average of high minus low (Keltner 1960, who took the middle of {@code hlc3} and 10 bars). */
  RANGE_SMA("range_sma");

  private final String text;

  KeltnerKind(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
