package io.github.phidias.matching;

/** The prices that the price is assumed to go to next inside a bar, in order. */
final class BarPath {
  private final double[] points = new double[3];
  private int next;
  private int size;

  boolean hasNext() {
    return next < size;
  }

  double next() {
    return points[next++];
  }

  private void set(double a, double b, double c) {
    points[0] = a;
    points[1] = b;
    points[2] = c;
    next = 0;
    size = 3;
  }

  private void set(double a, double b) {
    points[0] = a;
    points[1] = b;
    next = 0;
    size = 2;
  }

  /** From the open, with a position of a direction; FINER_BARS is PESSIMISTIC here, STOPS_FIRST has no path. */
  void fromOpen(IntrabarPolicy policy, double open, double high, double low, double close, int direction, boolean bit) {
    boolean lowFirst = switch (policy) {
      case PESSIMISTIC, FINER_BARS, STOPS_FIRST -> direction == 0 ? close >= open : direction > 0;
      case OPTIMISTIC -> direction == 0 ? close >= open : direction < 0;
      case OHLC_PATH -> close >= open;
      case NEARER_EXTREME -> open - low < high - open || open - low == high - open && direction >= 0;
      case RANDOM -> bit;
    };
    if (lowFirst) {
      set(low, high, close);
    } else {
      set(high, low, close);
    }
  }

  /**
   * After a position was opened inside the bar, on a way up ({@code moving} 1) or down (-1): the extreme ahead is certain to come,
   * the one behind may have been before. Only the two policies that judge by the position plan anew.
   */
  void fromEntry(IntrabarPolicy policy, double high, double low, double close, int direction, int moving) {
    double adverse = direction > 0 ? low : high;
    double favourable = direction > 0 ? high : low;
    switch (policy) {
      case PESSIMISTIC, FINER_BARS -> {
        if (direction == moving) {
          set(adverse, favourable, close);
        } else {
          set(adverse, close);
        }
      }
      case OPTIMISTIC -> {
        if (direction == moving) {
          set(favourable, close);
        } else {
          set(favourable, adverse, close);
        }
      }
      case OHLC_PATH, NEARER_EXTREME, RANDOM, STOPS_FIRST -> {}
    }
  }
}
