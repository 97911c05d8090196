package io.github.phidias.strategies.portfolio;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.simulation.PortfolioSimulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.TargetWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a strategy decided in a run, without what left everything as it was. */
final class Decisions {
  private Decisions() {}

  /**
   * A decision.
   *
   * @param time    instant, UTC epoch milliseconds
   * @param heldOf  base units held of the first instrument by name when it was made
   * @param weights those it answered
   */
  record Decision(long time, double heldOf, Map<Instrument, Double> weights) {}

  static List<Decision> of(PortfolioStrategy strategy, List<Bars> bars) {
    List<Decision> made = new ArrayList<>();
    PortfolioStrategy listening = view -> {
      TargetWeights weights = strategy.run(view);
      if (!weights.weights().isEmpty()) {
        made.add(new Decision(view.time(), view.quantity(view.instruments().getFirst()), weights.weights()));
      }
      return weights;
    };
    new PortfolioSimulator(SimulatorSettings.defaults().with("allow_short", true)).run(listening, bars);
    return made;
  }

  /** Index of the last bar that has closed by an instant, -1 for none; by looking at each. */
  static int known(Bars bars, long time) {
    int known = -1;
    while (known + 1 < bars.size() && bars.closeTime(known + 1) <= time) {
      known++;
    }
    return known;
  }
}
