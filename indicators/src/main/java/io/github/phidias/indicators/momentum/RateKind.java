package io.github.phidias.indicators.momentum;

/** How a rate of change is written. */
public enum RateKind {
  /** {@code 100 (x / before - 1)}; TA-Lib ROC. */
  PERCENT("percent"),
  /** {@code x / before - 1}; TA-Lib ROCP, Tulip roc. */
  FRACTION("fraction"),
  /** {@code x / before}; TA-Lib ROCR. */
  RATIO("ratio"),
  /** {@code 100 x / before}; TA-Lib ROCR100. */
  RATIO_100("ratio_100");

  private final String text;

  RateKind(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
