package io.github.phidias.indicators.trend;

/**
 * How Wilder's running sums of directional movement and true range start. Libraries differ; the difference fades by {@code 1 -
 * 1/length} a bar.
 */
public enum DirectionalSeeding {
  /** Sums of the first {@code length - 1} values; the indicators show from one step later on. TA-Lib's way, and ours. */
  TALIB("talib"),
  /** The same sums, but the indicators show at once, so that every average starts a bar earlier (Tulip Indicators). */
  TULIP("tulip"),
  /** Sums of the first {@code length} values, as in Wilder's book of 1978 and in TradingView. */
  WILDER("wilder");

  private final String text;

  DirectionalSeeding(String text) {
    this.text = text;
  }

  /** The bar at which the first sums are complete; the first bar has no bar before it and no movement. */
  int seedBar(int length) {
    return this == WILDER ? length : length - 1;
  }

  /** The first bar with sums, past the first bar at any length. */
  int firstSum(int length) {
    return Math.max(1, seedBar(length));
  }

  /** The first bar with directional indicators. */
  int firstIndicator(int length) {
    return this == TALIB ? length : firstSum(length);
  }

  @Override
  public String toString() {
    return text;
  }
}
