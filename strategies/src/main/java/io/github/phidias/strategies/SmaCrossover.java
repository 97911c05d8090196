package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Comparison;
import io.github.phidias.bars.Crossings;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Crossing of two simple averages of the close, the classic that engines are compared by: BUY when {@code fast > slow}
 * now and {@code fast <= slow} at the bar before, SELL when {@code fast < slow} now and {@code fast >= slow} before;
 * only where both averages of both bars are full windows, so none before bar {@code slowPeriod}. Confidence 1.
 * Metadata: {@code sma_fast, sma_slow}. {@code comparison} says when averages count as equal; see {@link Comparison}.
 */
@StrategyName(
    value = "sma_crossover",
    belief = "Once the mean of recent prices has risen above the mean of older ones it will go on rising. Simple averages "
        + "weigh all bars alike, so an old jump leaving the window can cause a cross in which nothing happened. Fails in "
        + "sideways markets like every follower of trends. Meant as a yardstick more than as a way to trade.")
public record SmaCrossover(
    @Param(value = "10", min = 1, max = 5000, unit = "bars", description = "Length of the fast average, under slow_period") int fastPeriod,
    @Param(value = "30", min = 2, max = 10000, unit = "bars", description = "Length of the slow average") int slowPeriod,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize,
    @Param(value = "DOUBLES", description = "When the averages count as equal") Comparison comparison)
    implements ColumnStrategy {

  public SmaCrossover {
    RecordDescriptor.of(SmaCrossover.class).require(fastPeriod, slowPeriod, positionSize, comparison);
    if (fastPeriod >= slowPeriod) {
      throw InputException.badParameter("fast_period", fastPeriod, "must be under slow_period %d".formatted(slowPeriod));
    }
  }

  /** The averages compared as doubles. */
  public SmaCrossover(int fastPeriod, int slowPeriod, double positionSize) {
    this(fastPeriod, slowPeriod, positionSize, Comparison.DOUBLES);
  }

  /** The two lengths, and the defaults of the rest. */
  public static SmaCrossover of(int fastPeriod, int slowPeriod) {
    return new SmaCrossover(fastPeriod, slowPeriod, 0.1);
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    List<Column> averages = Indicators.of(columns).smaPair(fastPeriod, slowPeriod);
    Column fast = averages.getFirst();
    Column slow = averages.getLast();
    SignalColumn.Builder signals = SignalColumn.builder(fast.length()).warmUp(slowPeriod).positionSize(positionSize)
        .metadata(t -> seen(fast, slow, t));
    switch (comparison) {
      case DOUBLES -> cross(fast, slow, slowPeriod, signals);
      case EPSILON -> cross(t -> Crossings.side(fast, slow, t, Crossings.TOLERANCE), slowPeriod, fast.length(), signals);
      case EXACT -> {
        Column order = Indicators.of(columns).smaOrder(fastPeriod, slowPeriod);
        cross(t -> (int) order.get(t), slowPeriod, fast.length(), signals);
      }
    }
    return signals.build();
  }

  /** The rule above, with a side for each bar. */
  private static void cross(IntUnaryOperator side, int from, int end, SignalColumn.Builder signals) {
    int before = from < end ? side.applyAsInt(from - 1) : 0;
    for (int t = from; t < end; t++) {
      int now = side.applyAsInt(t);
      if (now != before) {
        signals.set(t, now);
        before = now;
      }
    }
  }

  /** A signal where the side changes, unless to neither: the rule above, looked for in runs of bars on one side. */
  private static void cross(Column fast, Column slow, int from, SignalColumn.Builder signals) {
    int end = fast.length();
    if (from >= end) {
      return;
    }
    int side = Crossings.side(fast, slow, from - 1);
    for (int t = Crossings.nextChange(fast, slow, side, from, end); t < end; t = Crossings.nextChange(fast, slow, side, t, end)) {
      side = Crossings.side(fast, slow, t);
      signals.set(t, side);
    }
  }

  private static Map<String, Object> seen(Column fast, Column slow, int t) {
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("sma_fast", fast.get(t));
    seen.put("sma_slow", slow.get(t));
    return seen;
  }
}
