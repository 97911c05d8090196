package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Crossings;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.FvgDirection;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Crossing of two exponential averages F (fast) and S (slow) of the close.
 *
 * <p>A bullish cross at t: {@code F[t-1] <= S[t-1]} and {@code F[t] > S[t]}; bearish the other way round; none before
 * bar {@code slowPeriod + 1}, as both averages start at the first close. With j the latest cross, there is a signal at t
 * when {@code t - j < lookback}, F is still on that side of S, {@code |F[t] - S[t]| >= minGap}, and the direction is
 * wanted. Averages that differ by no more than {@code crossTolerance} of the larger count as equal; 1e-9 keeps rounding from
 * making crosses. Confidence 1. Metadata: {@code ema_fast, ema_slow, gap} (F - S, price) and {@code cross_index}.
 */
@StrategyName(
    value = "ema_crossover",
    belief = "Prices move in trends that last longer than the slow average looks back, so the side on which a fast average "
        + "stands tells the direction of the next move. Fails in sideways markets, where the averages cross back and forth "
        + "and each crossing costs a commission, and after sharp turns, which it notices late.")
public record EmaCrossover(
    @Param(value = "12", min = 1, max = 500, unit = "bars", alias = "ema_fast", description = "Length of the fast average, under slow_period") int fastPeriod,
    @Param(value = "26", min = 2, max = 1000, unit = "bars", alias = "ema_slow", description = "Length of the slow average") int slowPeriod,
    @Param(value = "0", min = 0, unit = "price", description = "Least distance of the averages at the signal") double minGap,
    @Param(value = "both", description = "Crosses that give a signal") FvgDirection direction,
    @Param(value = "1", min = 1, max = 100, unit = "bars", description = "Bars for which a cross counts") int lookback,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize,
    @Param(value = "false", description = "Signal only with the trend of ema_length") boolean trendFilter,
    @Param(value = "false", description = "Signal only on raised volume") boolean volumeFilter,
    @Param(value = "false", description = "Stop at a multiple of the average true range") boolean atrStop,
    @Param(value = "20", min = 1, unit = "bars", description = "Length of the trend filter's average") int emaLength,
    @Param(value = "1.5", min = 0, description = "Volume filter: times the mean volume of the 20 bars before") double volumeMultiplier,
    @Param(value = "2", min = 0, description = "Stop distance in average true ranges of 14 bars") double atrMultiplier,
    @Param(value = "0", min = 0, max = 0.01, unit = "fraction", description = "Share by which the averages may differ and still count as equal") double crossTolerance)
    implements ColumnStrategy {

  public EmaCrossover {
    RecordDescriptor.of(EmaCrossover.class).require(fastPeriod, slowPeriod, minGap, direction, lookback, positionSize,
        trendFilter, volumeFilter, atrStop, emaLength, volumeMultiplier, atrMultiplier, crossTolerance);
    if (fastPeriod >= slowPeriod) {
      throw InputException.badParameter("fast_period", fastPeriod, "must be under slow_period %d".formatted(slowPeriod));
    }
    var _ = new SignalFilters(trendFilter, volumeFilter, atrStop, emaLength, volumeMultiplier, atrMultiplier);
  }

  /** The two lengths, and defaults for the rest. */
  public static EmaCrossover of(int fastPeriod, int slowPeriod) {
    return new EmaCrossover(fastPeriod, slowPeriod, 0, FvgDirection.BOTH, 1, 0.1, false, false, false, 20, 1.5, 2, 0);
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    IndicatorColumns indicators = Indicators.of(columns);
    Column fast = indicators.ema(fastPeriod);
    Column slow = indicators.ema(slowPeriod);
    SignalColumn.Builder signals = SignalColumn.builder(columns.bars().size());
    int side = 0;
    int crossedAt = 0;
    for (int t = slowPeriod + 1; t < fast.length(); t++) {
      int crossed = cross(fast, slow, t);
      if (crossed != 0) {
        side = crossed;
        crossedAt = t;
      }
      if (side != 0 && t - crossedAt < lookback) {
        double gap = Math.abs(fast.get(t) - slow.get(t));
        if (side(fast, slow, t) == side && gap >= minGap && direction.allows(side > 0)) {
          signals.set(t, side);
        }
      }
    }
    new SignalFilters(trendFilter, volumeFilter, atrStop, emaLength, volumeMultiplier, atrMultiplier)
        .apply(columns, signals, slowPeriod + 1);
    return signals.positionSize(positionSize).metadata(t -> seen(fast, slow, t)).build();
  }

  /** 1 for a bullish cross, -1 for a bearish one, 0 for none. */
  private int cross(Column fast, Column slow, int t) {
    int before = side(fast, slow, t - 1);
    int now = side(fast, slow, t);
    return now != before ? now : 0;
  }

  private int side(Column fast, Column slow, int t) {
    return Crossings.side(fast, slow, t, crossTolerance);
  }

  private Map<String, Object> seen(Column fast, Column slow, int t) {
    int crossedAt = t;
    while (cross(fast, slow, crossedAt) == 0) {
      crossedAt--;
    }
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("ema_fast", fast.get(t));
    seen.put("ema_slow", slow.get(t));
    seen.put("gap", fast.get(t) - slow.get(t));
    seen.put("cross_index", crossedAt);
    return seen;
  }
}
