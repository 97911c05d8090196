package io.github.phidias.strategies.harvesting;

/** How a threshold grows with the number of orders in a row on its side. */
public enum ScaleMode {
  /** Not at all. */
  OFF,
  /** With the counter itself. */
  LINEAR,
  /** With Fibonacci's numbers: 1, 2, 3, 5, 8, ... 610 for counters 1 to 14. */
  FIBONACCI;

  /** The greatest counter. */
  public static final int GREATEST = 14;

  private static final int[] FIBONACCI_NUMBERS = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610};

  /** The factor of a threshold for a counter of 1 to {@link #GREATEST}. */
  public int factor(int counter) {
    return switch (this) {
      case OFF -> 1;
      case LINEAR -> counter;
      case FIBONACCI -> FIBONACCI_NUMBERS[counter - 1];
    };
  }
}
