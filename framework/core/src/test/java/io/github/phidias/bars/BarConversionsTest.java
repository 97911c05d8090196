package io.github.phidias.bars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.DecimalNumFactory;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class BarConversionsTest {
  private static final Instant MIDNIGHT = Instant.parse("2024-03-31T00:00:00Z");

  @Nested
  class Series {
    @Test
    void barsOpenWhereTheTa4jBarBegins() {
      Bars bars = BarConversions.fromSeries(series("BTC/USD 1h", 10, 12, 9, 11, 5));
      assertEquals(MIDNIGHT, bars.openInstant(0));
      assertEquals(Timeframe.HOUR, bars.timeframe());
      assertEquals("BTC/USD", bars.instrument().toString());
    }

    @Test
    void aNameThatIsNoPairIsAnUnknownInstrument() {
      assertEquals(Instrument.UNKNOWN, BarConversions.fromSeries(series("my series", 1, 1, 1, 1, 1)).instrument());
      assertEquals(Instrument.UNKNOWN, BarConversions.fromSeries(series("a/b/c", 1, 1, 1, 1, 1)).instrument());
    }

    @Test
    void aSeriesWithoutBarsIsEmpty() {
      assertTrue(BarConversions.fromSeries(new BaseBarSeriesBuilder().build()).isEmpty());
    }

    @ParameterizedTest(name = "{0}: {1}, {2} bars are of {3}")
    @CsvSource({
      "BTC/USD 1M, 1M, 3, 1M", "no name, 1M, 3, 1M", "no name, 1M, 1, 1M", "no name, 3M, 4, 3M", "BTC/USD 1d, 1M, 3, 1M",
      "no name, 31d, 3, 31d", "BTC/USD 31d, 31d, 1, 31d", "no name, 1w, 3, 1w", "BTC/USD 1M, 1d, 0, 1M", "no name, 1M, 0, 1d",
    })
    void theTimeframeIsToldByTheNameElseByTheBars(String name, String timeframe, int count, String told) {
      BarSeries series = new BaseBarSeriesBuilder().withName(name).withNumFactory(DoubleNumFactory.getInstance()).build();
      Timeframe length = Timeframe.parse(timeframe);
      long begin = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
      for (int i = 0; i < count; i++) {
        long end = length.nextBucket(begin);
        series.barBuilder().timePeriod(Duration.ofMillis(end - begin)).endTime(Instant.ofEpochMilli(end))
            .openPrice(1).highPrice(1).lowPrice(1).closePrice(1).volume(1).add();
        begin = end;
      }
      assertEquals(told, BarConversions.fromSeries(series).timeframe().toString());
    }

    @Test
    void aSeriesThatDroppedItsOldestBarsGivesThoseItHas() {
      BarSeries series = BarConversions.toSeries(RandomBars.of(2, 10));
      series.setMaximumBarCount(4);
      assertTrue(RandomBars.same(RandomBars.of(2, 10).slice(6, 10), BarConversions.fromSeries(series)));
    }

    @Test
    void decimalNumbersAreReadAsDoubles() {
      BarSeries series = new BaseBarSeriesBuilder().withNumFactory(DecimalNumFactory.getInstance()).build();
      series.barBuilder().timePeriod(Duration.ofHours(1)).endTime(MIDNIGHT.plusSeconds(3600))
          .openPrice("0.1").highPrice("0.3").lowPrice("0.1").closePrice("0.2").volume("7").add();
      assertEquals(0.3, BarConversions.fromSeries(series).high().get(0));
    }

    @ParameterizedTest(name = "{5} at {6}")
    @CsvSource({
      "10, 9, 8, 10, 1, BAD_OHLC, high[0]", "10, 12, 11, 12, 1, BAD_OHLC, low[0]", "NaN, 12, 9, 10, 1, NON_FINITE, open[0]",
      "10, 12, 0, 10, 1, NON_POSITIVE_PRICE, low[0]", "10, 12, 9, 10, -1, NEGATIVE_VOLUME, volume[0]",
    })
    void badBarsAreRefused(double o, double h, double l, double c, double v, ErrorCode code, String field) {
      var thrown = assertThrows(InputException.class, () -> BarConversions.fromSeries(series("x", o, h, l, c, v)));
      assertEquals(code, thrown.code());
      assertEquals(field, thrown.field());
    }

    @Test
    void aMissingPriceIsRefused() {
      Num one = DoubleNumFactory.getInstance().one();
      BarSeries series = new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
      series.addBar(new BaseBar(Duration.ofHours(1), MIDNIGHT, MIDNIGHT.plusSeconds(3600), one, one, one, null, one, one, 0));
      var thrown = assertThrows(InputException.class, () -> BarConversions.fromSeries(series));
      assertEquals(ErrorCode.NON_FINITE, thrown.code());
      assertEquals("close[0]", thrown.field());
    }

    private static BarSeries series(String name, double o, double h, double l, double c, double v) {
      BarSeries series = new BaseBarSeriesBuilder().withName(name).withNumFactory(DoubleNumFactory.getInstance()).build();
      var numbers = DoubleNumFactory.getInstance();
      series.addBar(new BaseBar(
          Duration.ofHours(1), MIDNIGHT, MIDNIGHT.plusSeconds(3600), numbers.numOf(o), numbers.numOf(h), numbers.numOf(l),
          numbers.numOf(c), numbers.numOf(v), numbers.zero(), 0));
      return series;
    }
  }

  @Nested
  class Tables {
    @Test
    void columnsMayComeInAnyOrderAndCaseAndAsWholeNumbers() {
      Table table = Table.create("t",
          IntColumn.create("Volume", new int[] {5}), DoubleColumn.create("CLOSE", 11.0), DoubleColumn.create("low", 9.0),
          DoubleColumn.create("High", 12.0), DoubleColumn.create("open", 10.0), InstantColumn.create("Time", MIDNIGHT));
      Bars bars = BarConversions.fromTable(table, Instrument.UNKNOWN, Timeframe.HOUR);
      assertEquals(MIDNIGHT, bars.openInstant(0));
      assertEquals(12, bars.high().get(0));
      assertEquals(5, bars.volume().get(0));
    }

    @Test
    void timesStayInUtcWhateverTheZoneOfTheMachine() {
      Table table = BarConversions.toTable(RandomBars.of(7, 3));
      assertEquals(RandomBars.of(7, 3).openInstant(2), table.instantColumn("time").get(2));
    }

    @Test
    void aMissingColumnIsNamed() {
      assertRefused(ErrorCode.MISSING_FIELD, "low", table().removeColumns("low"));
    }

    @Test
    void aColumnOfAnotherTypeIsRefused() {
      assertRefused(ErrorCode.BAD_FORMAT, "low", table().replaceColumn("low", StringColumn.create("low", "9")));
      assertRefused(ErrorCode.BAD_FORMAT, "time",
          table().replaceColumn("time", DateTimeColumn.create("time", LocalDateTime.parse("2024-03-31T00:00:00"))));
    }

    @Test
    void aMissingValueIsRefused() {
      Table price = table();
      price.doubleColumn("close").setMissing(0);
      assertRefused(ErrorCode.NON_FINITE, "close[0]", price);
      Table whole = table().replaceColumn("volume", IntColumn.create("volume", 1));
      whole.intColumn("volume").setMissing(0);
      assertRefused(ErrorCode.NON_FINITE, "volume[0]", whole);
      Table time = table();
      time.instantColumn("time").setMissing(0);
      assertRefused(ErrorCode.NON_FINITE, "timestamp[0]", time);
    }

    private static Table table() {
      return BarConversions.toTable(RandomBars.of(7, 1));
    }

    private static void assertRefused(ErrorCode code, String field, Table table) {
      var thrown = assertThrows(InputException.class, () -> BarConversions.fromTable(table, Instrument.UNKNOWN, Timeframe.HOUR));
      assertEquals(code, thrown.code());
      assertEquals(field, thrown.field());
    }
  }
}
