package io.github.phidias.indicators.harvesting;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Cost;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.Arrays;
import java.util.List;

/**
 * Large changes up against large changes down. Of the last {@code window} changes that are not zero, n of them, the cut is
 * element floor(n/10) of their sizes in falling order, counted from 0; P are the changes above it, M the sizes of those below
 * its negative. The counts are zero and the cut is undefined with fewer than 4 changes; the four figures are undefined as well
 * with fewer than 2 in either group. No rounding. Cost O(window) a bar.
 *
 * <pre>
 * impuls                  = |P| - |M|                            impuls_percent          = 100 |P| / (|P| + |M|) - 50
 * impuls_harmonic         = hm(P) - hm(M)                        impuls_harmonic_percent = 100 hm(P) / (hm(P) + hm(M)) - 50
 * </pre>
 *
 * where hm is the harmonic mean, in units of the input.
 *
 * @param window changes looked at, 4 or more
 * @param source input
 */
@IndicatorName(
    value = "impulse",
    formula = "Counts and harmonic means of the changes beyond the tenth part of the last window non-zero changes, up against down.",
    outputs = {"min_impulse", "positive", "negative", "impuls", "impuls_percent", "impuls_harmonic", "impuls_harmonic_percent"},
    cost = Cost.LINEAR, costNote = "Keeps the changes of the window in order of size.",
    undefined = "NaN with fewer than 4 changes, and the four figures with fewer than 2 large ones on either side.")
public record Impulse(
    @Param(value = "900", min = 4, max = HarvestingIndicators.LONGEST, unit = "changes", description = "Changes looked at") int window,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  private static final int LEAST = 4;
  private static final int OUTPUTS = 7;

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength("window", window, LEAST);
    Column x = columns.price(source);
    double[][] out = new double[OUTPUTS][x.length()];
    Changes changes = new Changes(Math.min(window, Math.max(LEAST, x.length())));
    for (int i = 0; i < x.length(); i++) {
      if (Double.isNaN(x.get(i))) {
        changes.clear();
      } else if (i > 0 && !Double.isNaN(x.get(i - 1)) && x.get(i) != x.get(i - 1)) {
        changes.add(x.get(i) - x.get(i - 1));
      }
      Figures figures = changes.figures();
      boolean number = !Double.isNaN(x.get(i));
      out[0][i] = figures.minImpulse();
      out[1][i] = number ? figures.positive() : Double.NaN;
      out[2][i] = number ? figures.negative() : Double.NaN;
      out[3][i] = figures.impuls();
      out[4][i] = figures.impulsPercent();
      out[5][i] = figures.impulsHarmonic();
      out[6][i] = figures.impulsHarmonicPercent();
    }
    return Arrays.stream(out).map(Column::wrap).toList();
  }

  /**
   * The figures at one bar, without those of the bars before it.
   *
   * @param closes input without NaN
   * @param index  bar asked about
   */
  public static Figures at(Column closes, int index, int window) {
    NumberRuns.requireLength("window", window, LEAST);
    int from = index;
    for (int found = 0; from > 0 && found < window; from--) {
      found += closes.get(from) != closes.get(from - 1) ? 1 : 0;
    }
    Changes changes = new Changes(window);
    for (int i = from + 1; i <= index; i++) {
      if (closes.get(i) != closes.get(i - 1)) {
        changes.add(closes.get(i) - closes.get(i - 1));
      }
    }
    return changes.figures();
  }

  /**
   * What one window says; NaN where undefined.
   *
   * @param minImpulse            the cut, units of the input
   * @param positive              |P|
   * @param negative              |M|
   * @param impuls                |P| - |M|
   * @param impulsPercent         from -50 to 50
   * @param impulsHarmonic        units of the input
   * @param impulsHarmonicPercent from -50 to 50
   */
  public record Figures(
      double minImpulse, int positive, int negative, double impuls, double impulsPercent, double impulsHarmonic,
      double impulsHarmonicPercent) {}

  @Override
  public int warmUp() {
    return LEAST;
  }

  @Override
  public int warmUp(int output) {
    return output == 1 || output == 2 ? 0 : LEAST;
  }

  @Override
  public int unstableBars() {
    return window;
  }

  /** The changes of a window, in order of time and in ascending order of size. */
  private static final class Changes {
    private final double[] inTime;
    private final double[] bySize;
    private int next;
    private int count;

    Changes(int window) {
      inTime = new double[window];
      bySize = new double[window];
    }

    void clear() {
      next = 0;
      count = 0;
    }

    void add(double change) {
      if (!Double.isFinite(change)) {
        return;
      }
      if (count == inTime.length) {
        int place = place(inTime[next]);
        while (bySize[place] != inTime[next]) {
          // The same size with the other sign may stand first.
          place++;
        }
        System.arraycopy(bySize, place + 1, bySize, place, --count - place);
      }
      int place = place(change);
      System.arraycopy(bySize, place, bySize, place + 1, count++ - place);
      bySize[place] = change;
      inTime[next] = change;
      next = next + 1 == inTime.length ? 0 : next + 1;
    }

    /** First place whose size is not under that of a change. */
    private int place(double change) {
      double size = Math.abs(change);
      int low = 0;
      int high = count;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (Math.abs(bySize[middle]) < size) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    Figures figures() {
      if (count < LEAST) {
        return new Figures(Double.NaN, 0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
      }
      double cut = Math.abs(bySize[count - 1 - count / 10]);
      int up = 0;
      int down = 0;
      double upReciprocals = 0;
      double downReciprocals = 0;
      for (int i = count - 1; i >= 0 && Math.abs(bySize[i]) > cut; i--) {
        double change = bySize[i];
        if (change > 0) {
          up++;
          upReciprocals += 1 / change;
        } else {
          down++;
          downReciprocals -= 1 / change;
        }
      }
      if (up < 2 || down < 2) {
        return new Figures(cut, up, down, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
      }
      double meanUp = up / upReciprocals;
      double meanDown = down / downReciprocals;
      return new Figures(
          cut, up, down, (double) up - down, 100.0 * up / (up + down) - 50, meanUp - meanDown,
          100 * meanUp / (meanUp + meanDown) - 50);
    }
  }
}
