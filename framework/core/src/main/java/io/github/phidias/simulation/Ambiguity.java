package io.github.phidias.simulation;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.matching.IntrabarPolicy;
import io.github.phidias.strategy.TradingStrategy;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One strategy under every intrabar policy: how much of the result is what the bars say, and how much is what was assumed about
 * the order of prices inside them.
 *
 * @param results by policy; FINER_BARS only where finer bars were given
 * @param lower   least equity over the policies at each close
 * @param upper   greatest equity over the policies at each close
 */
public record Ambiguity(Map<IntrabarPolicy, SimulationResult> results, Column lower, Column upper) {
  public Ambiguity {
    results = Collections.unmodifiableMap(new EnumMap<>(results));
  }

  /**
   * Runs a strategy under every policy.
   *
   * @param strategy makes a strategy object for each run
   */
  public static Ambiguity of(Simulator simulator, Supplier<? extends TradingStrategy> strategy, BarColumns columns) {
    Map<IntrabarPolicy, SimulationResult> results = new EnumMap<>(IntrabarPolicy.class);
    int bars = columns.bars().size();
    double[] least = new double[bars];
    double[] most = new double[bars];
    for (IntrabarPolicy policy : IntrabarPolicy.values()) {
      if (policy == IntrabarPolicy.FINER_BARS && simulator.inputs().finer().isEmpty()) {
        continue;
      }
      SimulationResult result = new Simulator(simulator.settings().with("intrabar", policy))
          .with(simulator.inputs()).run(strategy.get(), columns);
      for (int i = 0; i < bars; i++) {
        double equity = result.equity().get(i);
        least[i] = results.isEmpty() ? equity : Math.min(least[i], equity);
        most[i] = results.isEmpty() ? equity : Math.max(most[i], equity);
      }
      results.put(policy, result);
    }
    return new Ambiguity(results, Column.wrap(least), Column.wrap(most));
  }

  /** Greatest distance of the two curves, as a fraction of the lower one; 0 when no policy made a difference. */
  public double widest() {
    double widest = 0;
    for (int i = 0; i < lower.length(); i++) {
      widest = Math.max(widest, (upper.get(i) - lower.get(i)) / Math.abs(lower.get(i)));
    }
    return widest;
  }
}
