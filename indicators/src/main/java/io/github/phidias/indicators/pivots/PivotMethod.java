package io.github.phidias.indicators.pivots;

/** How {@link PivotPoints} follow from a session's open O, high H, low L and close C; R stands for {@code H - L}. */
public enum PivotMethod {
  /** The floor traders': P = (H+L+C)/3; r1 = 2P-L, s1 = 2P-H; r2, s2 = P +/- R; r3 = H+2(P-L), s3 = L-2(H-P). */
  CLASSIC("classic") {
    @Override
    void fill(double open, double high, double low, double close, double[] levels) {
      traders((high + low + close) / 3, high, low, levels);
    }
  },
  /** P = (H+L+C)/3; r1..r3, s1..s3 = P +/- 0.382 R, 0.618 R, R. */
  FIBONACCI("fibonacci") {
    @Override
    void fill(double open, double high, double low, double close, double[] levels) {
      double range = high - low;
      levels[0] = (high + low + close) / 3;
      around(levels[0], 0.382 * range, 0.618 * range, range, levels);
    }
  },
  /** Nick Scott's, 1989: P = (H+L+C)/3; r1..r3, s1..s3 = C +/- 1.1 R/12, 1.1 R/6, 1.1 R/4. */
  CAMARILLA("camarilla") {
    @Override
    void fill(double open, double high, double low, double close, double[] levels) {
      double stretched = 1.1 * (high - low);
      levels[0] = (high + low + close) / 3;
      around(close, stretched / 12, stretched / 6, stretched / 4, levels);
    }
  },
  /** Ken Wood's: as the classic ones with P = (H+L+2C)/4. Others take the next open for the close, which is not known before. */
  WOODIE("woodie") {
    @Override
    void fill(double open, double high, double low, double close, double[] levels) {
      traders((high + low + 2 * close) / 4, high, low, levels);
    }
  },
  /**
   * Tom DeMark's, "The New Science of Technical Analysis", 1994: X = H+2L+C after a falling session, 2H+L+C after a rising one,
   * H+L+2C otherwise; P = X/4, r1 = X/2-L, s1 = X/2-H. There are no further levels: they are NaN.
   */
  DEMARK("demark") {
    @Override
    void fill(double open, double high, double low, double close, double[] levels) {
      double weighed = close < open ? low : close > open ? high : close;
      double x = high + low + close + weighed;
      levels[0] = x / 4;
      levels[1] = x / 2 - low;
      levels[2] = Double.NaN;
      levels[3] = Double.NaN;
      levels[4] = x / 2 - high;
      levels[5] = Double.NaN;
      levels[6] = Double.NaN;
    }
  };

  private final String text;

  PivotMethod(String text) {
    this.text = text;
  }

  /** Writes p, r1, r2, r3, s1, s2, s3. */
  abstract void fill(double open, double high, double low, double close, double[] levels);

  private static void traders(double pivot, double high, double low, double[] levels) {
    levels[0] = pivot;
    levels[1] = 2 * pivot - low;
    levels[2] = pivot + (high - low);
    levels[3] = high + 2 * (pivot - low);
    levels[4] = 2 * pivot - high;
    levels[5] = pivot - (high - low);
    levels[6] = low - 2 * (high - pivot);
  }

  private static void around(double centre, double first, double second, double third, double[] levels) {
    levels[1] = centre + first;
    levels[2] = centre + second;
    levels[3] = centre + third;
    levels[4] = centre - first;
    levels[5] = centre - second;
    levels[6] = centre - third;
  }

  @Override
  public String toString() {
    return text;
  }
}
