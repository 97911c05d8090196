package io.github.phidias.indicators.momentum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.Seeding;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OscillatorPropertiesTest {
  private static final int TRIES = 200;
  private static final int COUNT = 120;

  private static IndicatorColumns bars(long seed) {
    return Indicators.of(BarColumns.of(TickBars.of(seed, COUNT)));
  }

  private static Column map(Column x, DoubleUnaryOperator function) {
    double[] out = x.toArray();
    for (int i = 0; i < out.length; i++) {
      out[i] = function.applyAsDouble(out[i]);
    }
    return Column.wrap(out);
  }

  private static IndicatorColumns priced(long seed, DoubleUnaryOperator price) {
    Bars b = TickBars.of(seed, COUNT);
    long[] times = new long[COUNT];
    for (int i = 0; i < COUNT; i++) {
      times[i] = i * 3_600_000L;
    }
    return Indicators.of(BarColumns.of(Bars.wrap(
        b.instrument(), b.timeframe(), times, map(b.open(), price).toArray(), map(b.high(), price).toArray(),
        map(b.low(), price).toArray(), map(b.close(), price).toArray(), b.volume().toArray())));
  }

  private static void within(double least, double most, Column line, Object where) {
    for (int i = 0; i < line.length(); i++) {
      double value = line.get(i);
      assertTrue(Double.isNaN(value) || value >= least - 1e-9 && value <= most + 1e-9, () -> where + " was " + value);
    }
  }

  @Property(tries = TRIES)
  void boundedOnesStayInTheirBounds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
    IndicatorColumns in = bars(seed);
    List.of(
        new Stochastic(n, 3, 3), new StochasticFast(n, 3), new StochasticRsi(n, n, 3, 3), new UltimateOscillator(n, 2 * n, 3 * n),
        new ConnorsRsi(n, n, n), new LaguerreRsi(1 - 1.0 / n))
        .forEach(formula -> in.columns(formula).forEach(line -> within(0, 100, line, formula)));
    List.of(new Cmo(n), new Cmo(n, Cmo.Gathering.WILDER, PriceSource.CLOSE), new Tsi(n, 3))
        .forEach(formula -> within(-100, 100, in.column(formula), formula));
    within(-100, 0, in.column(new WilliamsR(n)), "williams_r");
    within(0, 1, in.column(new Vhf(n)), "vhf");
    within(-1, 1, in.column(new BalanceOfPower()), "balance_of_power");
    in.columns(new RelativeVigorIndex(n)).forEach(line -> within(-1, 1, line, "relative_vigor_index"));
    // Half the logarithm of 1999 at most is added, and half of what was stays.
    in.columns(new FisherTransform(n)).forEach(line -> within(-7.61, 7.61, line, "fisher_transform"));
  }

  @Property(tries = TRIES)
  void quotientsDoNotKnowHowMuchAPriceIs(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int n) {
    IndicatorColumns in = priced(seed, x -> x);
    IndicatorColumns dearer = priced(seed, x -> 4 * x);
    List<IndicatorFormula> quotients = List.of(
        new Roc(n), new Stochastic(n, 3, 3), new StochasticRsi(n, n, 3, 3), new WilliamsR(n), new Cci(n), new Cmo(n),
        new Ppo(n, 2 * n, 3), new Trix(n), new UltimateOscillator(n, n + 1, n + 2), new BalanceOfPower(), new FisherTransform(n),
        new Tsi(n, 3), new Coppock(n, n + 1, 3), Kst.ofClose(), new ConnorsRsi(n, n, n), new LaguerreRsi(0.5), new Vhf(n),
        new MassIndex(n), new RelativeVigorIndex(n));
    for (IndicatorFormula formula : quotients) {
      for (int k = 0; k < in.columns(formula).size(); k++) {
        assertTrue(in.columns(formula).get(k).sameBits(dearer.columns(formula).get(k)), formula::toString);
      }
    }
  }

  @Property(tries = TRIES)
  void differencesGrowWithThePrice(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int n) {
    IndicatorColumns in = priced(seed, x -> x);
    IndicatorColumns dearer = priced(seed, x -> 4 * x);
    List<IndicatorFormula> differences = List.of(
        new Momentum(n), new Apo(n, 2 * n), new MacdAligned(n, 2 * n, 3), new MacdFixed(n), new AwesomeOscillator(n, 2 * n),
        new AcceleratorOscillator(n, 2 * n, 3), new Dpo(n), new Qstick(n));
    for (IndicatorFormula formula : differences) {
      for (int k = 0; k < in.columns(formula).size(); k++) {
        assertTrue(map(in.columns(formula).get(k), x -> 4 * x).sameBits(dearer.columns(formula).get(k)), formula::toString);
      }
    }
  }

  @Property(tries = TRIES)
  void channelIndexIsThatOfTheWindowAddedUpAnew(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
    IndicatorColumns in = bars(seed);
    Column x = in.price(PriceSource.HLC3);
    Column cci = in.column(new Cci(n));
    for (int i = n - 1; i < COUNT; i++) {
      double mean = 0;
      for (int k = i - n + 1; k <= i; k++) {
        mean += x.get(k) / n;
      }
      double distance = 0;
      for (int k = i - n + 1; k <= i; k++) {
        distance += Math.abs(x.get(k) - mean) / n;
      }
      assertEquals(distance < 1e-9 ? 0 : (x.get(i) - mean) / (0.015 * distance), cci.get(i), 1e-7);
    }
  }

  @Property(tries = TRIES)
  void ultimateIsThatOfTheWindowsAddedUpAnew(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int n) {
    IndicatorColumns in = bars(seed);
    int[] lengths = {n, 2 * n, n + 5};
    Column oscillator = in.column(new UltimateOscillator(lengths[0], lengths[1], lengths[2]));
    Column range = in.trueRange();
    for (int i = Math.max(2 * n, n + 5); i < COUNT; i++) {
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        double bought = 0;
        double moved = 0;
        for (int t = i - lengths[k] + 1; t <= i; t++) {
          bought += in.bars().close().get(t) - Math.min(in.bars().low().get(t), in.bars().close().get(t - 1));
          moved += range.get(t);
        }
        sum += moved < 1e-9 ? 0 : (4 >> k) * bought / moved;
      }
      assertEquals(100 * sum / 7, oscillator.get(i), 1e-9);
    }
  }

  @Property(tries = TRIES)
  void chandesOscillatorIsThatOfTheWindowAddedUpAnew(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
    Column x = bars(seed).bars().close();
    Column cmo = bars(seed).column(new Cmo(n));
    Column vhf = bars(seed).column(new Vhf(n));
    for (int i = n; i < COUNT; i++) {
      double gain = 0;
      double loss = 0;
      double highest = x.get(i);
      double lowest = x.get(i);
      for (int k = i - n + 1; k <= i; k++) {
        gain += Math.max(0, x.get(k) - x.get(k - 1));
        loss += Math.max(0, x.get(k - 1) - x.get(k));
        highest = Math.max(highest, x.get(k));
        lowest = Math.min(lowest, x.get(k));
      }
      assertEquals(gain + loss > 0 ? 100 * (gain - loss) / (gain + loss) : 0, cmo.get(i), 1e-9);
      assertEquals(gain + loss > 0 ? (highest - lowest) / (gain + loss) : 0, vhf.get(i), 1e-9);
    }
  }

  /** A seed fades: however an average starts, in the end it is the same. */
  @Property(tries = TRIES)
  void seedingsAgreeInTheEnd(@ForAll long seed) {
    IndicatorColumns in = Indicators.of(BarColumns.of(TickBars.of(seed, 900)));
    Column first = in.column(new MacdAligned(5, 10, 4, Seeding.FIRST_VALUE, PriceSource.CLOSE));
    Column mean = in.column(new MacdAligned(5, 10, 4));
    assertEquals(first.get(899), mean.get(899), 1e-9);
    assertEquals(in.macd(5, 10, 4).macd().get(899), mean.get(899), 1e-9);
    assertEquals(
        in.column(new Trix(6)).get(899), in.column(new Trix(6, Seeding.SMA, PriceSource.CLOSE)).get(899), 1e-9);
  }
}
