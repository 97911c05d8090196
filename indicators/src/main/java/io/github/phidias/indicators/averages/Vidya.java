package io.github.phidias.indicators.averages;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.RelativeStrength;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/**
 * Variable index dynamic average: an exponential average that moves as fast as the market has direction (Tushar S. Chande and
 * Stanley Kroll, "The New Technical Trader", 1994): {@code v[t] = v[t-1] + 2/(length+1) * |CMO[t]| / 100 * (x[t] - v[t-1])} with
 * Chande's momentum oscillator over {@code momentum} changes, 0 without a change. Starts from the input at index {@code
 * momentum - 1}; no value for the first {@code momentum} bars.
 */
@IndicatorName(
    value = "vidya",
    formula = "v[t] = v[t-1] + 2/(length+1) |CMO(momentum)|/100 (x[t] - v[t-1]), from x[momentum-1] on (Chande and Kroll 1994).",
    tradingView = "VIDYA", undefined = "a CMO of 0 where the window holds no change", overlay = true)
public record Vidya(
    @Param(value = "14", min = 1, max = Longest.BARS, unit = "bars", description = "Sets the largest weight 2/(length+1)")
        int length,
    @Param(value = "9", min = 1, max = Longest.BARS, unit = "bars", description = "Changes of the momentum oscillator")
        int momentum,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  public Vidya {
    RecordDescriptor.of(Vidya.class).require(length, momentum, source);
  }

  /** Of the closes. */
  public Vidya(int length, int momentum) {
    this(length, momentum, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    double a = 2.0 / (length + 1.0);
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> {
      if (!NumberRuns.warmUp(out, from, to, momentum)) {
        return;
      }
      // Cutler's index is the oscillator moved from -100..100 to 0..100.
      Column index = RelativeStrength.cutler(in.slice(from, to), momentum);
      double v = in.get(from + momentum - 1);
      for (int i = from + momentum; i < to; i++) {
        v += a * (Math.abs(index.get(i - from) - 50) / 50) * (in.get(i) - v);
        out[i] = v;
      }
    }));
  }

  @Override
  public int warmUp() {
    return momentum;
  }

  @Override
  public int unstableBars() {
    return momentum + length;
  }
}
