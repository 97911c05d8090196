package io.github.phidias.bars;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/**
 * The finished bars of a coarser timeframe beside the finer bars they were built from, and which of them are known at each
 * of those. Made by {@link BarColumns#coarser}.
 *
 * <p>A decision at fine bar {@code i} is made when that bar closes (its open time plus its timeframe). A coarse bar is
 * finished there when its end is not after that moment: so it never holds a fine bar after {@code i}, and a gap that runs
 * over its end finishes it at the first fine bar after the gap. A coarse bar that the data do not finish is absent. What is
 * known at {@code i} depends on bars {@code 0..i} only. The first coarse bar holds what the data hold of it.
 */
public final class CoarserColumns {
  private final BarColumns columns;
  /** Finished coarse bars less one, a fine bar. */
  private final int[] lastFinished;

  CoarserColumns(Bars fine, Timeframe timeframe) {
    columns = BarColumns.of(fine.resample(timeframe, BarAggregator.Unfinished.DROP));
    lastFinished = new int[fine.size()];
    long end = Long.MIN_VALUE;
    int bucket = -1;
    for (int i = 0; i < lastFinished.length; i++) {
      if (fine.openTime(i) >= end) {
        end = timeframe.nextBucket(timeframe.bucketStart(fine.openTime(i)));
        bucket++;
      } else if (lastFinished[i - 1] == bucket) {
        throw new InputException(
            ErrorCode.NON_MONOTONIC_TIME, "timestamp[" + i + "]",
            "timestamp %d opens before the bar before it has closed (%d), in a bar of %s which that one had finished; correct the times, or the timeframe (%s)"
                .formatted(fine.openTime(i), fine.closeTime(i - 1), timeframe, fine.timeframe()));
      }
      lastFinished[i] = fine.closeTime(i) >= end ? bucket : bucket - 1;
    }
  }

  /** The finished coarse bars, and a place for what is computed from them. */
  public BarColumns columns() {
    return columns;
  }

  /** The finished coarse bars. */
  public Bars bars() {
    return columns.bars();
  }

  /**
   * Index of the last coarse bar that is finished when a fine bar closes, -1 before the first.
   *
   * @throws IndexOutOfBoundsException when there is no such fine bar
   */
  public int lastFinished(int fineIndex) {
    return lastFinished[fineIndex];
  }

  /** Index of the first fine bar at whose close a coarse bar is finished; the number of fine bars when there is none. */
  public int firstFine(int coarseIndex) {
    int low = 0;
    int high = lastFinished.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lastFinished[middle] >= coarseIndex) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * A column over the coarse bars as one over the fine bars: at each, the value of the last finished coarse bar, NaN before
   * the first. Computed afresh at each call.
   *
   * @throws InputException LENGTH_MISMATCH when the column has not one value a finished coarse bar
   */
  public Column aligned(Column coarse) {
    if (coarse.length() != bars().size()) {
      throw new InputException(
          ErrorCode.LENGTH_MISMATCH, "coarse",
          "the column has %d values but there are %d finished bars of %s; compute it from columns() of this object"
              .formatted(coarse.length(), bars().size(), bars().timeframe()));
    }
    double[] values = new double[lastFinished.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = lastFinished[i] < 0 ? Double.NaN : coarse.get(lastFinished[i]);
    }
    return Column.wrap(values);
  }

  @Override
  public String toString() {
    return "%s, at %d finer bars".formatted(bars(), lastFinished.length);
  }
}
