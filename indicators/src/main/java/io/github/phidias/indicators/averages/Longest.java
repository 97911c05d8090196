package io.github.phidias.indicators.averages;

/** The longest length that is offered; a bound so that a slip of the keyboard is noticed. */
final class Longest {
  static final int BARS = 1_000_000;

  private Longest() {}
}
