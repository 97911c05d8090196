package io.github.phidias.indicators.cycles;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Sine wave of the dominant cycle (John Ehlers, "Rocket Science for Traders", 2001; TA-Lib's HT_SINE), -1 to 1: the sine of
 * {@link CyclePhase}, and the same 45 degrees ahead, which it crosses before the turns of a cycle. No value for the first 63
 * bars; the first hundred are unstable.
 *
 * @param source input, usually the middle of the range or the close
 */
@IndicatorName(
    value = "ht_sine", formula = "sine = sin(phase of the dominant cycle); lead = sin(phase + 45 degrees) (Ehlers 2001).",
    outputs = {"sine", "lead"}, talib = "HT_SINE", costNote = "the phase of the dominant cycle, and two sines a bar")
public record SineWave(@Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  private static final double RADIANS = 4 * StrictMath.atan(1) / 180;

  /** Of closes. */
  public SineWave() {
    this(PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Column phase = columns.column(new CyclePhase(source));
    double[] sine = new double[phase.length()];
    double[] lead = new double[phase.length()];
    for (int i = 0; i < sine.length; i++) {
      sine[i] = StrictMath.sin(phase.get(i) * RADIANS);
      lead[i] = StrictMath.sin((phase.get(i) + 45) * RADIANS);
    }
    return List.of(Column.wrap(sine), Column.wrap(lead));
  }

  @Override
  public int warmUp() {
    return TrendLine.WARM_UP;
  }

  @Override
  public int unstableBars() {
    return 100;
  }
}
