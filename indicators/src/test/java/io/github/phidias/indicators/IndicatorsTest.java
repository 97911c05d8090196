package io.github.phidias.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.parameters.Param;
import io.github.phidias.series.LookAheadException;
import io.github.phidias.series.SeriesCursor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.DecimalNum;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.NaN;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

class IndicatorsTest {
  private static final Bars BARS = TickBars.of(7, 60);

  @Nested
  class OnAView {
    private final SeriesCursor cursor = new SeriesCursor(BarColumns.of(BARS), "curious");

    @Test
    void refuseToReadPastTheBarBeingDecided() {
      cursor.moveTo(30);
      for (BarSeries view : List.of(cursor.moving(), cursor.guarded())) {
        ColumnIndicator ema = Indicators.of(view).ema(5);
        assertTrue(Double.isFinite(ema.value(30)));
        var thrown = assertThrows(LookAheadException.class, () -> ema.value(31));
        assertTrue(thrown.getMessage().contains("curious"));
        assertThrows(LookAheadException.class, () -> ema.getValue(31));
        assertThrows(IndexOutOfBoundsException.class, () -> ema.value(-1));
      }
    }

    @Test
    void areRememberedFromBarToBar() {
      cursor.moveTo(10);
      ColumnIndicator first = Indicators.of(cursor.moving()).sma(5);
      cursor.moveTo(11);
      assertSame(first, Indicators.of(cursor.moving()).sma(5));
      assertNotSame(first, Indicators.of(cursor.moving()).sma(6));
      assertNotSame(first, Indicators.of(cursor.moving()).sma(PriceSource.HIGH, 5));
    }

    @Test
    void tellOnlyOfZonesKnownAtTheBar() {
      FvgZones all = FvgZones.of(BARS.high(), BARS.low());
      for (int t = 0; t < BARS.size(); t++) {
        cursor.moveTo(t);
        assertEquals(all.asOf(t).list(), Indicators.of(cursor.moving()).fvgZones(0, FvgDirection.BOTH).list());
      }
    }

    @Test
    void areUndefinedAsTa4jSaysIt() {
      cursor.moveTo(30);
      ColumnIndicator sma = Indicators.of(cursor.moving()).sma(5);
      assertSame(NaN.NaN, sma.getValue(3));
      assertTrue(sma.getValue(4) instanceof DoubleNum);
    }

    @Test
    void nameTheirSeriesAndTheirUnstableBars() {
      Indicators indicators = Indicators.of(cursor.guarded());
      assertSame(cursor.guarded(), indicators.ema(12).getBarSeries());
      assertEquals(12, indicators.ema(12).getCountOfUnstableBars());
      assertEquals(11, indicators.sma(12).getCountOfUnstableBars());
      assertEquals(14, indicators.rsi(14).getCountOfUnstableBars());
      assertEquals(14, indicators.atr(14).getCountOfUnstableBars());
      assertEquals(35, indicators.macd(12, 26, 9).signal().getCountOfUnstableBars());
    }

    @Test
    void serveTa4jRules() {
      Indicators indicators = Indicators.of(cursor.guarded());
      var rule = new CrossedUpIndicatorRule(indicators.ema(3), indicators.ema(8));
      Column fast = Averages.ema(BARS.close(), 3);
      Column slow = Averages.ema(BARS.close(), 8);
      int crosses = 0;
      for (int t = 9; t < BARS.size(); t++) {
        cursor.moveTo(t);
        if (fast.get(t - 1) < slow.get(t - 1) && fast.get(t) > slow.get(t)) {
          crosses++;
          assertTrue(rule.isSatisfied(t, null));
        }
      }
      assertTrue(crosses > 0);
    }
  }

  @Nested
  class OnASeriesOfTheUsersOwn {
    @Test
    void followASeriesThatGrows() {
      BarSeries series = BarConversions.toSeries(BARS.slice(0, 20));
      ColumnIndicator close = Indicators.of(series).price(PriceSource.CLOSE);
      assertThrows(IndexOutOfBoundsException.class, () -> close.value(20));
      series.addBar(BarConversions.toSeries(BARS).getBar(20));
      assertEquals(BARS.close().get(20), close.value(20));
      assertEquals(BARS.close().get(20), Indicators.of(series).price(PriceSource.CLOSE).value(20));
    }

    @Test
    void followALastBarThatChanges() {
      BarSeries series = BarConversions.toSeries(BARS.slice(0, 20));
      ColumnIndicator sma = Indicators.of(series).sma(1);
      double price = BARS.close().get(19) + 1e-6;
      sma.value(19);
      series.addPrice(DoubleNum.valueOf(price));
      assertEquals(price, sma.value(19));
    }

