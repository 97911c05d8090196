package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.FvgDirection;
import io.github.phidias.indicators.levels.LevelScale;
import io.github.phidias.indicators.levels.Levels;
import io.github.phidias.indicators.levels.Ratios;
import io.github.phidias.indicators.swings.Swings;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.swings.Swing;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Return of the price to a level of the last confirmed swing ({@link Swings}).
 *
 * <p>At bar t the swing known at its close is taken as it then stands. In an up swing the entry level is the retracement {@code
 * entryLevel}, the stop the retracement {@code stopLevel + stopBuffer}, the target the extension {@code targetExtension}; a down
 * swing is mirrored. BUY (SELL in a down swing) at the first bar on which the confirmation holds:
 *
 * <ul>
 *   <li>touch: the bar's low is at or under the entry level;
 *   <li>close_back: that has happened since the swing is known, and the close is above the level;
 *   <li>turn: as close_back, and the close is above the high of the bar before.
 * </ul>
 *
 * <p>One signal a swing. None once a bar after the swing's end, the current one included, has reached stop or target, and none
 * where one of them is no price above zero. Stop and target are prices of the signal, frozen at its bar. Confidence 1. Metadata:
 * {@code swing_low, swing_high, swing_direction, swing_start, swing_end, swing_confirmed, level}. Costs the same for each bar,
 * whatever the swings.
 *
 * <p>Warning: that the ratios are those of Fibonacci is no reason to expect anything of them. A level that the price often
 * returns to is found for any ratio, a score on one market proves nothing, and trying several levels, symbols and sides finds one
 * that looks good by chance. Compare with random ratios, as the example {@code RandomRatios} does and the page {@code
 * framework/docs/fibonacci.md} explains, before believing a result.
 */
@StrategyName(
    value = "fibonacci_retracement",
    belief = "After a swing the market gives back part of the move and then goes on; those who missed it buy where others do, at "
        + "levels that everybody draws. Fails when the swing was the end of the move, when costs are large beside the swings, "
        + "and wherever the ratios are mere numerology: nothing here shows that they beat random ones; run the comparison in "
        + "framework/docs/fibonacci.md on your own data before believing a result.")
