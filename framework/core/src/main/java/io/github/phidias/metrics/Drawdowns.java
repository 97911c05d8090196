package io.github.phidias.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The times an equity curve spent under an earlier peak; peaks start at the initial capital. */
public final class Drawdowns {
  private Drawdowns() {}

  /** All drawdowns in the order of time; empty for a curve that never falls. The last may not have recovered. */
  public static List<Drawdown> table(EquityCurve curve) {
    List<Drawdown> table = new ArrayList<>();
    int peak = -1;
    int trough = -1;
    for (int t = 0; t < curve.size(); t++) {
      if (curve.get(t) >= value(curve, peak)) {
        if (trough >= 0) {
          table.add(drawdown(curve, peak, trough, OptionalInt.of(t)));
        }
        peak = t;
        trough = -1;
      } else if (trough < 0 || curve.get(t) < curve.get(trough)) {
        trough = t;
      }
    }
    if (trough >= 0) {
      table.add(drawdown(curve, peak, trough, OptionalInt.empty()));
    }
    return List.copyOf(table);
  }

  private static double value(EquityCurve curve, int index) {
    return index < 0 ? curve.initialCapital() : curve.get(index);
  }

  private static Drawdown drawdown(EquityCurve curve, int peak, int trough, OptionalInt recovery) {
    Instant start = curve.instant(Math.max(0, peak));
    Instant end = curve.instant(recovery.orElse(curve.size() - 1));
    return new Drawdown(
        peak, start, trough, curve.instant(trough), recovery, recovery.isPresent() ? Optional.of(end) : Optional.empty(),
        curve.get(trough) / value(curve, peak) - 1, Duration.between(start, end));
  }

  /** The {@code count} deepest drawdowns, deepest first, the earlier of equal ones first. */
  public static List<Drawdown> deepest(EquityCurve curve, int count) {
    return table(curve).stream().sorted(Comparator.comparingDouble(Drawdown::depth)).limit(count).toList();
  }

  /** The least of E[t]/peak[t] - 1: zero or negative. */
  public static double maxDrawdown(EquityCurve curve) {
    return Arrays.stream(curve.underwater().toArray()).min().orElseThrow();
  }

  /** Length of the longest drawdown, the open one included; empty without one. */
  public static Optional<Duration> longest(EquityCurve curve) {
    return table(curve).stream().map(Drawdown::length).max(Comparator.naturalOrder());
  }

  /**
   * sqrt(mean(D^2)), D[t] = E[t]/peak[t] - 1 at each of the N bars: depth and length of drawdowns in one number, a
   * fraction (Martin and McCann, "The Investor's Guide to Fidelity Funds", 1989; devised by Martin in 1987, in percent).
   * Zero or more.
   */
  public static double ulcerIndex(EquityCurve curve) {
    return Math.sqrt(Numbers.mean(RiskStatistics.squares(curve.underwater().toArray())));
  }

  /**
   * Share of bars at whose close the equity was under its peak, count(D[t] < 0) / N, 0 to 1. Lopez de Prado ("Advances in
   * Financial Machine Learning", 2018, ch. 14) takes the length of each such time instead: {@link Drawdown#length}.
   */
  public static double timeUnderWater(EquityCurve curve) {
    return (double) Arrays.stream(curve.underwater().toArray()).filter(d -> d < 0).count() / curve.size();
  }

  /**
   * Total return over the absolute maximum drawdown, both fractions: (E[N-1]/E0 - 1) / |min D|; empty without a drawdown.
   * The name is that of MetaTrader's report, where both are money.
   */
  public static OptionalDouble recoveryFactor(EquityCurve curve) {
    return Numbers.ratio(curve.totalReturn(), -maxDrawdown(curve));
  }
}
