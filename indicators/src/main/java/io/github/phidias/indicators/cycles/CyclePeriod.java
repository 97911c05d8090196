package io.github.phidias.indicators.cycles;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Dominant cycle period (John Ehlers, "Rocket Science for Traders", 2001; TA-Lib's HT_DCPERIOD), in bars, up to 50: how long the
 * strongest swing of the prices takes, smoothed. Where prices stand still it stays where it was. No value for the first 32
 * bars; the first hundred are unstable.
 *
 * @param source input, usually the middle of the range or the close
 */
@IndicatorName(
    value = "ht_dcperiod", formula = "Smoothed dominant cycle period of the homodyne discriminator (Ehlers 2001).",
    talib = "HT_DCPERIOD", costNote = "four transforms and an arctangent a bar, each on the result of the bar before")
public record CyclePeriod(@Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  private static final int WARM_UP = 32;

  /** Of closes. */
  public CyclePeriod() {
    this(PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> {
      if (NumberRuns.warmUp(out, from, to, WARM_UP)) {
        HilbertCycle cycle = new HilbertCycle(in, from, HilbertCycle.START_OF_PERIOD);
        for (int i = from + HilbertCycle.START_OF_PERIOD; i < to; i++) {
          double period = cycle.next(i);
          out[i] = i < from + WARM_UP ? Double.NaN : period;
        }
      }
    }));
  }

  @Override
  public int warmUp() {
    return WARM_UP;
  }

  @Override
  public int unstableBars() {
    return 100;
  }
}
