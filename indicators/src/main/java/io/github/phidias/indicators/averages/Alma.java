package io.github.phidias.indicators.averages;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Cost;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Arnaud Legoux moving average (Arnaud Legoux and Dimitrios Kouzis-Loukas, 2009): a mean with the weights {@code exp(-(k - m)^2 /
 * (2 s^2))} of a bell over the window, k counting from 0 at the oldest value, {@code m = offset * (length - 1)} and {@code s =
 * length / sigma}. No value for the first {@code length - 1} bars.
 */
@IndicatorName(
    value = "alma",
    formula = "Mean of the last length values with weights exp(-(k-m)^2/(2 s^2)), k = 0 the oldest, m = offset (length-1), "
        + "s = length/sigma (Legoux and Kouzis-Loukas 2009).",
    tradingView = "ta.alma", cost = Cost.LINEAR, costNote = "A bell has no running sum; every weight is applied at every bar.",
    overlay = true)
public record Alma(
    @Param(value = "9", min = 1, max = Longest.BARS, unit = "bars", description = "Bars averaged") int length,
    @Param(value = "0.85", min = 0, max = 1, unit = "fraction", description = "Place of the peak; 1 at the newest bar")
        double offset,
    @Param(value = "6", min = 0, aboveMin = true, description = "Lengths per width of the bell; larger is narrower") double sigma,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Alma {
    RecordDescriptor.of(Alma.class).require(length, offset, sigma, source);
  }

  /** Of the closes, offset 0.85 and sigma 6. */
  public Alma(int length) {
    this(length, 0.85, 6, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    double[] weights = weights();
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> {
      if (NumberRuns.warmUp(out, from, to, length - 1)) {
        for (int i = from + length - 1; i < to; i++) {
          out[i] = mean(in, i - length + 1, weights);
        }
      }
    }));
  }

  /** Two sums, as one would wait for itself at every step. */
  private static double mean(Column x, int first, double[] weights) {
    double even = 0;
    double odd = 0;
    int k = 0;
    for (; k + 1 < weights.length; k += 2) {
      even += weights[k] * x.get(first + k);
      odd += weights[k + 1] * x.get(first + k + 1);
    }
    if (k < weights.length) {
      even += weights[k] * x.get(first + k);
    }
    return even + odd;
  }

  private double[] weights() {
    double peak = offset * (length - 1);
    double width = length / sigma;
    double[] weights = new double[length];
    double sum = 0;
    // Relative to the nearest bar: a bell narrower than a bar would otherwise vanish altogether.
    double nearest = Math.rint(peak) - peak;
    for (int k = 0; k < length; k++) {
      double away = k - peak;
      weights[k] = StrictMath.exp((nearest * nearest - away * away) / (2 * width * width));
      sum += weights[k];
    }
    for (int k = 0; k < length; k++) {
      weights[k] /= sum;
    }
    return weights;
  }

  @Override
  public int warmUp() {
    return length - 1;
  }
}
