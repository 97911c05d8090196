package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.FvgDirection;
import io.github.phidias.indicators.levels.XabcdMatch;
import io.github.phidias.indicators.swings.Swings;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reversal at the last point of a five-point pattern ({@link XabcdMatch}: Gartley, Bat, Butterfly, Crab).
 *
 * <p>BUY at the bar whose close confirms D of a bullish pattern, which is {@code pivotBars} bars after D; SELL likewise for a
 * bearish one. The stop lies beyond the further of X and D by {@code stopBuffer} times the leg XA, the target where {@code
 * targetRetracement} of the way from A to D is given back. Both are prices of the signal, frozen at its bar. No signal when the
 * close is not between them, or one of them is no price above zero. Confidence 1. Metadata: the names of the patterns, and the
 * prices and bars of the five points.
 *
 * <p>Warning: with four patterns, three free ratios each and a tolerance, some pattern fits a good share of all pivots of a
 * random walk. That one fits is no evidence that it means anything. Compare with random ratios as {@code
 * framework/docs/fibonacci.md} explains, and count every pattern, tolerance and market that you tried.
 */
@StrategyName(
    value = "xabcd",
    belief = "Moves come in legs of fixed proportions, so that when four legs fit a known pattern the fifth point is a turn. Fails "
        + "when the move is a trend that runs through the point, after confirmation when most of the turn is over, and wherever "
        + "the ratios are mere numerology: patterns are found in random walks too; run the comparison in "
        + "framework/docs/fibonacci.md on your own data before believing a result.")
public record Xabcd(
    @Param(value = "3", min = 1, max = 1000, unit = "bars", description = "Bars on either side of a pivot") int pivotBars,
    @Param(value = "0.05", min = 0, max = 1, belowMax = true, unit = "fraction", description = "How much the bounds of the ratios are widened") double tolerance,
    @Param(value = "any", description = "Patterns that count") PatternChoice pattern,
    @Param(value = "0.05", min = 0, max = 10, unit = "ratio", description = "How far beyond X or D the stop lies, in lengths of XA") double stopBuffer,
    @Param(value = "0.618", min = 0, max = 10, aboveMin = true, unit = "ratio", description = "Share of AD at which to take profit") double targetRetracement,
    @Param(value = "both", description = "Patterns that count: bullish, bearish or both") FvgDirection direction,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize)
    implements ColumnStrategy {

  private record Matches(int pivotBars, double tolerance) {}

  private record Known(List<XabcdMatch> list) {}

  public Xabcd {
    RecordDescriptor.of(Xabcd.class).require(pivotBars, tolerance, pattern, stopBuffer, targetRetracement, direction, positionSize);
  }

  /** A tolerance, and defaults for the rest. */
  public static Xabcd of(double tolerance) {
    return new Xabcd(3, tolerance, PatternChoice.ANY, 0.05, 0.618, FvgDirection.BOTH, 0.1);
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    Column close = columns.bars().close();
    List<XabcdMatch> matches = columns.memo(new Matches(pivotBars, tolerance), Known.class,
        c -> new Known(XabcdMatch.of(Swings.of(c, pivotBars, 0), tolerance))).list();
    SignalColumn.Builder signals = SignalColumn.builder(close.length());
    double[] stops = FibonacciRetracement.undefined(close.length());
    double[] targets = FibonacciRetracement.undefined(close.length());
    for (XabcdMatch match : matches) {
      int t = match.knownAt();
      int sign = match.direction().sign();
      double stop = stop(match);
      double target = match.d().price() + targetRetracement * (match.a().price() - match.d().price());
      boolean between = sign * close.get(t) > sign * stop && sign * close.get(t) < sign * target;
      if (between && stop > 0 && target > 0 && direction.allows(sign > 0) && pattern.allows(match.patterns())) {
        signals.set(t, sign);
        stops[t] = stop;
        targets[t] = target;
      }
    }
    return signals.warmUp(2 * pivotBars).positionSize(positionSize).stopPrice(Column.wrap(stops)).targetPrice(Column.wrap(targets))
        .metadata(t -> seen(matches, t)).build();
  }

  private double stop(XabcdMatch match) {
    double x = match.x().price();
    double d = match.d().price();
    double buffer = stopBuffer * Math.abs(match.a().price() - x);
    return match.direction().sign() > 0 ? Math.min(x, d) - buffer : Math.max(x, d) + buffer;
  }

  private static Map<String, Object> seen(List<XabcdMatch> matches, int bar) {
    int from = 0;
    int to = matches.size();
    while (to - from > 1) {
      int middle = (from + to) >>> 1;
      if (matches.get(middle).knownAt() <= bar) {
        from = middle;
      } else {
        to = middle;
      }
    }
    XabcdMatch match = matches.get(from);
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("patterns", match.patterns().stream().map(p -> p.name().toLowerCase(Locale.ROOT)).toList());
    String[] names = {"x", "a", "b", "c", "d"};
    var points = List.of(match.x(), match.a(), match.b(), match.c(), match.d());
    for (int i = 0; i < names.length; i++) {
      seen.put(names[i], points.get(i).price());
      seen.put(names[i] + "_bar", points.get(i).index());
    }
    return seen;
  }
}
