package io.github.phidias.examples;

import io.github.phidias.bars.Bars;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.simulation.ResultTables;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.Ta4jStrategy;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/** A strategy written against ta4j, simulated with costs and stops without a change to it. */
public final class ExistingTa4jStrategy {
  private ExistingTa4jStrategy() {}

  /** Runs it and prints its first trades as a table. */
  public static void main(String[] arguments) {
    Bars bars = Catalogue.load("bitstamp-btcusd-5m");
    Ta4jStrategy strategy = Ta4jStrategy.of(series -> {
      ClosePriceIndicator close = new ClosePriceIndicator(series);
      SMAIndicator fast = new SMAIndicator(close, 10);
      SMAIndicator slow = new SMAIndicator(close, 50);
      return new BaseStrategy(new CrossedUpIndicatorRule(fast, slow), new CrossedDownIndicatorRule(fast, slow), 50);
    });
    SimulationResult result = new Simulator(SimulatorSettings.defaults()).run(strategy, bars);
    System.out.println(ResultTables.trades(result).first(5));
  }
}
