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
 * Phase of the dominant cycle (John Ehlers, "Rocket Science for Traders", 2001; TA-Lib's HT_DCPHASE), in degrees from -45 to
 * 315: where in its swing the price is, from the projection of the smoothed prices of one cycle on a sine and a cosine of its
 * period. No value for the first 63 bars; the first hundred are unstable.
 *
 * @param source input, usually the middle of the range or the close
 */
@IndicatorName(
    value = "ht_dcphase",
    formula = "Phase of the smoothed prices of one dominant cycle against a sine of its period (Ehlers 2001).",
    talib = "HT_DCPHASE", costNote = "the dominant cycle, and a projection of its prices: up to 50 a bar")
public record CyclePhase(@Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  private static final double RADIANS = 4 * StrictMath.atan(1) / 180;
  private static final double[][] SINES = waves(false);
  private static final double[][] COSINES = waves(true);

  /** Of closes. */
  public CyclePhase() {
    this(PriceSource.CLOSE);
  }

  /** By period and bar, one turn of a sine or a cosine. */
  private static double[][] waves(boolean cosine) {
    double[][] out = new double[HilbertCycle.LONGEST + 1][];
    for (int period = 0; period < out.length; period++) {
      out[period] = new double[period];
      for (int k = 0; k < period; k++) {
        double angle = k * (360 * RADIANS) / period;
        out[period][k] = cosine ? StrictMath.cos(angle) : StrictMath.sin(angle);
      }
    }
    return out;
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    return List.of(NumberRuns.map(columns.price(source), (in, from, to, out) -> {
      if (NumberRuns.warmUp(out, from, to, TrendLine.WARM_UP)) {
        fill(in, from, to, out);
      }
    }));
  }

  private static void fill(Column x, int from, int to, double[] out) {
    HilbertCycle cycle = new HilbertCycle(x, from, HilbertCycle.START_OF_PHASE);
    double[] smoothed = new double[HilbertCycle.LONGEST];
    double phase = 0;
    int at = 0;
    for (int i = from + HilbertCycle.START_OF_PHASE; i < to; i++) {
      double period = cycle.next(i);
      smoothed[at] = cycle.smoothPrice();
      int bars = (int) (period + 0.5);
      double real = 0;
      double imaginary = 0;
      int place = at;
      for (int k = 0; k < bars; k++) {
        real += SINES[bars][k] * smoothed[place];
        imaginary += COSINES[bars][k] * smoothed[place];
        place = place == 0 ? smoothed.length - 1 : place - 1;
      }
      at = at + 1 == smoothed.length ? 0 : at + 1;
      phase = phase(phase, real, imaginary, period);
      out[i] = i < from + TrendLine.WARM_UP ? Double.NaN : phase;
    }
  }

  private static double phase(double before, double real, double imaginary, double period) {
    double phase = imaginary == 0 ? before + 90 * Math.signum(real) : StrictMath.atan(real / imaginary) / RADIANS;
    // A quarter of a turn, and one bar for the delay of the smoothing.
    phase += 90;
    phase += 360 / period;
    if (imaginary < 0) {
      phase += 180;
    }
    return phase > 315 ? phase - 360 : phase;
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
