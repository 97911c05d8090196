package io.github.phidias.simulation;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.matching.IntrabarPolicy;
import io.github.phidias.strategy.TradingStrategy;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
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
    return of(simulator, columns, each -> each.run(strategy.get(), columns));
  }

  /**
   * As above, for a caller that watches over the runs.
   *
   * @param run runs the strategy, made afresh, in the simulator it is given
   */
  public static Ambiguity of(Simulator simulator, BarColumns columns, Function<Simulator, SimulationResult> run) {
    Map<IntrabarPolicy, SimulationResult> results = new EnumMap<>(IntrabarPolicy.class);
    int bars = columns.bars().size();
    double[] least = new double[bars];
    double[] most = new double[bars];
    for (IntrabarPolicy policy : IntrabarPolicy.values()) {
      if (policy == IntrabarPolicy.FINER_BARS && simulator.inputs().finer().isEmpty()) {
        continue;
      }
      SimulationResult result =
          run.apply(new Simulator(simulator.settings().with("intrabar", policy)).with(simulator.inputs()));
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
    return distance(widestAt());
  }

  /** Index of the first bar at whose close the distance is greatest; 0 when no policy made a difference. */
  public int widestAt() {
    int at = 0;
    for (int i = 1; i < lower.length(); i++) {
      at = distance(i) > distance(at) ? i : at;
    }
    return at;
  }

  private double distance(int index) {
    double least = lower.get(index);
    double apart = upper.get(index) - least;
    return apart == 0 ? 0 : apart / Math.abs(least);
  }

  /** Least final equity of the policies. */
  public double leastFinal() {
    return lower.get(lower.length() - 1);
  }

  /** Greatest final equity of the policies. */
  public double greatestFinal() {
    return upper.get(upper.length() - 1);
  }
}
