package io.github.phidias.indicators.cycles;

import io.github.phidias.bars.Column;

/**
 * The smoothed dominant cycle period of John Ehlers' homodyne discriminator ("Rocket Science for Traders", 2001), bar by bar,
 * in TA-Lib's order of operations.
 *
 * <p>Prices are smoothed by a weighted average of four, their trend is taken out by a Hilbert transformer of seven taps, and the
 * same transformer turns the rest by a quarter of a cycle. The turn from one bar to the next, averaged, is the share of the
 * cycle that a bar takes. A transformer reaches back 2, 4 and 6 bars, so even and odd bars keep memories of their own.
 */
final class HilbertCycle {
  /** Bars that the average of four is fed with before the first transform, for the period alone and for what builds on it. */
  static final int START_OF_PERIOD = 12;
  static final int START_OF_PHASE = 37;
  /** Longest period. */
  static final int LONGEST = 50;

  private static final double SHORTEST = 6;
  private static final double FULL_TURN = 360;
  private static final double DEGREES = 180 / (4 * StrictMath.atan(1));

  private final Column x;
  private final int from;
  private final Transformer detrender = new Transformer();
  private final Transformer quadrature = new Transformer();
  private final Transformer inPhaseAhead = new Transformer();
  private final Transformer quadratureAhead = new Transformer();
  /** The detrended price of three bars and of one bar before an even bar, and before an odd one. */
  private final double[] delayed3 = new double[2];
  private final double[] delayed1 = new double[2];
  private double sum;
  private double weightedSum;
  private double leaving;
  private double before2I;
  private double before2Q;
  private double real;
  private double imaginary;
  private double period;
  private double smoothPeriod;
  private double smoothPrice;
  private int place;

  /** Before the first transform, which is that of bar {@code from + start}. */
  HilbertCycle(Column x, int from, int start) {
    this.x = x;
    this.from = from;
    for (int i = 0; i < 3; i++) {
      sum += x.get(from + i);
      weightedSum += x.get(from + i) * (i + 1);
    }
    for (int i = 3; i < start; i++) {
      smooth(from + i);
    }
  }

  /** The weighted average of the last four prices. */
  double smoothPrice() {
    return smoothPrice;
  }

  private void smooth(int i) {
    double now = x.get(i);
    sum += now;
    sum -= leaving;
    weightedSum += now * 4;
    leaving = x.get(i - 3);
    smoothPrice = weightedSum * 0.1;
    weightedSum -= sum;
  }

  /** Moves on to the next bar and gives its smoothed period, bars. */
  double next(int i) {
    double adjusted = 0.075 * period + 0.54;
    smooth(i);
    int side = (i - from) & 1;
    double detrended = detrender.turn(smoothPrice, side, place, adjusted);
    double q1 = quadrature.turn(detrended, side, place, adjusted);
    double i1 = delayed3[side];
    double ji = inPhaseAhead.turn(i1, side, place, adjusted);
    double jq = quadratureAhead.turn(q1, side, place, adjusted);
    if (side == 0) {
      place = place == 2 ? 0 : place + 1;
    }
    double q2 = 0.2 * (q1 + ji) + 0.8 * before2Q;
    double i2 = 0.2 * (i1 - jq) + 0.8 * before2I;
    int otherSide = 1 - side;
    delayed3[otherSide] = delayed1[otherSide];
    delayed1[otherSide] = detrended;
    real = 0.2 * (i2 * before2I + q2 * before2Q) + 0.8 * real;
    imaginary = 0.2 * (i2 * before2Q - q2 * before2I) + 0.8 * imaginary;
    before2Q = q2;
    before2I = i2;
    double before = period;
    if (imaginary != 0 && real != 0) {
      period = FULL_TURN / (StrictMath.atan(imaginary / real) * DEGREES);
    }
    period = Math.max(Math.min(period, 1.5 * before), 0.67 * before);
    period = Math.clamp(period, SHORTEST, LONGEST);
    period = 0.2 * period + 0.8 * before;
    smoothPeriod = 0.33 * period + 0.67 * smoothPeriod;
    return smoothPeriod;
  }

  /** One Hilbert transformer: taps 0.0962, 0.5769, -0.5769, -0.0962 at 0, 2, 4 and 6 bars ago. */
  private static final class Transformer {
    private static final double OUTER = 0.0962;
    private static final double INNER = 0.5769;

    private final double[] outerOfSide = new double[6];
    private final double[] inner = new double[2];
    private final double[] input = new double[2];

    double turn(double value, int side, int place, double adjusted) {
      double outer = OUTER * value;
      int at = 3 * side + place;
      double turned = -outerOfSide[at];
      outerOfSide[at] = outer;
      turned += outer;
      turned -= inner[side];
      inner[side] = INNER * input[side];
      turned += inner[side];
      input[side] = value;
      return turned * adjusted;
    }
  }
}
