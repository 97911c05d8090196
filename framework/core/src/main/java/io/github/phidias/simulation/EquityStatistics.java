package io.github.phidias.simulation;

/**
 * Moments of the bar returns r[t] = E[t]/E[t-1] - 1 of an equity curve, and its maximum drawdown.
 *
 * <p>One pass, in pieces that stay in the cache. The moments are taken of the returns less their geometric mean g = (E[N-1]/E[0])^(1/(N-1)) - 1. The arithmetic mean lies within
 * about half a variance of g, so the usual loss of digits of a one-pass variance cannot occur, and a curve of constant
 * growth has no deviation but rounding (shifted data: Chan, Golub and LeVeque, "Algorithms for computing the sample
 * variance", 1983). Returns of bars without a position are zero and are only counted. Sums run in eight lanes, added
 * pairwise at the end: a fixed order, so that the result is the same everywhere, and one the processor can overlap.
 *
 * @param count     number of returns, one less than the bars
 * @param mean      arithmetic mean
 * @param deviation sample standard deviation, divisor count - 1; NaN for fewer than two returns
 * @param downside  sqrt(mean(min(r, 0)^2))
 * @param drawdown  least of E[t]/peak[t] - 1, the peak starting at the initial capital; zero or negative
 */
record EquityStatistics(int count, double mean, double deviation, double downside, double drawdown) {
  private static final int BLOCK = 1024;
  private static final int LANES = 8;

  /** The statistics of a curve of two bars or more that changes only on the bars of {@code held}. */
  static EquityStatistics of(double[] equity, double initialCapital, HeldRanges held) {
    int count = equity.length - 1;
    double growth = StrictMath.pow(equity[count] / equity[0], 1.0 / count) - 1;
    Pass pass = new Pass(equity, initialCapital, Double.isFinite(growth) ? growth : 0);
    for (int i = 0; i < held.size(); i++) {
      pass.drawdown(held.from(i), Math.min(1, held.to(i)));
      pass.add(Math.max(1, held.from(i)), held.to(i));
    }
    return pass.statistics(count);
  }

  /** Collects returns into a block and adds full blocks to the lanes; follows the drawdown. */
  private static final class Pass {
    private final double[] equity;
    private final double shift;
    private final double[] returns = new double[BLOCK];
    private final double[] before = new double[BLOCK];
    private final double[] squares = new double[BLOCK];
    private final double[] downs = new double[BLOCK];
    private final double[] sumOff = new double[LANES];
    private final double[] sumSquare = new double[LANES];
    private final double[] sumDown = new double[LANES];
    private int filled;
    private int added;
    private double peak;
    private double trough;
    private double worst;

    Pass(double[] equity, double initialCapital, double shift) {
      this.equity = equity;
      this.shift = shift;
      this.peak = initialCapital;
      this.trough = initialCapital;
    }

    void add(int from, int to) {
      int t = from;
      while (t < to) {
        int size = Math.min(BLOCK - filled, to - t);
        System.arraycopy(equity, t, returns, filled, size);
        System.arraycopy(equity, t - 1, before, filled, size);
        drawdown(t, t + size);
        filled += size;
        t += size;
        if (filled == BLOCK) {
          flush();
        }
      }
    }

    /**
     * Division is monotone, so the least quotient under one peak is the quotient of the least equity under it: one
     * division a peak, not one a bar.
     */
    void drawdown(int from, int to) {
      double high = peak;
      double low = trough;
      for (int t = from; t < to; t++) {
        double value = equity[t];
        if (value > high) {
          worst = Math.min(worst, low / high - 1);
          high = value;
          low = value;
        } else if (value < low) {
          low = value;
        }
      }
      peak = high;
      trough = low;
    }

    private void flush() {
      divide(returns, before, filled);
      split(returns, shift, filled, squares, downs);
      addTo(sumOff, returns, filled);
      addTo(sumSquare, squares, filled);
      addTo(sumDown, downs, filled);
      added += filled;
      filled = 0;
    }

    /** Every array at the same index, which is what lets the compiler divide several at a time. */
    private static void divide(double[] values, double[] before, int size) {
      for (int i = 0; i < size; i++) {
        values[i] = values[i] / before[i] - 1;
      }
    }

    private static void split(double[] returns, double shift, int size, double[] squares, double[] downs) {
      for (int i = 0; i < size; i++) {
        double r = returns[i];
        // r - |r| is 2 min(r, 0), exactly and without a branch.
        double down = 0.5 * (r - Math.abs(r));
        double off = r - shift;
        returns[i] = off;
        squares[i] = off * off;
        downs[i] = down * down;
      }
    }

    EquityStatistics statistics(int count) {
      flush();
      double zeros = count - added;
      double off = total(sumOff) - zeros * shift;
      double square = total(sumSquare) + zeros * (shift * shift);
      double variance = Math.max(0, (square - off * (off / count)) / (count - 1));
      return new EquityStatistics(
          count, shift + off / count, count < 2 ? Double.NaN : Math.sqrt(variance), Math.sqrt(total(sumDown) / count),
          Math.min(worst, trough / peak - 1));
    }
  }

  private static void addTo(double[] lanes, double[] values, int size) {
    double a = lanes[0];
    double b = lanes[1];
    double c = lanes[2];
    double d = lanes[3];
    double e = lanes[4];
    double f = lanes[5];
    double g = lanes[6];
    double h = lanes[7];
    int whole = size - size % LANES;
    for (int i = 0; i < whole; i += LANES) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
      e += values[i + 4];
      f += values[i + 5];
      g += values[i + 6];
      h += values[i + 7];
    }
    for (int i = whole; i < size; i++) {
      a += values[i];
    }
    lanes[0] = a;
    lanes[1] = b;
    lanes[2] = c;
    lanes[3] = d;
    lanes[4] = e;
    lanes[5] = f;
    lanes[6] = g;
    lanes[7] = h;
  }

  private static double total(double[] lanes) {
    return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
  }
}
