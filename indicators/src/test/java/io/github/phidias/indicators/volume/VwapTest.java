package io.github.phidias.indicators.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.TickBars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.SessionPeriod;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VwapTest {
  private static final double NONE = Double.NaN;

  private static Bars at(String[] times, double[] close, double... volume) {
    long[] open = Stream.of(times).mapToLong(text -> Instant.parse(text).toEpochMilli()).toArray();
    return Bars.of(Instrument.UNKNOWN, Timeframe.HOUR, open, close, close, close, close, volume);
  }

  private static List<Column> of(Bars bars, IndicatorFormula formula) {
    return Indicators.of(BarColumns.of(bars)).columns(formula);
  }

  @Test
  void aSessionStartsAfreshAtMidnightUtc() {
    Bars bars = at(new String[] {"2024-03-05T22:00:00Z", "2024-03-05T23:00:00Z", "2024-03-06T00:00:00Z", "2024-03-06T01:00:00Z"},
        new double[] {10, 20, 30, 50}, 3, 1, 0, 2);
    List<Column> vwap = of(bars, new SessionVwap());
    assertArrayEquals(new double[] {10, 12.5, NONE, 50}, vwap.get(0).toArray());
    // The squared distances are 6.25 three times and 56.25 once: 18.75 in the mean.
    assertEquals(12.5 + Math.sqrt(18.75), vwap.get(1).get(1), 1e-12);
    assertEquals(12.5 - Math.sqrt(18.75), vwap.get(2).get(1), 1e-12);
    assertEquals(50, vwap.get(1).get(3), 0, "one price has no spread");
  }

  @Test
  void aTradingDayMayBeginInTheEveningOfAnotherZone() {
    // New York changed its clock on 10 March 2024: 17:00 is 22:00 UTC before and 21:00 after.
    Bars bars = at(new String[] {"2024-03-08T21:00:00Z", "2024-03-10T21:00:00Z", "2024-03-11T20:00:00Z", "2024-03-11T21:00:00Z"},
        new double[] {10, 20, 40, 80}, 1, 1, 1, 1);
    Column day = of(bars, new SessionVwap(SessionPeriod.DAY, "America/New_York", "17:00", 1, PriceSource.CLOSE)).get(0);
    assertArrayEquals(new double[] {10, 20, 30, 80}, day.toArray());
    Column week = of(bars, new SessionVwap(SessionPeriod.WEEK, "America/New_York", "17:00", 1, PriceSource.CLOSE)).get(0);
    assertArrayEquals(new double[] {10, 20, 30, 140 / 3.0}, week.toArray(), 1e-12, "Sunday evening begins the week");
  }

  @Test
  void aWeekBeginsOnMondayAndAMonthOnItsFirst() {
    Bars bars = at(new String[] {"2024-06-29T00:00:00Z", "2024-06-30T23:00:00Z", "2024-07-01T00:00:00Z", "2024-07-07T23:00:00Z"},
        new double[] {10, 20, 40, 80}, 1, 1, 1, 1);
    assertArrayEquals(new double[] {10, 15, 40, 60}, of(bars, new SessionVwap(SessionPeriod.WEEK)).get(0).toArray());
    assertArrayEquals(new double[] {10, 15, 40, 60}, of(bars, new SessionVwap(SessionPeriod.MONTH)).get(0).toArray());
  }

  @Test
  void anAnchorLeavesOutWhatWasBefore() {
    Bars bars = at(new String[] {"2024-03-05T22:00:00Z", "2024-03-05T23:00:00Z", "2024-03-06T00:00:00Z"},
        new double[] {10, 20, 40}, 3, 1, 1);
    long anchor = Instant.parse("2024-03-05T22:30:00Z").toEpochMilli();
    assertArrayEquals(new double[] {NONE, 20, 30}, of(bars, new AnchoredVwap(anchor)).get(0).toArray());
    assertArrayEquals(new double[] {10, 12.5, 18}, of(bars, new AnchoredVwap(0)).get(0).toArray());
  }

  @Test
  void anUnknownZoneOrTimeOfDayIsRefusedAtOnce() {
    var zone = assertThrows(InputException.class,
        () -> new SessionVwap(SessionPeriod.DAY, "Mars/Olympus", "00:00", 1, PriceSource.CLOSE));
    assertEquals("zone", zone.field());
    assertThrows(InputException.class, () -> new SessionVwap(SessionPeriod.DAY, "UTC", "24:30", 1, PriceSource.CLOSE));
  }

  @Test
  void aPriceWithoutNumberHasNoValueAndIsLeftOut() {
    Bars bars = TickBars.ofCloses(1, 2, 3, 4);
    IndicatorColumns over = Indicators.of(BarColumns.of(bars)).over(Column.copyOf(NONE, 2, NONE, 4));
    List<Column> vwap = over.columns(new SessionVwap(SessionPeriod.DAY, "UTC", "00:00", 1, PriceSource.CLOSE));
    assertArrayEquals(new double[] {NONE, 2, NONE, 3}, vwap.get(0).toArray());
  }

  @Property(tries = 200)
  void theRollingOneIsTheTwoPassMeanAndDeviationOfItsWindow(
      @ForAll long seed, @ForAll @IntRange(max = 150) int count, @ForAll @IntRange(min = 1, max = 40) int length) {
    Bars bars = TickBars.of(seed, count);
    List<Column> bands = of(bars, new RollingVwap(length, 2, PriceSource.CLOSE));
    for (int i = length - 1; i < count; i++) {
      double weight = 0;
      double sum = 0;
      for (int k = i - length + 1; k <= i; k++) {
        weight += bars.volume().get(k);
        sum += bars.volume().get(k) * bars.close().get(k);
      }
      double mean = sum / weight;
      double squares = 0;
      for (int k = i - length + 1; k <= i; k++) {
        squares += bars.volume().get(k) * (bars.close().get(k) - mean) * (bars.close().get(k) - mean);
      }
      assertEquals(mean, bands.get(0).get(i), 1e-11);
      assertEquals(mean + 2 * Math.sqrt(squares / weight), bands.get(1).get(i), 1e-6);
      assertEquals(mean - 2 * Math.sqrt(squares / weight), bands.get(2).get(i), 1e-6);
    }
  }

  @Property(tries = 100)
  void aPriceThatStandsStillHasBandsOfNoWidth(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int length) {
    double[] volume = TickBars.of(seed, 60).volume().toArray();
    double[] close = new double[60];
    Arrays.fill(close, 0.1 + 100 / 3.0);
    long[] times = TickBars.of(seed, 60).openTimes();
    Bars bars = Bars.of(Instrument.UNKNOWN, Timeframe.HOUR, times, close, close, close, close, volume);
    for (IndicatorFormula formula : new IndicatorFormula[] {
        new RollingVwap(length, 1, PriceSource.CLOSE), new AnchoredVwap(0, 1, PriceSource.CLOSE)}) {
      List<Column> bands = of(bars, formula);
      for (int i = length; i < close.length; i++) {
        double vwap = bands.get(0).get(i);
        assertTrue(Double.isNaN(vwap) || vwap == close[0] && bands.get(1).get(i) == vwap && bands.get(2).get(i) == vwap);
      }
    }
  }
}
