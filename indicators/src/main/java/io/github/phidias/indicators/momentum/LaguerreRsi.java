package io.github.phidias.indicators.momentum;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Laguerre RSI, 0 to 100 (John F. Ehlers, "Time Warp - Without Space Travel", 2002): four filters in a row, {@code l0[t] = (1 - g)
 * x[t] + g l0[t-1]} and {@code l1[t] = -g l0[t] + l0[t-1] + g l1[t-1]}, l2 from l1 and l3 from l2 in the same way; of the three
 * steps from each to the next the sum u of those upwards in time and d of those downwards give {@code 100 u / (u + d)}, 50 without
 * a step. All four start from the first value, so there is one from the first bar on.
 */
@IndicatorName(
    value = "laguerre_rsi",
    formula = "100 u / (u + d), u and d the rises and falls between four filters in a row with damping gamma (Ehlers 2002).",
    tradingView = "Laguerre RSI", undefined = "50 without a step")
public record LaguerreRsi(
    @Param(value = "0.5", min = 0, max = 1, belowMax = true, description = "Damping g; larger is slower") double gamma,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public LaguerreRsi {
    RecordDescriptor.of(LaguerreRsi.class).require(gamma, source);
  }

  /** Of the closes. */
  public LaguerreRsi(double gamma) {
    this(gamma, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    double g = gamma;
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> {
      double l0 = in.get(from);
      double l1 = l0;
      double l2 = l0;
      double l3 = l0;
      for (int i = from; i < to; i++) {
        double n0 = l0 + (1 - g) * (in.get(i) - l0);
        double n1 = l0 + g * (l1 - n0);
        double n2 = l1 + g * (l2 - n1);
        double n3 = l2 + g * (l3 - n2);
        double up = Math.max(n0 - n1, 0) + Math.max(n1 - n2, 0) + Math.max(n2 - n3, 0);
        double down = Math.max(n1 - n0, 0) + Math.max(n2 - n1, 0) + Math.max(n3 - n2, 0);
        out[i] = up + down > 0 ? 100 * (up / (up + down)) : 50;
        l0 = n0;
        l1 = n1;
        l2 = n2;
        l3 = n3;
      }
    }));
  }

  @Override
  public int warmUp() {
    return 0;
  }

  @Override
  public int unstableBars() {
    return (int) Math.min(Longest.BARS, Math.ceil(4 / (1 - gamma)));
  }
}
