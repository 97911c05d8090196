package io.github.phidias.indicators;

/** What a sum of squares is divided by to give a variance. */
public enum DeviationKind {
  /** By the number of values: the deviation of exactly these values. Bollinger's choice. */
  POPULATION("population"),
  /** By one less: the estimate for what the values were drawn from. */
  SAMPLE("sample");

  private final String text;

  DeviationKind(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
