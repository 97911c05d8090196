package io.github.phidias.indicators;

import io.github.phidias.bars.Column;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Finds fair value gaps forwards, and their touches and fills backwards. Going back, each side keeps only those later
 * bars that reach further than every bar between: of two bars, a later one that reaches no further can never be the
 * first to touch anything. What is kept is sorted both by time and by reach, so the first bar to reach a price is found
 * by halving.
 */
final class FvgScan {
  private final Column high;
  private final Column low;
  private int[] confirm = new int[16];
  private int count;

  FvgScan(Column high, Column low) {
    this.high = high;
    this.low = low;
  }

  static OptionalInt optional(int bar) {
    return bar < 0 ? OptionalInt.empty() : OptionalInt.of(bar);
  }

  FvgZones zones() {
    for (int c = 2; c < high.length(); c++) {
      if (low.get(c) > high.get(c - 2) || high.get(c) < low.get(c - 2)) {
        if (count == confirm.length) {
          confirm = Arrays.copyOf(confirm, count * 2);
        }
        confirm[count++] = c;
      }
    }
    boolean[] bullish = new boolean[count];
    double[] gapLow = new double[count];
    double[] gapHigh = new double[count];
    int[] firstTouch = new int[count];
    int[] filled = new int[count];
    Reach down = new Reach(low, 1);
    Reach up = new Reach(high, -1);
    for (int z = count - 1; z >= 0; z--) {
      int c = confirm[z];
      down.includeAllAfter(c);
      up.includeAllAfter(c);
      bullish[z] = low.get(c) > high.get(c - 2);
      gapLow[z] = bullish[z] ? high.get(c - 2) : high.get(c);
      gapHigh[z] = bullish[z] ? low.get(c) : low.get(c - 2);
      firstTouch[z] = bullish[z] ? down.firstTo(gapHigh[z]) : up.firstTo(gapLow[z]);
      filled[z] = bullish[z] ? down.firstTo(gapLow[z]) : up.firstTo(gapHigh[z]);
    }
    return new FvgZones(
        Arrays.copyOf(confirm, count), bullish, gapLow, gapHigh, firstTouch, filled, count, high.length() - 1);
  }

  /** The bars after one that reach further down (or up, with sign -1) than all between; the nearest on top. */
  private static final class Reach {
    private final Column price;
    private final double sign;
    private int[] stack = new int[16];
    private int depth;
    private int next;

    Reach(Column price, double sign) {
      this.price = price;
      this.sign = sign;
      this.next = price.length() - 1;
    }

    void includeAllAfter(int bar) {
      for (; next > bar; next--) {
        double reach = sign * price.get(next);
        if (Double.isNaN(reach)) {
          continue;
        }
        while (depth > 0 && sign * price.get(stack[depth - 1]) >= reach) {
          depth--;
        }
        if (depth == stack.length) {
          stack = Arrays.copyOf(stack, depth * 2);
        }
        stack[depth++] = next;
      }
    }

    /** The first of the bars that reaches a price, -1 when none does. */
    int firstTo(double target) {
      int reaching = 0;
      int notReaching = depth;
      while (reaching < notReaching) {
        int middle = (reaching + notReaching) >>> 1;
        if (sign * price.get(stack[middle]) <= sign * target) {
          reaching = middle + 1;
        } else {
          notReaching = middle;
        }
      }
      return reaching == 0 ? -1 : stack[reaching - 1];
    }
  }
}
