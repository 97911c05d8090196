package io.github.phidias.indicators.levels;

/**
 * The five-point patterns by the ratios of their legs. Published tables vary a little; AD/XA is what tells them apart.
 */
public enum HarmonicPattern {
  /** Gartley: D at 0.786 of XA. */
  GARTLEY(0.618, 0.618, 0.382, 0.886, 1.272, 1.618, 0.786, 0.786),
  /** Bat: D at 0.886 of XA. */
  BAT(0.382, 0.5, 0.382, 0.886, 1.618, 2.618, 0.886, 0.886),
  /** Butterfly: D beyond X, at 1.272 to 1.618 of XA. */
  BUTTERFLY(0.786, 0.786, 0.382, 0.886, 1.618, 2.618, 1.272, 1.618),
  /** Crab: D beyond X, at 1.618 of XA. */
  CRAB(0.382, 0.618, 0.382, 0.886, 2.24, 3.618, 1.618, 1.618);

  private final double[] bounds;

  HarmonicPattern(double... bounds) {
    this.bounds = bounds;
  }

  /** Whether all four ratios lie within the bounds, each widened by a fraction of itself. */
  boolean fits(XabcdPattern.LegRatios ratios, double tolerance) {
    return within(ratios.abXa(), 0, tolerance) && within(ratios.bcAb(), 1, tolerance)
        && within(ratios.cdBc(), 2, tolerance) && within(ratios.adXa(), 3, tolerance);
  }

  private boolean within(double ratio, int leg, double tolerance) {
    return ratio >= bounds[2 * leg] * (1 - tolerance) && ratio <= bounds[2 * leg + 1] * (1 + tolerance);
  }
}
