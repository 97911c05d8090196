package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.simulation.SimulationResult;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimeSeriesMomentumTest {
  /** Two bars of return and volatility, four bars a year, a fifth aimed at. */
  private static TimeSeriesMomentum with(double maxWeight, boolean allowShort) {
    return new TimeSeriesMomentum(2, 2, 0.2, 4, maxWeight, allowShort, 5);
  }

  /** Closes that rise by these logarithmic returns from 100. */
  private static Bars returns(double... returns) {
    double[] closes = new double[returns.length + 1];
    double sum = 0;
    closes[0] = 100;
    for (int i = 0; i < returns.length; i++) {
      sum += returns[i];
      closes[i + 1] = 100 * StrictMath.exp(sum);
    }
    return TickBars.ofCloses(closes);
  }

  @Nested
  class Weights {
    @Test
    void areTheVolatilityAimedAtOverTheOneSeen() {
      List<TradeSignal> signals = BarByBar.signals(with(1, false), returns(0.3, -0.1));
      assertEquals("HHT", BarByBar.letters(signals));
      assertEquals(TradeSignal.hold(TradeSignal.WARMUP), signals.get(1));
      // Around their mean 0.1 both returns are 0.2 away: sqrt(2 * 0.04 / 1), a year sqrt(4) times that.
      double volatility = 2 * Math.sqrt(0.08);
      assertEquals(0.2 / volatility, signals.get(2).targetWeight().getAsDouble(), 1e-12);
      assertEquals(volatility, (double) signals.get(2).metadata().get("volatility"), 1e-12);
      assertEquals(StrictMath.exp(0.2) - 1, (double) signals.get(2).metadata().get("momentum"), 1e-12);
      assertEquals(new Band(5, 5), signals.get(2).band().orElseThrow());
    }

    @Test
    void areAtMostTheGreatest() {
      assertEquals(0.25, BarByBar.signals(with(0.25, false), returns(0.3, -0.1)).get(2).targetWeight().getAsDouble());
      // No volatility at all.
      assertEquals(1, BarByBar.signals(with(1, false), TickBars.ofCloses(1, 2, 4)).get(2).targetWeight().getAsDouble());
    }

    @Test
    void afterAFallAreNothingOrShort() {
      TradeSignal out = BarByBar.signals(with(1, false), returns(-0.3, 0.1)).get(2);
      assertEquals(TradeSignal.target(0, new Band(0, 0)).withMetadata(out.metadata()), out);
      TradeSignal shorted = BarByBar.signals(with(1, true), returns(-0.3, 0.1)).get(2);
      assertEquals(-0.1 / Math.sqrt(0.08), shorted.targetWeight().getAsDouble(), 1e-12);
    }

    @Test
    void withoutAReturnAreNothing() {
      assertEquals(0, BarByBar.signals(with(1, true), TickBars.ofCloses(2, 3, 2)).get(2).targetWeight().getAsDouble());
    }
  }

  @Property(tries = 50)
  void theWeightFollowsItsFormulaOnAnyBars(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int lookback, @ForAll @IntRange(min = 2, max = 20) int length,
      @ForAll @DoubleRange(min = 0.01, max = 1) double target, @ForAll boolean allowShort) {
    Bars bars = TickBars.of(seed, 60);
    List<TradeSignal> signals =
        BarByBar.signals(new TimeSeriesMomentum(lookback, length, target, 252, 2, allowShort, 3), bars);
    for (int t = Math.max(lookback, length); t < bars.size(); t++) {
      double mean = 0;
      for (int i = t - length + 1; i <= t; i++) {
        mean += StrictMath.log(bars.close().get(i) / bars.close().get(i - 1)) / length;
      }
      double squares = 0;
      for (int i = t - length + 1; i <= t; i++) {
        squares += Math.pow(StrictMath.log(bars.close().get(i) / bars.close().get(i - 1)) - mean, 2);
      }
      double size = Math.min(2, target / Math.sqrt(squares / (length - 1) * 252));
      double sign = Math.signum(bars.close().get(t) - bars.close().get(t - lookback));
      double expected = sign < 0 && !allowShort ? 0 : sign * size;
      assertEquals(expected, signals.get(t).targetWeight().getAsDouble(), 1e-9, "bar " + t);
    }
  }

  @Nested
  class InASimulator {
    @Test
    void aWeightOfNothingSellsEvenALittle() {
      // A weight of a third is held; after the fall what is worth four hundredths would lie within the band.
      SimulationResult result = BarByBar.played(with(1, false), returns(0.3, -0.1, -0.1, -0.2, 0.1), false);
      assertTrue(BarByBar.held(result, 2) > 0);
      assertEquals(0, BarByBar.held(result, 4), 1e-9);
    }

    @Test
    void aShortEarnsInAFall() {
      SimulationResult result = BarByBar.played(with(1, true), returns(-0.3, 0.1, -0.2, -0.2), true);
      assertTrue(BarByBar.held(result, 2) < 0);
      assertTrue(result.equity().get(4) > 10_000);
    }
  }

  @Test
  void refusesBadParameters() {
    assertEquals("lookback",
        assertThrows(InputException.class, () -> new TimeSeriesMomentum(0, 60, 0.2, 252, 1, false, 5)).field());
    assertEquals("volatility_length",
        assertThrows(InputException.class, () -> new TimeSeriesMomentum(252, 1, 0.2, 252, 1, false, 5)).field());
    assertEquals("target_volatility",
        assertThrows(InputException.class, () -> new TimeSeriesMomentum(252, 60, 0, 252, 1, false, 5)).field());
    assertEquals("periods_per_year",
        assertThrows(InputException.class, () -> new TimeSeriesMomentum(252, 60, 0.2, 0, 1, false, 5)).field());
  }
}
