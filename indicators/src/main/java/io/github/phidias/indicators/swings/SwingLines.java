package io.github.phidias.indicators.swings;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.parameters.Param;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The swing known at each bar, see {@link Swings}: its low and high (price), its direction (1 up, -1 down), and the indices of
 * the bars of its first and last end, counted from the first bar of the series. NaN in all five where there is no swing; none
 * for the first 2k bars.
 */
@IndicatorName(
    value = "swing",
    formula = "Ends of the move between the last two of the alternating pivots (k bars on either side) known at the bar.",
    outputs = {"low", "high", "direction", "start", "end"},
    tradingView = "Zig Zag", costNote = "A search for pivots of both kinds, and five outputs.",
    undefined = "NaN until two pivots alternate, and while the swing is under min_range_fraction",
    overlay = true)
public record SwingLines(
    @Param(value = "3", min = 1, max = 100_000, unit = "bars", description = "Bars on either side of a pivot") int k,
    @Param(value = "0.005", min = 0, max = 1_000, unit = "fraction", description = "Least range of a swing, of its low") double minRangeFraction)
    implements IndicatorFormula {
  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Swings swings = Swings.of(columns.bars(), k, minRangeFraction);
    double[][] out = new double[5][swings.length()];
    for (double[] column : out) {
      Arrays.fill(column, Double.NaN);
    }
    for (int change = 0; change < swings.changes(); change++) {
      int from = swings.knownAt(change);
      int to = change + 1 < swings.changes() ? swings.knownAt(change + 1) : swings.length();
      if (from < to && swings.isSwing(change)) {
        Pivot start = swings.pivot(swings.before(change));
        Pivot end = swings.pivot(change);
        boolean up = end.type() == PivotType.HIGH;
        Arrays.fill(out[0], from, to, up ? start.price() : end.price());
        Arrays.fill(out[1], from, to, up ? end.price() : start.price());
        Arrays.fill(out[2], from, to, up ? 1 : -1);
        Arrays.fill(out[3], from, to, start.index());
        Arrays.fill(out[4], from, to, end.index());
      }
    }
    List<Column> columnsOut = new ArrayList<>(out.length);
    for (double[] column : out) {
      columnsOut.add(Column.wrap(column));
    }
    return List.copyOf(columnsOut);
  }

  @Override
  public int warmUp() {
    return 2 * k;
  }
}
