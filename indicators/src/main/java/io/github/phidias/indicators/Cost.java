package io.github.phidias.indicators;

/** How the work per bar grows with the length n of an indicator. */
public enum Cost {
  /** The same for every length. */
  CONSTANT("O(1)"),
  /** With the logarithm of the length. */
  LOGARITHMIC("O(log n)"),
  /** With the length. */
  LINEAR("O(n)");

  private final String text;

  Cost(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
