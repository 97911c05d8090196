package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.FvgDirection;
import io.github.phidias.indicators.FvgZone;
import io.github.phidias.indicators.FvgZones;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Return of the close into a fair value gap.
 *
 * <p>At bar t the zones ({@link FvgZones}) with {@code 1 <= t - confirm <= lookback} count that no bar before t has
 * filled. If the close lies in one, ends included, the one confirmed last decides: BUY if bullish, SELL if bearish.
 * Confidence 1. Costs at most {@code lookback} zones a bar. Metadata: the zone as known at t, {@code middle, confirm,
 * direction, gap_low, gap_high, size}, and {@code first_touch} and {@code filled} where they have happened.
 */
@StrategyName(
    value = "fvg",
    belief = "A range of prices that the market jumped over holds unfilled orders of those who moved it; when the price comes "
        + "back soon they defend it and the move goes on. Fails when the jump was the end of a move rather than its middle, "
        + "and around scheduled news, where gaps are many and mean nothing.")
public record FairValueGap(
    @Param(value = "0", min = 0, unit = "price", description = "Least size of a zone, inclusive") double minGapSize,
    @Param(value = "both", description = "Zones that count") FvgDirection direction,
    @Param(value = "5", min = 1, max = 1000, unit = "bars", description = "Bars after confirmation for which a zone counts") int lookback,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize,
    @Param(value = "false", description = "Signal only with the trend of ema_length") boolean trendFilter,
    @Param(value = "false", description = "Signal only on raised volume") boolean volumeFilter,
    @Param(value = "false", description = "Stop at a multiple of the average true range") boolean atrStop,
    @Param(value = "20", min = 1, unit = "bars", description = "Length of the trend filter's average") int emaLength,
    @Param(value = "1.5", min = 0, description = "Volume filter: times the mean volume of the 20 bars before") double volumeMultiplier,
    @Param(value = "2", min = 0, description = "Stop distance in average true ranges of 14 bars") double atrMultiplier)
    implements ColumnStrategy {
  /** Three bars make a zone, and the next is the first that can return to it. */
  private static final int WARM_UP = 3;

  public FairValueGap {
    RecordDescriptor.of(FairValueGap.class).require(minGapSize, direction, lookback, positionSize,
        trendFilter, volumeFilter, atrStop, emaLength, volumeMultiplier, atrMultiplier);
    var _ = new SignalFilters(trendFilter, volumeFilter, atrStop, emaLength, volumeMultiplier, atrMultiplier);
  }

  /** How long a zone counts, and defaults for the rest. */
  public static FairValueGap of(int lookback) {
    return new FairValueGap(0, FvgDirection.BOTH, lookback, 0.1, false, false, false, 20, 1.5, 2);
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    Column close = columns.bars().close();
    FvgZones zones = Indicators.of(columns).fvgZones(minGapSize, direction);
    SignalColumn.Builder signals = SignalColumn.builder(close.length());
    int confirmed = 0;
    for (int t = WARM_UP; t < close.length(); t++) {
      while (confirmed < zones.size() && zones.confirm(confirmed) < t) {
        confirmed++;
      }
      int zone = zoneAt(zones, confirmed, close.get(t), t);
      if (zone >= 0) {
        signals.set(t, zones.bullish(zone) ? SignalColumn.BUY : SignalColumn.SELL);
      }
    }
    new SignalFilters(trendFilter, volumeFilter, atrStop, emaLength, volumeMultiplier, atrMultiplier)
        .apply(columns, signals, WARM_UP);
    return signals.positionSize(positionSize).metadata(t -> seen(zones.asOf(t), close, t)).build();
  }

  /** Index of the zone that decides at t among the first {@code confirmed}; -1 for none. */
  private int zoneAt(FvgZones zones, int confirmed, double close, int t) {
    for (int z = confirmed - 1; z >= 0 && t - zones.confirm(z) <= lookback; z--) {
      int filled = zones.filled(z);
      if ((filled < 0 || filled >= t) && zones.gapLow(z) <= close && close <= zones.gapHigh(z)) {
        return z;
      }
    }
    return -1;
  }

  private Map<String, Object> seen(FvgZones known, Column close, int t) {
    FvgZone zone = known.get(zoneAt(known, known.countConfirmedBy(t - 1), close.get(t), t));
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("middle", zone.middle());
    seen.put("confirm", zone.confirm());
    seen.put("direction", zone.direction().toString());
    seen.put("gap_low", zone.gapLow());
    seen.put("gap_high", zone.gapHigh());
    seen.put("size", zone.size());
    zone.firstTouch().ifPresent(bar -> seen.put("first_touch", bar));
    zone.filled().ifPresent(bar -> seen.put("filled", bar));
    return seen;
  }
}
