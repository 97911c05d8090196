package io.github.phidias.indicators.statistics;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Cost;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Fractional differencing with a window of fixed width (Marcos Lopez de Prado, "Advances in Financial Machine Learning",
 * 2018, chapter 5): the sum of {@code w[k] * x[t-k]} over the last {@code length} values, with {@code w[0] = 1} and {@code
 * w[k] = -w[k-1] (order - k + 1) / k}. Order 0 is the input, 1 its differences; between them a series becomes stationary and
 * keeps memory. In units of the input. No value for the first {@code length - 1} bars. The work a bar grows with the length:
 * choose it where {@link #weights} become small.
 *
 * @param length values summed, bars
 * @param order of the difference, usually between 0 and 1
 * @param source input; often the logarithm of a price
 */
@IndicatorName(
    value = "fractional_difference",
    formula = "Sum of w[k] x[t-k] over length values, w[0] = 1, w[k] = -w[k-1] (order - k + 1)/k (Lopez de Prado 2018).",
    cost = Cost.LINEAR, costNote = "no shorter way is known: each value weighs differently")
public record FractionalDifference(
    @Param(value = "100", min = 1, max = StatisticIndicators.LONGEST, unit = "bars", description = "Values summed") int length,
    @Param(value = "0.4", min = 0, max = 10, description = "Order of the difference") double order,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of closes. */
  public FractionalDifference(int length, double order) {
    this(length, order, PriceSource.CLOSE);
  }

  /** The weights of the newest value, the one before it and so on; throws {@code InputException} for a length under one. */
  public static double[] weights(int length, double order) {
    double[] out = new double[NumberRuns.requireLength(length)];
    out[0] = 1;
    for (int k = 1; k < length; k++) {
      out[k] = -out[k - 1] * (order - k + 1) / k;
    }
    return out;
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    double[] weights = weights(length, order);
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> {
      if (!NumberRuns.warmUp(out, from, to, length - 1)) {
        return;
      }
      for (int i = from + length - 1; i < to; i++) {
        double sum = 0;
        // The smallest first, so that they are not lost beside the largest.
        for (int k = length - 1; k >= 0; k--) {
          sum += weights[k] * in.get(i - k);
        }
        out[i] = sum;
      }
    }));
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}
