package io.github.phidias.indicators.harvesting;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Highest less lowest of the last {@code length} values, or of all there are while these are fewer. A value from the first bar
 * on; O(1) a bar on average, by one monotone queue for each end.
 *
 * @param length bars looked at
 * @param source input
 */
@IndicatorName(value = "local_range", formula = "Highest less lowest of the last min(length, t+1) values.")
public record LocalRange(
    @Param(value = "120", min = 1, max = HarvestingIndicators.LONGEST, unit = "bars", description = "Bars looked at") int length,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    NumberRuns.requireLength(length);
    return List.of(NumberRuns.map(columns.price(source), (x, from, to, out) -> {
      Ends highs = new Ends(Math.min(length, to - from), 1);
      Ends lows = new Ends(Math.min(length, to - from), -1);
      for (int i = from; i < to; i++) {
        out[i] = highs.with(x, i, length) - lows.with(x, i, length);
      }
    }));
  }

  @Override
  public int warmUp() {
    return 0;
  }

  @Override
  public int unstableBars() {
    return length - 1;
  }

  /** Indices whose values may still become the end of the window, the end itself first, in a ring. */
  private static final class Ends {
    private final int[] ring;
    private final double sign;
    private int first;
    private int count;

    Ends(int length, double sign) {
      this.ring = new int[length];
      this.sign = sign;
    }

    double with(Column x, int i, int length) {
      if (count > 0 && ring[first] <= i - length) {
        first = first + 1 == ring.length ? 0 : first + 1;
        count--;
      }
      double value = sign * x.get(i);
      while (count > 0 && sign * x.get(ring[at(count - 1)]) <= value) {
        count--;
      }
      ring[at(count++)] = i;
      return x.get(ring[first]);
    }

    private int at(int k) {
      int place = first + k;
      return place >= ring.length ? place - ring.length : place;
    }
  }
}
