package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A strategy of target weights asked bar by bar, and played without costs. */
final class BarByBar {
  private BarByBar() {}

  /** The answers, one a bar. */
  static List<TradeSignal> signals(TradingStrategy strategy, Bars bars) {
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "test");
    List<TradeSignal> out = new ArrayList<>();
    for (int t = 0; t < bars.size(); t++) {
      cursor.moveTo(t);
      out.add(strategy.run(cursor.moving()));
    }
    return out;
  }

  /** The letters of the answers, T for TARGET. */
  static String letters(List<TradeSignal> signals) {
    StringBuilder out = new StringBuilder();
    signals.forEach(signal -> out.append(signal.action().name().charAt(0)));
    return out.toString();
  }

  /** The weights of the answers that are targets. */
  static List<Double> weights(List<TradeSignal> signals) {
    return signals.stream().filter(s -> s.action() == Action.TARGET).map(s -> s.targetWeight().getAsDouble()).toList();
  }

  /** A run that trades at the close of the signal's bar, without costs, and leaves open what is open at the end. */
  static SimulationResult played(TradingStrategy strategy, Bars bars, boolean allowShort) {
    return new Simulator(SimulatorSettings.of(Map.of(
        "commission", 0, "slippage", 0, "fill", "SAME_CLOSE", "close_at_end", false, "allow_short", allowShort)))
        .run(strategy, bars);
  }

  /** Units held from the close of a bar to that of the next, read from the equity; the closes must differ. */
  static double held(SimulationResult result, int bar) {
    return (result.equity().get(bar + 1) - result.equity().get(bar))
        / (result.bars().close().get(bar + 1) - result.bars().close().get(bar));
  }
}
