package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.ColumnIndicator;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.parameters.ParameterDescriptor;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every built-in strategy with any parameters on any bars. */
class StrategyPropertiesTest {
  private static final int TRIES = 60;

  /** Each strategy with its defaults and with parameters drawn at random. */
  private static List<TradingStrategy> strategies(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<TradingStrategy> out = new ArrayList<>();
    for (StrategyDescriptor descriptor : StrategyRegistry.load().all()) {
      Map<String, Object> drawn = new LinkedHashMap<>();
      for (ParameterDescriptor parameter : descriptor.parameters()) {
        Class<?> type = parameter.type();
        String name = parameter.name();
        if (type == boolean.class) {
          drawn.put(name, random.nextInt(3) == 0);
        } else if (type.isEnum()) {
          drawn.put(name, parameter.choices().get(random.nextInt(parameter.choices().size())));
        } else if (type == int.class) {
          drawn.put(name, name.equals("slow_period") ? random.nextInt(9, 20) : random.nextInt(2, 9));
        }
      }
      out.add(descriptor.create(Map.of()));
      try {
        out.add(descriptor.create(drawn));
      } catch (InputException e) {
        // Drawn one by one, some contradict each other.
        assertEquals(ErrorCode.BAD_PARAMETER, e.code());
      }
    }
    return out;
  }

  private static List<ColumnStrategy> columnStrategies(long seed) {
    return strategies(seed).stream().filter(ColumnStrategy.class::isInstance).map(ColumnStrategy.class::cast).toList();
  }

  /** The answers at each bar, on the engine's view. */
  private static List<TradeSignal> answers(TradingStrategy strategy, Bars bars) {
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "test");
    List<TradeSignal> out = new ArrayList<>();
    for (int t = 0; t < bars.size(); t++) {
      cursor.moveTo(t);
      out.add(strategy.run(cursor.moving()));
    }
    return out;
  }

  @Property(tries = TRIES)
  void everyWayToAskForTheSignalOfABarGivesTheSameSignal(@ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int count) {
    Bars bars = TickBars.of(seed, count);
    for (TradingStrategy strategy : strategies(seed)) {
      List<TradeSignal> whole = answers(strategy, bars);
      assertEquals(whole.getLast(), strategy.run(BarConversions.toSeries(bars)), strategy.toString());
      if (strategy instanceof ColumnStrategy byColumn) {
        SignalColumn column = byColumn.signals(BarColumns.of(bars));
        SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "test");
        for (int t = 0; t < count; t++) {
          cursor.moveTo(t);
          String where = "%s at bar %d".formatted(strategy, t);
          assertEquals(whole.get(t), column.at(t), where);
          assertEquals(whole.get(t), strategy.run(cursor.guarded()), where);
        }
      }
    }
  }

  @Property(tries = TRIES)
  void laterBarsDoNotChangeASignal(@ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int count) {
    Bars bars = TickBars.of(seed, count);
    for (TradingStrategy strategy : strategies(seed)) {
      List<TradeSignal> whole = answers(strategy, bars);
      for (int k = 1; k <= count; k += 1 + k / 8) {
        assertEquals(whole.subList(0, k), answers(strategy, bars.slice(0, k)), "%s on %d bars".formatted(strategy, k));
      }
    }
  }

  @Property(tries = TRIES)
  void duringTheWarmUpTheyHoldAndSaySo(@ForAll long seed) {
    for (ColumnStrategy strategy : columnStrategies(seed)) {
      SignalColumn signals = strategy.signals(BarColumns.of(TickBars.of(seed, 60)));
      for (int t = 0; t < Math.min(60, signals.warmUp()); t++) {
        assertEquals(TradeSignal.hold(TradeSignal.WARMUP), signals.at(t), strategy.toString());
      }
    }
  }

  @Property(tries = TRIES)
  void aLambdaOverIndicatorsGivesTheSignalsOfTheColumnStrategy(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int fast, @ForAll @IntRange(min = 9, max = 20) int slow) {
    TradingStrategy lambda = series -> {
      int t = series.getEndIndex();
      if (t <= slow) {
        return TradeSignal.hold(TradeSignal.WARMUP);
      }
      ColumnIndicator f = Indicators.of(series).ema(fast);
      ColumnIndicator s = Indicators.of(series).ema(slow);
      boolean above = f.value(t) > s.value(t) && f.value(t - 1) <= s.value(t - 1);
      boolean below = f.value(t) < s.value(t) && f.value(t - 1) >= s.value(t - 1);
      return above ? TradeSignal.buy(1, 0.1) : below ? TradeSignal.sell(1, 0.1) : TradeSignal.hold();
    };
    Bars bars = TickBars.of(seed, 150);
    SignalColumn signals = EmaCrossover.of(fast, slow).signals(BarColumns.of(bars));
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "lambda");
    for (int t = 0; t < bars.size(); t++) {
      cursor.moveTo(t);
      assertEquals(signals.at(t).withMetadata(signals.at(t).action() == Action.HOLD ? signals.at(t).metadata() : Map.of()),
          lambda.run(cursor.moving()));
    }
  }
}
