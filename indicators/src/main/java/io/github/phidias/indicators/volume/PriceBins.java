package io.github.phidias.indicators.volume;

import io.github.phidias.bars.Bars;
import java.util.Arrays;

/** The volume of a sliding window by bins of price; see {@link VolumeProfile}. */
final class PriceBins {
  private final Bars bars;
  private final int length;
  private final int most;
  /** By number of the bin, wrapped around; as many as cover the window, rounded up to a power of two. */
  private final double[] volume;
  private final int mask;
  private double width;
  private int countedAt = -1;
  private int last = -1;
  private long firstBin;
  private long lastBin;
  private long control;
  private long from;
  private long to;

  PriceBins(Bars bars, int length, int most) {
    this.bars = bars;
    this.length = length;
    this.most = most;
    this.volume = new double[Integer.highestOneBit(most) * 2];
    this.mask = volume.length - 1;
  }

  /** Moves the window on to its last bar. */
  void moveTo(int index, double lowest, double highest) {
    double needed = width(lowest, highest);
    long first = bin(lowest, needed);
    long end = bin(highest, needed);
    if (needed != width || index - countedAt >= length || last != index - 1) {
      width = needed;
      countedAt = index;
      Arrays.fill(volume, 0);
      for (int i = index - length + 1; i <= index; i++) {
        spread(i, 1);
      }
    } else {
      spread(index - length, -1);
      // What is left in bins that the window no longer reaches is rounding; cleared before another bin takes their slot.
      for (long bin = firstBin; bin < first && bin <= lastBin; bin++) {
        volume[slot(bin)] = 0;
      }
      for (long bin = lastBin; bin > end && bin >= firstBin; bin--) {
        volume[slot(bin)] = 0;
      }
      spread(index, 1);
    }
    last = index;
    firstBin = first;
    lastBin = end;
  }

  /** The least power of two at which no more than {@code most} bins hold both prices. */
  private double width(double lowest, double highest) {
    double range = highest - lowest;
    double least = Math.max(range / most, Math.ulp(highest));
    double found = Math.scalb(1.0, Math.getExponent(least));
    while (bin(highest, found) - bin(lowest, found) >= most) {
      found *= 2;
    }
    return found;
  }

  private static long bin(double price, double width) {
    return (long) Math.floor(price / width);
  }

  private int slot(long bin) {
    return (int) bin & mask;
  }

  private void spread(int index, double sign) {
    double traded = bars.volume().get(index);
    if (traded == 0) {
      return;
    }
    double low = bars.low().get(index);
    double high = bars.high().get(index);
    long first = bin(low, width);
    long end = bin(high, width);
    if (first == end) {
      volume[slot(first)] += sign * traded;
      return;
    }
    double each = traded / (high - low);
    volume[slot(first)] += sign * (each * ((first + 1) * width - low));
    for (long bin = first + 1; bin < end; bin++) {
      volume[slot(bin)] += sign * (each * width);
    }
    volume[slot(end)] += sign * (each * (high - end * width));
  }

  /** Finds the fullest bin and the bins around it that hold a share of all. */
  void valueArea(double share) {
    double all = 0;
    control = firstBin;
    for (long bin = firstBin; bin <= lastBin; bin++) {
      double held = volume[slot(bin)];
      all += held;
      control = held > volume[slot(control)] ? bin : control;
    }
    from = control;
    to = control;
    double held = volume[slot(control)];
    while (held < share * all && (from > firstBin || to < lastBin)) {
      double above = to < lastBin ? volume[slot(to + 1)] : Double.NEGATIVE_INFINITY;
      double below = from > firstBin ? volume[slot(from - 1)] : Double.NEGATIVE_INFINITY;
      if (above >= below) {
        held += above;
        to++;
      } else {
        held += below;
        from--;
      }
    }
  }

  /** The middle of the fullest bin. */
  double middle() {
    return (control + 0.5) * width;
  }

  /** The upper edge of the value area. */
  double areaHigh() {
    return (to + 1) * width;
  }

  /** The lower edge of the value area. */
  double areaLow() {
    return from * width;
  }
}
