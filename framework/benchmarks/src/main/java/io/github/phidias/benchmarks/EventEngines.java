package io.github.phidias.benchmarks;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.SyntheticBars;
import io.github.phidias.indicators.Bollinger;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.simulation.Metrics;
import io.github.phidias.simulation.PortfolioResult;
import io.github.phidias.simulation.PortfolioSimulator;
import io.github.phidias.simulation.PortfolioSimulator.Assignment;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategies.SmaCrossover;
import io.github.phidias.strategy.ColumnStrategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** W4 and W5: the event path, from bars in memory to finished figures. */
final class EventEngines {
  private EventEngines() {}

  /** One instrument, a bracket around each entry. */
  abstract static class Bracket implements Engine {
    private static final int LENGTH = 20;

    private final Simulator simulator;
    private Bars bars;

    /** {@code firstBar} 1 changes nothing, as there is no signal on bar 0, but only the event path knows it. */
    Bracket(int firstBar) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("initial_capital", Account.CASH);
      values.put("commission", Account.FEE);
      values.put("slippage", Account.SLIPPAGE);
      values.put("sizing", "FIXED");
      values.put("fixed_quantity", Account.QUANTITY);
      values.put("stop_loss_pct", 0.01);
      values.put("take_profit_pct", 0.02);
      values.put("allow_short", true);
      values.put("first_bar", firstBar);
      simulator = new Simulator(SimulatorSettings.of(values));
    }

    @Override
    public void prepare(BenchData data) {
      bars = data.bars();
    }

    @Override
    public Answer run() {
      ColumnStrategy strategy = columns -> backInside(columns.bars().close(), Indicators.of(columns).bollinger(LENGTH, 2));
      Metrics metrics = simulator.run(strategy, bars).metrics();
      return new Answer(metrics.totalTrades(), metrics.finalEquity());
    }

    /** BUY where the close comes back over the lower band, SELL where it comes back under the upper one. */
    private static SignalColumn backInside(Column close, Bollinger bands) {
      Column lower = bands.lower();
      Column upper = bands.upper();
      int length = close.length();
      SignalColumn.Builder signals = SignalColumn.builder(length).warmUp(LENGTH);
      for (int t = LENGTH; t < length; t++) {
        double now = close.get(t);
        double before = close.get(t - 1);
        if (before < lower.get(t - 1) && now >= lower.get(t)) {
          signals.set(t, SignalColumn.BUY);
        } else if (before > upper.get(t - 1) && now <= upper.get(t)) {
          signals.set(t, SignalColumn.SELL);
        }
      }
      return signals.build();
    }
  }

  /** Every order, bar by bar. */
  static final class BracketByEvents extends Bracket {
    BracketByEvents() {
      super(1);
    }
  }

  /** The path for what is simple; what the other must agree with. */
  static final class BracketFast extends Bracket {
    BracketFast() {
      super(0);
    }
  }

  /** Fifty instruments in one account, a crossover each. */
  static class Fifty implements Engine {
    static final int INSTRUMENTS = 50;
    static final int BARS = 100_000;

    private final PortfolioSimulator simulator;
    final List<Assignment> assignments = new ArrayList<>();

    Fifty() {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("initial_capital", Account.CASH);
      values.put("commission", Account.FEE);
      values.put("slippage", Account.SLIPPAGE);
      values.put("max_position_size", 0.02);
      values.put("stop_loss_pct", null);
      values.put("take_profit_pct", null);
      simulator = new PortfolioSimulator(SimulatorSettings.of(values));
    }

    @Override
    public void prepare(BenchData data) {
      int count = Math.min(data.rows(), BARS);
      for (int i = 0; i < INSTRUMENTS; i++) {
        Bars bars = SyntheticBars.of(i).bars(count).as(new Instrument("S" + (10 + i), "USD"), Timeframe.MINUTE);
        assignments.add(new Assignment(bars, new SmaCrossover(10 + i % 10, 50 + i, 1)));
      }
    }

    @Override
    public Answer run() {
      PortfolioResult result = simulator.run(assignments);
      Metrics metrics = result.metrics();
      double sum = result.bars().stream().mapToDouble(b -> result.pnl(b.instrument())).sum();
      if (!(Math.abs(Account.CASH + sum - metrics.finalEquity()) <= 1e-9 * Account.CASH)) {
        throw new IllegalStateException(
            "capital and profits are %s but equity is %s".formatted(Account.CASH + sum, metrics.finalEquity()));
      }
      return new Answer(metrics.totalTrades(), metrics.finalEquity());
    }
  }

  /** The same, listed the other way round. */
  static final class FiftyBackwards extends Fifty {
    @Override
    public void prepare(BenchData data) {
      super.prepare(data);
      Collections.reverse(assignments);
    }
  }
}
