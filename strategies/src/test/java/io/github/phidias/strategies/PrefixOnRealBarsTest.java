package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The prefix property on every bar of real data: no strategy's signal changes when later bars are added. */
class PrefixOnRealBarsTest {
  /** A prefix a bar costs the square of the bars: all strategies on short sets, on the longer ones the kinds that there are. */
  private static final List<String> ON_LONG_SETS = List.of("ema_crossover", "fvg", "grid_trading", "rsi", "sma_crossover");

  @ParameterizedTest
  @ValueSource(strings = {"aapl-1d-2013", "bitstamp-btcusd-1h", "eth-usd-5m-2023"})
  void signalsOfAllAreTheSameBarByBarOnBothViewsByColumnAndOnEachPrefix(String dataSet) {
    everyWayAgrees(dataSet, name -> true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bitstamp-btcusd-5m", "ibm-1d"})
  void signalsOfSomeAreTheSameOnThousandsOfPrefixes(String dataSet) {
    everyWayAgrees(dataSet, ON_LONG_SETS::contains);
  }

  private static void everyWayAgrees(String dataSet, Predicate<String> which) {
    Bars bars = Catalogue.load(dataSet);
    for (TradingStrategy strategy : strategies(which)) {
      SeriesCursor all = new SeriesCursor(BarColumns.of(bars), strategy.toString());
      SignalColumn column = strategy instanceof ColumnStrategy byColumn ? byColumn.signals(BarColumns.of(bars)) : null;
      int signalled = 0;
      for (int t = 0; t < bars.size(); t++) {
        // Bars that end at t: nothing later exists that could be read.
        Bars prefix = bars.slice(0, t + 1);
        SeriesCursor cursor = new SeriesCursor(BarColumns.of(prefix), "prefix");
        cursor.moveTo(t);
        all.moveTo(t);
        TradeSignal expected = strategy.run(all.moving());
        int at = t;
        Supplier<String> where = () -> "%s at bar %d of %s".formatted(strategy, at, dataSet);
        assertEquals(expected, strategy.run(cursor.moving()), where);
        if (column != null) {
          assertEquals(expected, column.at(t), where);
          assertEquals(expected, strategy.run(cursor.guarded()), where);
        }
        signalled += expected.action() == Action.HOLD ? 0 : 1;
      }
      // An oversold close above its average is rare, so a filtered strategy may stay silent; a plain one must not.
      boolean plain = strategy.toString().contains("trendFilter=false") || strategy instanceof SmaCrossover;
      assertTrue(!plain || signalled > 0, strategy + " never signalled on " + dataSet);
    }
  }

  /** Built-in strategies with their defaults, and those with filters with all of them. */
  private static List<TradingStrategy> strategies(Predicate<String> which) {
    Map<String, Object> filters = Map.of("trend_filter", true, "volume_filter", true, "atr_stop", true, "volume_multiplier", 0.5);
    List<TradingStrategy> out = new ArrayList<>();
    for (StrategyDescriptor descriptor : ShippedCase.SHIPPED.all()) {
      if (which.test(descriptor.name())) {
        out.add(descriptor.create(Map.of()));
        if (descriptor.record().find("trend_filter").isPresent()) {
          out.add(descriptor.create(filters));
        }
      }
    }
    return out;
  }
}
