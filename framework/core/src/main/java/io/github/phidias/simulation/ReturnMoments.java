package io.github.phidias.simulation;

/**
 * Moments of the bar returns r[t] = E[t]/E[t-1] - 1 of an equity curve, in two passes so that a curve of constant growth
 * has no deviation.
 *
 * <p>Sums run in eight lanes, lane k over the returns with t mod 8 = k inside each block, added pairwise at the end:
 * a fixed order, so that the result is the same everywhere, and one that the processor can overlap.
 *
 * @param count     number of returns, one less than the bars
 * @param mean      arithmetic mean
 * @param deviation sample standard deviation, divisor count - 1
 * @param downside  sqrt(mean(min(r, 0)^2))
 */
record ReturnMoments(int count, double mean, double deviation, double downside) {
  private static final int BLOCK = 1024;
  private static final int LANES = 8;

  static ReturnMoments of(double[] equity) {
    int count = equity.length - 1;
    if (count < 1) {
      return new ReturnMoments(0, Double.NaN, Double.NaN, Double.NaN);
    }
    double[] block = new double[BLOCK];
    double[] lanes = new double[LANES];
    for (int from = 1; from <= count; from += BLOCK) {
      int size = Math.min(BLOCK, count + 1 - from);
      returns(equity, from, size, block);
      addTo(lanes, block, size);
    }
    double mean = total(lanes) / count;

    double[] squares = new double[LANES];
    double[] below = new double[LANES];
    double[] downs = new double[BLOCK];
    for (int from = 1; from <= count; from += BLOCK) {
      int size = Math.min(BLOCK, count + 1 - from);
      returns(equity, from, size, block);
      for (int i = 0; i < size; i++) {
        double down = Math.min(block[i], 0);
        double off = block[i] - mean;
        downs[i] = down * down;
        block[i] = off * off;
      }
      addTo(squares, block, size);
      addTo(below, downs, size);
    }
    double deviation = count < 2 ? Double.NaN : Math.sqrt(total(squares) / (count - 1));
    return new ReturnMoments(count, mean, deviation, Math.sqrt(total(below) / count));
  }

  private static void returns(double[] equity, int from, int size, double[] out) {
    for (int i = 0; i < size; i++) {
      out[i] = equity[from + i] / equity[from + i - 1] - 1;
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
