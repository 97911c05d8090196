package io.github.phidias.indicators;

/** Which side: of fair value gaps to find, or of signals to give. */
public enum FvgDirection {
  /** Upward only. */
  BULLISH("bullish"),
  /** Downward only. */
  BEARISH("bearish"),
  /** Either. */
  BOTH("both");

  private final String text;

  FvgDirection(String text) {
    this.text = text;
  }

  /** Whether an upward ({@code true}) or downward ({@code false}) one is wanted. */
  public boolean allows(boolean bullish) {
    return this == BOTH || bullish == (this == BULLISH);
  }

  @Override
  public String toString() {
    return text;
  }
}
