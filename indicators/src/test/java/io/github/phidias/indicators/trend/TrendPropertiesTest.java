package io.github.phidias.indicators.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.indicators.HandBars;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TrendPropertiesTest {
  private static final int TRIES = 200;
  private static final int COUNT = 150;

  @Property(tries = TRIES)
  void percentagesStayFromNothingToAll(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int length) {
    IndicatorColumns in = HandBars.columns(TickBars.of(seed, COUNT));
    for (DirectionalSeeding seeding : DirectionalSeeding.values()) {
      for (IndicatorFormula formula : List.of(
          new PlusDi(length, seeding), new MinusDi(length, seeding), new Dx(length, seeding), new Adx(length, seeding),
          new Adxr(length, seeding), new Aroon(length))) {
        for (Column column : in.columns(formula)) {
          for (int i = formula.warmUp(); i < COUNT; i++) {
            double value = column.get(i);
            assertTrue(value >= 0 && value <= 100 * (1 + 1e-14), () -> formula + " was " + value);
          }
        }
      }
    }
    Column ratio = in.column(new EfficiencyRatio(length));
    for (int i = length; i < COUNT; i++) {
      assertTrue(ratio.get(i) >= 0 && ratio.get(i) <= 1);
    }
  }

  @Property(tries = TRIES)
  void theSeedingsComeTogether(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int length) {
    IndicatorColumns in = HandBars.columns(TickBars.of(seed, 400));
    double talib = in.column(new Adx(length, DirectionalSeeding.TALIB)).get(399);
    assertEquals(talib, in.column(new Adx(length, DirectionalSeeding.TULIP)).get(399), 1e-9);
    assertEquals(talib, in.column(new Adx(length, DirectionalSeeding.WILDER)).get(399), 1e-9);
  }

  @Property(tries = TRIES)
  void aroonFindsTheLatestExtreme(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int length) {
    Bars bars = TickBars.of(seed, COUNT);
    List<Column> aroon = HandBars.columns(bars).columns(new Aroon(length));
    for (int i = length; i < COUNT; i++) {
      int lowest = i;
      int highest = i;
      for (int k = i - 1; k >= i - length; k--) {
        lowest = bars.low().get(k) < bars.low().get(lowest) ? k : lowest;
        highest = bars.high().get(k) > bars.high().get(highest) ? k : highest;
      }
      assertEquals(100.0 * (length - (i - lowest)) / length, aroon.get(0).get(i));
      assertEquals(100.0 * (length - (i - highest)) / length, aroon.get(1).get(i));
    }
  }

  @Property(tries = TRIES)
  void aStopIsNeverInsideTheBarItWasSetFor(@ForAll long seed, @ForAll SarRule rule) {
    Bars bars = TickBars.of(seed, COUNT);
    Column sar = HandBars.columns(bars).column(new ParabolicSar(0.02, 0.03, 0.2, rule));
    for (int i = 1; i < COUNT; i++) {
      assertTrue(sar.get(i) <= bars.low().get(i) || sar.get(i) >= bars.high().get(i), "stop inside bar " + i);
    }
  }

  @Property(tries = TRIES)
  void supertrendLiesOnTheSideThatItsDirectionSays(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int length) {
    Bars bars = TickBars.of(seed, COUNT);
    List<Column> out = HandBars.columns(bars).columns(new Supertrend(length, 1.5));
    int since = 0;
    for (int i = length + 1; i < COUNT; i++) {
      double line = out.get(0).get(i);
      boolean rising = out.get(1).get(i) > 0;
      since = out.get(1).get(i) == out.get(1).get(i - 1) ? since + 1 : 0;
      // Not on the bar of a turn: the bands may have crossed in a wild market, and TradingView's rule minds only one of them.
      if (since > 0) {
        assertTrue(rising ? bars.close().get(i) >= line : bars.close().get(i) <= line);
      }
      if (since > 1) {
        assertTrue(rising ? line >= out.get(0).get(i - 1) : line <= out.get(0).get(i - 1), "the line went away from the price");
      }
    }
  }

  @Property(tries = TRIES)
  void sumsOfAWindowAreThoseWalkedAnew(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int length) {
    Bars bars = TickBars.of(seed, COUNT);
    IndicatorColumns in = HandBars.columns(bars);
    List<Column> vortex = in.columns(new Vortex(length));
    Column ratio = in.column(new EfficiencyRatio(length));
    Column choppiness = in.column(new ChoppinessIndex(length));
    for (int i = length; i < COUNT; i++) {
      double up = 0;
      double down = 0;
      double range = 0;
      double way = 0;
      double top = bars.high().get(i);
      double bottom = bars.low().get(i);
      for (int k = i - length + 1; k <= i; k++) {
        up += Math.abs(bars.high().get(k) - bars.low().get(k - 1));
        down += Math.abs(bars.low().get(k) - bars.high().get(k - 1));
        range += in.trueRange().get(k);
        way += Math.abs(bars.close().get(k) - bars.close().get(k - 1));
        top = Math.max(top, bars.high().get(k));
        bottom = Math.min(bottom, bars.low().get(k));
      }
      assertEquals(range == 0 ? 1 : up / range, vortex.get(0).get(i), 1e-9);
      assertEquals(range == 0 ? 1 : down / range, vortex.get(1).get(i), 1e-9);
      double distance = Math.abs(bars.close().get(i) - bars.close().get(i - length));
      assertEquals(way == 0 ? 0 : distance / way, ratio.get(i), 1e-9);
      double expected = top > bottom ? 100 * Math.log(range / (top - bottom)) / Math.log(length) : Double.NaN;
      assertEquals(expected, choppiness.get(i), 1e-8);
    }
  }

  /** By four, which is exact in doubles: prices come out four times as large, plain numbers and percentages as they were. */
  @Property(tries = TRIES)
  void otherUnitsOfThePriceScaleLinesAndNothingElse(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int length) {
    Bars bars = TickBars.of(seed, COUNT);
    IndicatorColumns plain = HandBars.columns(bars);
    IndicatorColumns large = HandBars.columns(HandBars.scaled(bars, 4));
    for (IndicatorFormula number : List.of(
        new PlusDi(length), new MinusDi(length), new Dx(length), new Adx(length), new Adxr(length), new Aroon(length),
        new AroonOscillator(length), new Vortex(length), new EfficiencyRatio(length), new ChoppinessIndex(length))) {
      assertScaled(plain.columns(number), large.columns(number), 1, number);
    }
    for (IndicatorFormula line : List.of(
        new PlusDm(length), new MinusDm(length), new ParabolicSar(0.02, 0.2), new Ichimoku(length, 9, 12, 5), new HeikinAshi(),
        new IchimokuChikou(length), new ChandelierExit(length, 3))) {
      assertScaled(plain.columns(line), large.columns(line), 4, line);
    }
    Supertrend supertrend = new Supertrend(length, 3);
    List<Column> lines = plain.columns(supertrend);
    List<Column> largeLines = large.columns(supertrend);
    assertScaled(lines.subList(0, 1), largeLines.subList(0, 1), 4, supertrend);
    assertScaled(lines.subList(1, 2), largeLines.subList(1, 2), 1, supertrend);
  }

  private static void assertScaled(List<Column> plain, List<Column> large, double factor, IndicatorFormula formula) {
    for (int k = 0; k < plain.size(); k++) {
      for (int i = 0; i < COUNT; i++) {
        assertEquals(factor * plain.get(k).get(i), large.get(k).get(i), formula.toString());
      }
    }
  }
}
