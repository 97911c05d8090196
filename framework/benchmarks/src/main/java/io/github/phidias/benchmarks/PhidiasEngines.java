package io.github.phidias.benchmarks;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.indicators.ColumnIndicator;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.simulation.Metrics;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.Sweep;
import io.github.phidias.strategies.SmaCrossover;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
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
        Indicators indicators = Indicators.of(series);
        ColumnIndicator fast = indicators.sma(FAST);
        ColumnIndicator slow = indicators.sma(SLOW);
        return fast.crossedAbove(slow, end) ? TradeSignal.buy()
            : fast.crossedBelow(slow, end) ? TradeSignal.sell() : TradeSignal.hold();
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
        return (index, portfolio) -> {
          if (index < SLOW) {
            return TradeSignal.hold(TradeSignal.WARMUP);
          }
          boolean flat = portfolio.quantity() == 0;
          Indicator<Num> up = flat ? fast : slow;
          Indicator<Num> down = flat ? slow : fast;
          return up.getValue(index).isGreaterThan(down.getValue(index))
                  && up.getValue(index - 1).isLessThanOrEqual(down.getValue(index - 1))
              ? flat ? TradeSignal.buy() : TradeSignal.sell()
              : TradeSignal.hold();
        };
      };
      return strategy;
    }
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
      List<Integer> lengths = SmaGrid.PAIRS.stream().flatMap(p -> Stream.of(p.fast(), p.slow())).distinct().toList();
      share(lengths.size(), first -> {
        for (int i = first; i < lengths.size(); i += threads) {
          Indicators.of(columns).sma(lengths.get(i));
        }
      });
      Metrics[] results = new Metrics[SmaGrid.PAIRS.size()];
      share(results.length, first -> {
        Sweep sweep = simulator.sweep(columns);
        for (int i = first; i < results.length; i += threads) {
          SmaGrid.Pair pair = SmaGrid.PAIRS.get(i);
          results[i] = sweep.metrics(new SmaCrossover(pair.fast(), pair.slow(), 1));
        }
      });
      long trips = 0;
      double equity = 0;
      for (Metrics metrics : results) {
        trips += metrics.totalTrades();
        equity += metrics.finalEquity();
      }
      return new Answer(trips, equity);
    }

    /** Runs a task once a thread, each told the number of the first item it takes; waits for all. */
    private void share(int items, IntConsumer task) throws Exception {
      List<Callable<Void>> shares = new ArrayList<>();
      for (int first = 0; first < Math.min(threads, items); first++) {
        int mine = first;
        shares.add(() -> {
          task.accept(mine);
          return null;
        });
      }
      for (Future<Void> done : pool.invokeAll(shares)) {
        done.get();
      }
    }
  }
}
