package io.github.phidias.strategies;

import io.github.phidias.bars.Bars;
import io.github.phidias.orders.Fill;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.StatefulStrategy;
import io.github.phidias.strategy.TradingStrategy;
import org.ta4j.core.BarSeries;

/** Counts signals that are not HOLD. A strategy that sees the account is counted while a simulator trades what it says. */
final class SignalCount implements PortfolioAware {
  private final PortfolioAware counted;
  private int signals;

  private SignalCount(PortfolioAware counted) {
    this.counted = counted;
  }

  static int of(TradingStrategy strategy, Bars bars) {
    if (StatefulStrategy.started(strategy) instanceof PortfolioAware aware) {
      SignalCount count = new SignalCount(aware);
      new Simulator(SimulatorSettings.defaults()).run(count, bars);
      return count.signals;
    }
    return (int) BarByBar.signals(strategy, bars).stream().filter(signal -> signal.action() != Action.HOLD).count();
  }

  @Override
  public TradeSignal run(BarSeries series, Portfolio portfolio) {
    TradeSignal signal = counted.run(series, portfolio);
    signals += signal.action() == Action.HOLD ? 0 : 1;
    return signal;
  }

  @Override
  public void onFill(Fill fill) {
    counted.onFill(fill);
  }
}
