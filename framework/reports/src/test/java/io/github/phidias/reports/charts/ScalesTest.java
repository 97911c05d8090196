package io.github.phidias.reports.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.TickBars;
import io.github.phidias.bars.Timeframe;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where things stand beside and under a pane, and what is written there. */
class ScalesTest {
  static Bars bars(String first, Timeframe timeframe, int count) {
    long[] times = new long[count];
    long time = timeframe.bucketStart(Instant.parse(first).toEpochMilli());
    for (int i = 0; i < count; i++) {
      times[i] = time;
      time = timeframe.nextBucket(time);
    }
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return Bars.of(Instrument.parse("BTC/USD"), timeframe, times, ones, ones, ones, ones, ones);
  }

  @Nested
  class Values {
    @Test
    void aScaleShowsEverythingOfAPaneWithoutBars() {
      Pane pane = Pane.of("", new Mark.Line("a", Column.copyOf(Double.NaN, -3, 8)), new Mark.Level(20));
      ValueScale scale = ValueScale.of(pane, TickBars.of(1, 3));
      assertTrue(scale.low() < -3 && scale.high() > 20);
      assertTrue(scale.share(-3) > 0 && scale.share(20) < 1);
    }

    @Test
    void aLineFarOffStretchesTheScaleOfTheBarsOnlySoFar() {
      Bars bars = TickBars.of(1, 50);
      Extent prices = Extent.of(bars);
      double[] far = new double[50];
      Arrays.fill(far, 1e12);
      ValueScale scale = ValueScale.of(Pane.candles(new Mark.Line("far", Column.wrap(far))), bars);
      assertTrue(scale.low() < prices.low && scale.high() >= prices.high + prices.range());
      assertTrue(scale.high() < prices.high + 1.5 * prices.range());
    }

    @Property
    void everyShareIsANumberAndGrows(@ForAll double a, @ForAll double b, @ForAll double value) {
      Extent extent = new Extent();
      extent.add(a);
      extent.add(b);
      ValueScale scale = ValueScale.of(Pane.of("", new Mark.Line("x", Column.copyOf(a, b))), TickBars.of(1, 2));
      assertTrue(scale.low() < scale.high(), scale.toString());
      double share = scale.share(value);
      assertTrue(share >= -1 && share <= 2, () -> scale + " " + share);
      assertTrue(scale.share(extent.low) <= scale.share(extent.high));
      assertTrue(scale.shows(a) && scale.shows(b), scale.toString());
    }

    @Property
    void ticksAreFewRoundAndInside(@ForAll double a, @ForAll double b, @ForAll @IntRange(min = 2, max = 20) int most) {
      ValueScale scale = ValueScale.of(Pane.of("", new Mark.Line("x", Column.copyOf(a, b))), TickBars.of(1, 2));
      List<Double> ticks = scale.ticks(most);
      assertTrue(ticks.size() <= most);
      assertTrue(ticks.stream().allMatch(scale::shows), () -> scale + " " + ticks);
      ValueText text = ValueText.of(scale, most);
      ticks.forEach(tick -> assertTrue(text.of(tick).length() < 24, () -> text.of(tick)));
    }

    @ParameterizedTest
    @CsvSource({
      "42150.5, 50000, 0.5, '42,150.5'", "30, 100, 10, 30", "-0.0001, 1, 0.5, 0.0", "1250000, 2000000, 50000, 1.25M",
      "3e9, 3e9, 1e9, 3B", "0.00000123, 0.00001, 0.00000001, 0.00000123", "1e300, 2e300, 1e299, 1.000e+300", "2e12, 2e12, 1e12, 2T",
    })
    void textIsTheSameInEveryLocale(double value, double largest, double step, String expected) {
      assertEquals(expected, new ValueText(largest, step).of(value));
    }
  }

  @Nested
  class Times {
    private List<String> labels(Bars bars, int most) {
      return TimeTicks.of(bars, most).stream().map(tick -> tick.index() + " " + tick.label()).toList();
    }

    @Test
    void standAtTheFirstBarOfAMonthInUtc() {
      assertEquals(
          List.of("0 2024-01", "31 2024-02", "60 2024-03", "91 2024-04"),
          labels(bars("2024-01-01T00:00:00Z", Timeframe.ONE_DAY, 110), 8));
    }

    @Test
    void stepByHoursWithinADay() {
      assertEquals(
          List.of("0 03-31 00:00", "6 03-31 06:00", "12 03-31 12:00", "18 03-31 18:00"),
          labels(bars("2024-03-31T00:00:00Z", Timeframe.HOUR, 24), 4));
    }

    @Test
    void stepByYearsOverDecades() {
      assertEquals(
          List.of("0 1980", "60 1985", "120 1990", "180 1995"), labels(bars("1980-01-01T00:00:00Z", Timeframe.ofMonths(1), 200), 8));
    }

    @Test
    void sayTheFirstBarWhenNothingBegins() {
      assertEquals(List.of("0 2024-02-06"), labels(bars("2024-02-06T00:00:00Z", Timeframe.ONE_DAY, 4), 1));
    }

    @Property(tries = 300)
    void areFewAndAscending(@ForAll long seed, @ForAll @IntRange(min = 2, max = 3_000) int size, @ForAll @IntRange(min = 2, max = 30) int most) {
      List<TimeTicks.Tick> ticks = TimeTicks.of(TickBars.of(seed, size), most);
      assertTrue(!ticks.isEmpty() && ticks.size() <= most);
      for (int i = 1; i < ticks.size(); i++) {
        assertTrue(ticks.get(i).index() > ticks.get(i - 1).index());
      }
    }
  }
}
