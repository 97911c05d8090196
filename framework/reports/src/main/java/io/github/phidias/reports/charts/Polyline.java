package io.github.phidias.reports.charts;

import io.github.phidias.bars.Column;
import java.util.Arrays;

/**
 * The points of a line that shows every extreme of a column with no more points than the picture can tell apart (M4
 * aggregation; Jugel et al., "M4: a visualization-oriented time series data aggregation", 2014, and a gap besides).
 *
 * @param at     places in bars counted from zero, ascending
 * @param values finite, or NaN for a gap
 */
// Never compared, and seen in this package only.
@SuppressWarnings("ArrayRecordComponent")
record Polyline(double[] at, double[] values) {
  /** Points of a bucket: first, lowest, highest, last, first gap. */
  private static final int MOST = 5;

  /**
   * First, lowest, highest and last value of each of so many equal parts of a column, and a gap where one is; all points
   * when there are no more than that. Infinite values are gaps.
   */
  static Polyline of(Column column, int buckets) {
    int n = column.length();
    int parts = Math.max(1, buckets);
    double[] at = new double[(int) Math.min(n, (long) parts * MOST)];
    double[] values = new double[at.length];
    int count = 0;
    if (n <= at.length) {
      for (int i = 0; i < n; i++) {
        at[i] = i;
        values[i] = finite(column.get(i));
      }
      return new Polyline(at, values);
    }
    int[] kept = new int[MOST];
    for (int b = 0; b < parts; b++) {
      int distinct = keep(column, (int) ((long) b * n / parts), (int) ((b + 1L) * n / parts), kept);
      for (int k = 0; k < distinct; k++) {
        at[count] = kept[k];
        values[count++] = finite(column.get(kept[k]));
      }
    }
    return new Polyline(Arrays.copyOf(at, count), Arrays.copyOf(values, count));
  }

  /** Puts the indices to keep of one part into {@code kept}, ascending, each once; returns how many. */
  private static int keep(Column column, int from, int to, int[] kept) {
    int first = -1;
    int lowest = -1;
    int highest = -1;
    int last = -1;
    int gap = -1;
    for (int i = from; i < to; i++) {
      double value = column.get(i);
      if (!Double.isFinite(value)) {
        gap = gap < 0 ? i : gap;
        continue;
      }
      first = first < 0 ? i : first;
      lowest = lowest < 0 || value < column.get(lowest) ? i : lowest;
      highest = highest < 0 || value > column.get(highest) ? i : highest;
      last = i;
    }
    kept[0] = first;
    kept[1] = lowest;
    kept[2] = highest;
    kept[3] = last;
    kept[4] = gap;
    Arrays.sort(kept);
    int distinct = 0;
    for (int index : kept) {
      if (index >= 0 && (distinct == 0 || kept[distinct - 1] != index)) {
        kept[distinct++] = index;
      }
    }
    return distinct;
  }

  /** The values that have a gap, or the end, on both sides: no line shows them. The rest is gaps. */
  static Column alone(Column column) {
    double[] out = new double[column.length()];
    Arrays.fill(out, Double.NaN);
    for (int i = 0; i < out.length; i++) {
      boolean before = i > 0 && Double.isFinite(column.get(i - 1));
      boolean after = i + 1 < out.length && Double.isFinite(column.get(i + 1));
      if (!before && !after) {
        out[i] = finite(column.get(i));
      }
    }
    return Column.wrap(out);
  }

  /** Whether there is any value. */
  boolean isVisible() {
    return Arrays.stream(values).anyMatch(v -> !Double.isNaN(v));
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : Double.NaN;
  }
}
