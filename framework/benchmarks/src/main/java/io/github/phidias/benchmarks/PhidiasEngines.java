package io.github.phidias.benchmarks;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.indicators.ColumnIndicator;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.simulation.Metrics;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.strategies.SmaCrossover;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.Num;

/** Our side of W1 and W2: from bars in memory to finished figures, nothing kept from one run to the next. */
final class PhidiasEngines {
  private static final int FAST = 10;
  private static final int SLOW = 30;

  private PhidiasEngines() {}

  private abstract static class OneRun implements Engine {
    final Simulator simulator = Account.simulator();
    Bars bars;

    @Override
    public void prepare(BenchData data) {
      bars = data.bars();
    }

    @Override
    public Answer run() {
      Metrics metrics = simulator.run(strategy(), bars).metrics();
      return new Answer(metrics.totalTrades(), metrics.finalEquity());
    }

    abstract TradingStrategy strategy();
  }

  /** All signals at once. */
  static final class ByColumn extends OneRun {
    @Override
    TradingStrategy strategy() {
      return new SmaCrossover(FAST, SLOW, 1);
    }
  }

  /** The rule asked at each bar, as a user writes it. */
  static final class ByBar extends OneRun {
    @Override
    TradingStrategy strategy() {
      return series -> {
        int end = series.getEndIndex();
        if (end < SLOW) {
          return TradeSignal.hold(TradeSignal.WARMUP);
        }
        ColumnIndicator fast = Indicators.of(series).sma(FAST);
        ColumnIndicator slow = Indicators.of(series).sma(SLOW);
        if (fast.value(end) > slow.value(end)) {
          return fast.value(end - 1) <= slow.value(end - 1) ? TradeSignal.buy() : TradeSignal.hold();
        }
        return fast.value(end) < slow.value(end) && fast.value(end - 1) >= slow.value(end - 1)
            ? TradeSignal.sell() : TradeSignal.hold();
      };
    }
  }

  /** ta4j's own indicators under our engine. */
  static final class OnTa4jIndicators extends OneRun {
    @Override
    TradingStrategy strategy() {
      IndicatorStrategy strategy = series -> {
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        Indicator<Num> fast = new SMAIndicator(close, FAST);
        Indicator<Num> slow = new SMAIndicator(close, SLOW);
        return (index, portfolio) -> index < SLOW
            ? TradeSignal.hold(TradeSignal.WARMUP)
            : cross(fast.getValue(index - 1), slow.getValue(index - 1), fast.getValue(index), slow.getValue(index));
      };
      return strategy;
    }
  }

  private static TradeSignal cross(Num fastBefore, Num slowBefore, Num fast, Num slow) {
    if (fast.isGreaterThan(slow) && fastBefore.isLessThanOrEqual(slowBefore)) {
      return TradeSignal.buy();
    }
    return fast.isLessThan(slow) && fastBefore.isGreaterThanOrEqual(slowBefore) ? TradeSignal.sell() : TradeSignal.hold();
  }

  /** The grid on one thread a processor, averages shared among the runs. */
  static final class Grid implements Engine {
    private final Simulator simulator = Account.simulator();
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
      Thread thread = new Thread(task, "grid");
      thread.setDaemon(true);
      return thread;
    });
    private Bars bars;

    @Override
    public void prepare(BenchData data) {
      bars = data.lastBars(SmaGrid.BARS);
    }

    @Override
    public Answer run() throws Exception {
      BarColumns columns = BarColumns.of(bars);
      SimulationResult[] results = new SimulationResult[SmaGrid.PAIRS.size()];
      List<Callable<Void>> shares = new ArrayList<>();
      for (int share = 0; share < threads; share++) {
        int first = share;
        shares.add(() -> {
          for (int i = first; i < results.length; i += threads) {
            var pair = SmaGrid.PAIRS.get(i);
            results[i] = simulator.run(new SmaCrossover(pair.fast(), pair.slow(), 1), columns);
          }
          return null;
        });
      }
      for (Future<Void> done : pool.invokeAll(shares)) {
        done.get();
      }
      long trips = 0;
      double equity = 0;
      for (SimulationResult result : results) {
        trips += result.metrics().totalTrades();
        equity += result.metrics().finalEquity();
      }
      return new Answer(trips, equity);
    }
  }
}
