package io.github.phidias.strategies.harvesting;

/** Where the fast average went at a bar; equality is neither side, so touching the line is no cross. */
public enum Cross {
  /** Above the line now, not above it at the bar before. */
  UP,
  /** Below the line now, not below it at the bar before. */
  DOWN,
  /** Neither, and so at the first bar. */
  NONE;

  /** From two bars; NaN before the first bar gives NONE. */
  static Cross of(double fastBefore, double lineBefore, double fast, double line) {
    if (Double.isNaN(fastBefore) || Double.isNaN(lineBefore)) {
      return NONE;
    }
    return fast > line && !(fastBefore > lineBefore) ? UP : fast < line && !(fastBefore < lineBefore) ? DOWN : NONE;
  }
}
