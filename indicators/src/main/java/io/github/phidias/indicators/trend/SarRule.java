package io.github.phidias.indicators.trend;

/** How a parabolic stop starts, and whether a touch turns it; libraries differ. */
public enum SarRule {
  /**
   * Starts long unless the second bar moved further down than up; the extreme point is that of the second bar, the stop the far
   * side of the first. A touch turns it. TA-Lib's way, and ours.
   */
  TALIB("talib"),
  /**
   * Starts long unless the middle of the second bar is under that of the first; the extreme point is that of the first bar, and
   * the stop has made a step from the far side of the first bar already. Only a price beyond it turns it (Tulip Indicators).
   */
  TULIP("tulip");

  private final String text;

  SarRule(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
