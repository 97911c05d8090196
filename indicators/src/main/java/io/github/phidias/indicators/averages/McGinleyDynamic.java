package io.github.phidias.indicators.averages;

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
 * McGinley dynamic: a line that follows a falling price faster than a rising one (John R. McGinley, Journal of Technical
 * Analysis, 1997): {@code m[t] = m[t-1] + (x[t] - m[t-1]) / (factor * length * (x[t] / m[t-1])^4)}, from the first value on. The
 * fraction of the way taken is at most 1, so that a crash does not throw the line past the price. For inputs above zero; a line
 * at zero takes the next value as it is.
 */
@IndicatorName(
    value = "mcginley_dynamic",
    formula = "m[t] = m[t-1] + min(1, 1/(factor length (x[t]/m[t-1])^4)) (x[t] - m[t-1]), from the first value "
        + "on (McGinley 1997).",
    tradingView = "McGinley Dynamic", overlay = true)
public record McGinleyDynamic(
    @Param(value = "14", min = 1, max = Longest.BARS, unit = "bars", description = "Slowness") int length,
    @Param(value = "1", min = 0, aboveMin = true, description = "1 as TradingView, 0.6 as McGinley") double factor,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public McGinleyDynamic {
    RecordDescriptor.of(McGinleyDynamic.class).require(length, factor, source);
  }

  /** Of the closes, with the factor 1. */
  public McGinleyDynamic(int length) {
    this(length, 1, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    double haste = 1 / (factor * length);
    return List.of(NumberRuns.mapCarrying(columns.price(source), 0, (in, from, to, out) -> {
      double m = in.get(from);
      out[from] = m;
      for (int i = from + 1; i < to; i++) {
        double x = in.get(i);
        // The divisions do not wait for the bar before; what does is products alone.
        double inverse = 1 / x;
        double ratio = m * inverse;
        double share = ratio * ratio * (ratio * (m * (inverse * haste)));
        m = m == 0 ? x : m + (share < 1 ? share : 1) * (x - m);
        out[i] = m;
      }
    }));
  }

  @Override
  public int warmUp() {
    return 0;
  }

  @Override
  public int unstableBars() {
    return length;
  }
}