public record FibonacciRetracement(
    @Param(value = "3", min = 1, max = 1000, unit = "bars", description = "Bars on either side of a pivot") int pivotBars,
    @Param(value = "0.005", min = 0, max = 1000, unit = "fraction", description = "Least range of a swing, of its low") double minRangeFraction,
    @Param(value = "0.618", min = 0, max = 1, unit = "ratio", description = "Retracement at which to enter") double entryLevel,
    @Param(value = "null", unit = "ratio", description = "Retracement of the stop, above entry_level; null for the next of the common ratios") OptionalDouble stopLevel,
    @Param(value = "0.02", min = 0, max = 10, unit = "ratio", description = "How far beyond that level the stop lies, in ranges of the swing") double stopBuffer,
    @Param(value = "1.618", min = 1, max = 100, unit = "ratio", description = "Extension at which to take profit") double targetExtension,
    @Param(value = "close_back", description = "What must happen at the level") LevelConfirmation confirmation,
    @Param(value = "linear", description = "Scale on which levels divide the swing") LevelScale scale,
    @Param(value = "both", description = "Swings that count: up (bullish), down (bearish) or both") FvgDirection direction,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize)
    implements ColumnStrategy {

  public FibonacciRetracement {
    RecordDescriptor.of(FibonacciRetracement.class).require(pivotBars, minRangeFraction, entryLevel, stopLevel, stopBuffer, targetExtension,
        confirmation, scale, direction, positionSize);
    if (stopLevel.isPresent() && !(stopLevel.getAsDouble() > entryLevel && Double.isFinite(stopLevel.getAsDouble()))) {
      throw InputException.badParameter("stop_level", stopLevel.getAsDouble(),
          "must be finite and above entry_level %s, or null for the next of the common ratios".formatted(entryLevel));
    }
  }

  /** The ratios of entry, stop and target, and defaults for the rest. */
  public static FibonacciRetracement of(double entryLevel, double stopLevel, double targetExtension) {
    return new FibonacciRetracement(3, 0.005, entryLevel, OptionalDouble.of(stopLevel), 0.02, targetExtension,
        LevelConfirmation.CLOSE_BACK, LevelScale.LINEAR, FvgDirection.BOTH, 0.1);
  }

  /** The prices of a swing, mirrored for a down swing so that the stop lies under the entry and the target above it. */
  private record Plan(int sign, int end, double entry, double stop, double target) {
    boolean over(Bars bars, int t) {
      return !(worst(bars, t) > stop && best(bars, t) < target);
    }

    double worst(Bars bars, int t) {
      return sign > 0 ? bars.low().get(t) : -bars.high().get(t);
    }

    double best(Bars bars, int t) {
      return sign > 0 ? bars.high().get(t) : -bars.low().get(t);
    }
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    Bars bars = columns.bars();
    Swings swings = Swings.of(columns, pivotBars, minRangeFraction);
    SignalColumn.Builder signals = SignalColumn.builder(bars.size());
    double[] stops = undefined(bars.size());
    double[] targets = undefined(bars.size());
    for (int change = 0; change < swings.changes(); change++) {
      int from = swings.knownAt(change);
      int to = change + 1 < swings.changes() ? swings.knownAt(change + 1) : bars.size();
      Plan plan = from < to ? swings.swing(change).map(this::plan).orElse(null) : null;
      int t = plan == null ? -1 : signalBar(plan, bars, from, to);
      if (t >= 0) {
        signals.set(t, plan.sign);
        stops[t] = plan.sign * plan.stop;
        targets[t] = plan.sign * plan.target;
      }
    }
    return signals.warmUp(2 * pivotBars).positionSize(positionSize).stopPrice(Column.wrap(stops)).targetPrice(Column.wrap(targets))
        .metadata(t -> seen(swings.swingAt(t).orElseThrow())).build();
  }

  /** Null where a price is missing or the direction is not wanted. */
  private Plan plan(Swing swing) {
    int sign = swing.direction().sign();
    double beyond = stopLevel.orElse(Ratios.fibonacci().above(entryLevel)) + stopBuffer;
    double entry = Levels.retracement(swing, entryLevel, scale);
    double stop = Levels.retracement(swing, beyond, scale);
    double target = Levels.extension(swing, targetExtension, scale);
    boolean whole = entry > 0 && stop > 0 && target > 0;
    return whole && direction.allows(sign > 0) ? new Plan(sign, swing.end(), sign * entry, sign * stop, sign * target) : null;
  }

  /** The bar in {@code from..to-1} that gives the signal, -1 for none. */
  private int signalBar(Plan plan, Bars bars, int from, int to) {
    for (int t = plan.end + 1; t < from; t++) {
      if (plan.over(bars, t)) {
        return -1;
      }
    }
    boolean touched = false;
    for (int t = from; t < to && !plan.over(bars, t); t++) {
      touched |= plan.worst(bars, t) <= plan.entry;
      double close = plan.sign * bars.close().get(t);
      boolean confirmed = switch (confirmation) {
        case TOUCH -> true;
        case CLOSE_BACK -> close > plan.entry;
        case TURN -> close > plan.entry && close > plan.best(bars, t - 1);
      };
      if (touched && confirmed) {
        return t;
      }
    }
    return -1;
  }

  private Map<String, Object> seen(Swing swing) {
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("swing_low", swing.low());
    seen.put("swing_high", swing.high());
    seen.put("swing_direction", swing.isUp() ? "up" : "down");
    seen.put("swing_start", swing.start());
    seen.put("swing_end", swing.end());
    seen.put("swing_confirmed", swing.confirmedAt());
    seen.put("level", Levels.retracement(swing, entryLevel, scale));
    return seen;
  }

  static double[] undefined(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
