package io.github.phidias.verify;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.TradingStrategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ta4j.core.BarSeries;

/** What is left of earlier runs or calls, and what no bar decides at all. */
final class StateLeaks {
  private StateLeaks() {}

  static List<Leak> all() {
    return List.of(
        leak("closes of earlier runs by time in a static map", Check.STATE, () -> new ByColumn(rememberedCloses())),
        leak("longest series so far in a static field", Check.STATE, () -> new ByColumn(longestSeries())),
        leak("highest price of all runs in a static field", Check.STATE, () -> new ByColumn(highestEver())),
        leak("indicator cached by length in a static map", Check.PREFIX, () -> new ByColumn(cachedByLength())),
        leak("last series in a thread local", Check.STATE, () -> new ByColumn(threadLocal())),
        leak("first series in a field", Check.STATE, FirstSeries::new),
        leak("calls counted in a field", Check.STATE, CallCounter::new),
        leak("what was decided on the bar before in a field", Check.STATE, LastDecision::new),
        leak("runs counted in a static field", Check.DETERMINISM, () -> new ByColumn(runsCounted())),
        leak("state that is not in the snapshot", Check.STATE, ForgetfulAware::new),
        leak("chance", Check.DETERMINISM, () -> { Random chance = new Random(); return series -> decide(chance.nextBoolean()); }),
        leak("the clock", Check.DETERMINISM, () -> series -> decide((System.nanoTime() / 100 & 1) == 0)),
        leak("identity of an object", Check.DETERMINISM, () -> {
          int identity = System.identityHashCode(new Object());
          return series -> decide((identity >> (series.getEndIndex() % 24) & 1) == 0);
        }));
  }

  private static Leak leak(String name, Check expected, Supplier<TradingStrategy> make) {
    return new Leak(name, expected, make);
  }

  private static TradeSignal decide(boolean buy) {
    return buy ? TradeSignal.buy() : TradeSignal.sell();
  }

  private static final Map<Long, Double> CLOSES = new HashMap<>();
  private static final Map<Integer, Double> MEANS = new HashMap<>();
  private static final AtomicInteger RUNS = new AtomicInteger();
  private static final ThreadLocal<Bars> LAST = new ThreadLocal<>();
  private static Bars longest;
  private static double highest;

  /** A column strategy by a rule. */
  private record ByColumn(Leak.Rule rule) implements ColumnStrategy {
    @Override
    public SignalColumn signals(BarColumns columns) {
      return Leak.byColumn(rule).signals(columns);
    }
  }

  private static Leak.Rule rememberedCloses() {
    return bars -> {
      Map<Long, Double> before = Map.copyOf(CLOSES);
      for (int t = 0; t < bars.size(); t++) {
        CLOSES.put(bars.openTime(t), bars.close().get(t));
      }
      return t -> before.getOrDefault(bars.closeTime(t), 0.0) > bars.close().get(t);
    };
  }

  private static Leak.Rule longestSeries() {
    return bars -> {
      longest = longest == null || longest.size() < bars.size() ? bars : longest;
      Bars known = longest;
      return t -> t + 1 < known.size() && known.close().get(t + 1) > bars.close().get(t);
    };
  }

  private static Leak.Rule highestEver() {
    return bars -> {
      double before = highest;
      for (int t = 0; t < bars.size(); t++) {
        highest = Math.max(highest, bars.high().get(t));
      }
      return t -> bars.close().get(t) < before / 2;
    };
  }

  private static Leak.Rule cachedByLength() {
    return bars -> {
      double firstMean = MEANS.computeIfAbsent(bars.size(), _ -> bars.close().get(0));
      return t -> bars.close().get(t) > firstMean;
    };
  }

  private static Leak.Rule threadLocal() {
    return bars -> {
      Bars before = LAST.get();
      LAST.set(bars);
      return t -> before != null && t + 1 < before.size() && before.close().get(t + 1) > bars.close().get(t);
    };
  }

  private static Leak.Rule runsCounted() {
    return bars -> {
      int run = RUNS.incrementAndGet();
      return t -> (t + run) % 2 == 0;
    };
  }

  private static final class FirstSeries implements ColumnStrategy {
    private Bars first;

    @Override
    public SignalColumn signals(BarColumns columns) {
      first = first == null ? columns.bars() : first;
      return Leak.byColumn(bars -> t -> bars.close().get(t) > first.close().get(0)).signals(columns);
    }
  }

  private static final class CallCounter implements TradingStrategy {
    private int calls;

    @Override
    public TradeSignal run(BarSeries series) {
      return decide(calls++ % 3 == 0);
    }
  }

  private static final class LastDecision implements TradingStrategy {
    private boolean bought;

    @Override
    public TradeSignal run(BarSeries series) {
      double close = series.getLastBar().getClosePrice().doubleValue();
      double open = series.getLastBar().getOpenPrice().doubleValue();
      bought = Math.abs(close - open) > 1 ? close > open : bought;
      return decide(bought);
    }
  }

  private static final class ForgetfulAware implements PortfolioAware {
    private int calls;

    @Override
    public TradeSignal run(BarSeries series, Portfolio portfolio) {
      return decide(calls++ % 7 < 3);
    }
  }
}
