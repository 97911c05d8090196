package io.github.phidias.examples;

import io.github.phidias.datasets.Catalogue;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.TradingStrategy;

/** A strategy in ten lines: buys weakness in a rising market, sells strength. */
public final class BuyTheDip {
  private BuyTheDip() {}

  // README:begin
  static final TradingStrategy BUY_THE_DIP = series -> {
    int now = series.getEndIndex();
    Indicators indicators = Indicators.of(series);
    boolean rising = series.getBar(now).getClosePrice().doubleValue() > indicators.sma(100).value(now);
    double rsi = indicators.rsi(4).value(now);
    if (rising && rsi < 30) {
      return TradeSignal.buy();
    }
    return rsi > 70 ? TradeSignal.sell() : TradeSignal.hold();
  };
  // README:end

  /** Runs it over thirteen years of a stock and prints what came of it. */
  public static void main(String[] arguments) {
    SimulatorSettings settings = SimulatorSettings.defaults().with("max_position_size", 1.0).with("take_profit_pct", null);
    SimulationResult result = new Simulator(settings).run(BUY_THE_DIP, Catalogue.load("ibm-1d"));
    System.out.println(result.metrics().totalTrades() + " trades, total return " + result.metrics().totalReturn());
  }
}
