package io.github.phidias.indicators.volatility;

/** What the returns of a realised volatility are measured from. */
public enum ReturnMean {
  /** Their own mean in the window, and the divisor one less than their number: the usual estimate. */
  SAMPLE("sample"),
  /** Zero, and the divisor their number: steadier over short windows, where the mean is mostly chance. */
  ZERO("zero");

  private final String text;

  ReturnMean(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