    @Test
    void countFromTheFirstBarThatIsStillHeld() {
      BarSeries series = BarConversions.toSeries(BARS);
      series.setMaximumBarCount(25);
      ColumnIndicator close = Indicators.of(series).price(PriceSource.CLOSE);
      assertEquals(BARS.close().get(59), close.value(59));
      assertEquals(BARS.close().get(35), close.value(35));
      assertThrows(IndexOutOfBoundsException.class, () -> close.value(34));
    }

    @Test
    void answerInTheNumbersOfTheSeries() {
      BarSeries series = new BaseBarSeriesBuilder().build();
      series.barBuilder().timePeriod(Duration.ofHours(1)).endTime(BARS.openInstant(1))
          .openPrice(2).highPrice(3).lowPrice(1).closePrice(2).volume(5).add();
      assertTrue(Indicators.of(series).ema(3).getValue(0) instanceof DecimalNum);
    }

    @Test
    void areConvertedOnceForAsLongAsItDoesNotChange() {
      BarSeries series = BarConversions.toSeries(BARS);
      assertSame(ConvertedSeries.of(series).columns(series), ConvertedSeries.of(series).columns(series));
    }
  }

  @Nested
  class AsColumns {
    @Test
    void areComputedOnceForEqualParameters() {
      BarColumns columns = BarColumns.of(BARS);
      assertSame(Indicators.of(columns).ema(12), Indicators.of(columns).ema(12));
      assertSame(Indicators.of(columns).bollinger(20, 2).middle(), Indicators.of(columns).sma(20));
      assertNotSame(Indicators.of(columns).ema(12), Indicators.of(columns).ema(13));
    }

    @Test
    void ofAFormulaOfOnesOwnAreRememberedToo() {
      BarColumns columns = BarColumns.of(BARS);
      assertSame(Indicators.of(columns).column(new Spread(2)), Indicators.of(columns).column(new Spread(2)));
      assertEquals(2 * (BARS.high().get(5) - BARS.low().get(5)), Indicators.of(columns).column(new Spread(2)).get(5));
    }

    @Test
    void ofTheWrongLengthAreRefused() {
      assertThrows(IllegalStateException.class, () -> Indicators.of(BarColumns.of(BARS)).column(new TooShort()));
    }
  }

  record Spread(@Param("1") double times) implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      double[] out = new double[columns.bars().size()];
      for (int i = 0; i < out.length; i++) {
        out[i] = times * (columns.bars().high().get(i) - columns.bars().low().get(i));
      }
      return List.of(Column.wrap(out));
    }

    @Override
    public int warmUp() {
      return 0;
    }
  }

  record TooShort() implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      return List.of(Column.copyOf(1));
    }

    @Override
    public int warmUp() {
      return 0;
    }
  }

  @Test
  void aCrossIsWhereOneIsAboveTheOtherNowAndWasNotBefore() {
    var bars = io.github.phidias.bars.TickBars.of(7, 300);
    var view = io.github.phidias.series.SeriesCursor.whole(bars);
    var own = io.github.phidias.bars.BarConversions.toSeries(bars);
    int crosses = 0;
    for (int t = 0; t < bars.size(); t++) {
      ColumnIndicator fast = Indicators.of(view).sma(3);
      ColumnIndicator slow = Indicators.of(view).sma(8);
      boolean above = t > 0 && fast.value(t) > slow.value(t) && fast.value(t - 1) <= slow.value(t - 1);
      boolean below = t > 0 && fast.value(t) < slow.value(t) && fast.value(t - 1) >= slow.value(t - 1);
      assertEquals(above, fast.crossedAbove(slow, t));
      assertEquals(below, fast.crossedBelow(slow, t));
      assertEquals(above, Indicators.of(own).sma(3).crossedAbove(Indicators.of(own).sma(8), t));
      crosses += above ? 1 : 0;
    }
    assertTrue(crosses > 5);
  }

  @Test
  void aPairOfAveragesIsTheTwoAveragesHoweverManyBarsThereAre() {
    for (int count : new int[] {100, 500_000}) {
      var columns = io.github.phidias.bars.BarColumns.of(io.github.phidias.bars.TickBars.of(1, count));
      var pair = Indicators.of(columns).smaPair(5, 9);
      assertTrue(pair.getFirst().sameBits(Averages.sma(columns.bars().close(), 5)));
      assertTrue(pair.getLast().sameBits(Averages.sma(columns.bars().close(), 9)));
    }
  }
}
