package io.github.phidias.indicators.volatility;

/** The first true range that an average of them uses; libraries differ. */
public enum FirstRange {
  /** That of the second bar, the first that has a close before it (Wilder, TA-Lib, and ours). */
  SECOND_BAR("second_bar"),
  /** The high minus low of the first bar, so that there is a value one bar earlier (Tulip Indicators). */
  FIRST_BAR("first_bar");

  private final String text;

  FirstRange(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
