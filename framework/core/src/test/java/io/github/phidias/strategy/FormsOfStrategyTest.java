package io.github.phidias.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.RandomBars;
import io.github.phidias.golden.Scripted;
import io.github.phidias.series.LookAheadException;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;

class FormsOfStrategyTest {
  private final Bars bars = RandomBars.of(5, 40);
  private final SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "test");

  @Test
  void aColumnStrategyIsComputedOnceAView() {
    AtomicInteger computed = new AtomicInteger();
    ColumnStrategy counting = columns -> {
      computed.incrementAndGet();
      return SignalColumn.builder(columns.bars().size()).set(3, SignalColumn.BUY).build();
    };
    for (int i = 0; i < 40; i++) {
      cursor.moveTo(i);
      assertEquals(i == 3 ? TradeSignal.buy() : TradeSignal.hold(), counting.run(cursor.moving()));
    }
    assertEquals(1, computed.get());
  }

  @Test
  void aColumnStrategyRunsOnAnySeries() {
    Scripted scripted = Scripted.of("HBS");
    assertEquals(TradeSignal.sell(), scripted.run(BarConversions.toSeries(bars.slice(0, 3))));
    assertEquals(TradeSignal.buy(), scripted.run(BarConversions.toSeries(bars.slice(0, 2))));
  }

  @Test
  void anIndicatorStrategyIsPreparedOnceAndDecidesTheSameOnEveryKindOfSeries() {
    AtomicInteger prepared = new AtomicInteger();
    IndicatorStrategy average = series -> {
      prepared.incrementAndGet();
      var close = new ClosePriceIndicator(series);
      var mean = new SMAIndicator(close, 5);
      return (i, portfolio) -> i < 4 ? TradeSignal.hold(TradeSignal.WARMUP)
          : close.getValue(i).isGreaterThan(mean.getValue(i)) ? TradeSignal.buy() : TradeSignal.sell();
    };
    IndicatorStrategy.Decisions guarded = average.prepare(cursor.guarded());
    for (int i = 0; i < 40; i++) {
      cursor.moveTo(i);
      TradeSignal expected = average.run(BarConversions.toSeries(bars.slice(0, i + 1)));
      assertEquals(expected, guarded.at(i, Portfolio.EMPTY));
      assertEquals(expected, average.run(cursor.moving()));
    }
    assertEquals(1 + 40 + 1, prepared.get());
  }

  @Test
  void anIndicatorStrategyThatPeeksIsCaught() {
    IndicatorStrategy peeker = series -> (i, portfolio) ->
        series.getBar(i + 1).isBullish() ? TradeSignal.buy() : TradeSignal.sell();
    IndicatorStrategy.Decisions decisions = peeker.prepare(cursor.guarded());
    cursor.moveTo(3);
    assertThrows(LookAheadException.class, () -> decisions.at(3, Portfolio.EMPTY));
  }

  @Test
  void aStrategyMayNotReadBarsWhileItIsPrepared() {
    IndicatorStrategy eager = series -> {
      series.getLastBar();
      return (i, portfolio) -> TradeSignal.hold();
    };
    assertThrows(LookAheadException.class, () -> eager.prepare(cursor.guarded()));
  }

  @Test
  void aPortfolioAwareStrategyRunsFlatWithoutAnAccount() {
    PortfolioAware held = (series, portfolio) -> portfolio.quantity() == 0 ? TradeSignal.buy() : TradeSignal.sell();
    cursor.moveTo(0);
    assertEquals(TradeSignal.buy(), held.run(cursor.moving()));
    assertEquals(-1, Portfolio.EMPTY.entryIndex());
    assertEquals(Double.NaN, Portfolio.EMPTY.entryPrice());
  }
}
