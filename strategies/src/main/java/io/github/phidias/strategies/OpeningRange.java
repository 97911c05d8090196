package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.sessions.SessionCalendar;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import java.util.Map;

/**
 * Breakout from the range of a session's first minutes (Toby Crabel, "Day Trading with Short Term Price Patterns and Opening
 * Range Breakout", 1990). The range is that of the bars which open in the session's first {@code rangeMinutes}. After them BUY
 * at the first close above the range, once a session; after a BUY, SELL at a close below the range, or with the bar that closes
 * the session; when that bar is missing, with the next one there is. No BUY with the closing bar.
 *
 * <p>A simulator that acts at the next open fills the closing bar's SELL in the next session: set {@code end} one bar earlier
 * to be out in time. Bars as long as the range or longer give no signal, nor does a session at whose start no bar opens.
 * Confidence 1. Metadata: {@code range_high, range_low}.
 */
@StrategyName(
    value = "opening_range",
    belief = "The first minutes show where the day's orders lie; a price that leaves their range is pushed by someone who has to "
        + "trade. Fails on quiet days, where the breakout is noise, and in markets without an opening, such as coins that trade "
        + "around the clock, where the session is only a line on the clock.")
public record OpeningRange(
    @Param(value = "UTC", description = "IANA name of the zone whose clock tells the session") String zone,
    @Param(value = "00:00", description = "Local time HH:MM at which a session begins") String start,
    @Param(value = "24:00", description = "Local time at which it ends; at or before its start that of the next day") String end,
    @Param(value = "60", min = 1, max = 1439, unit = "minutes", description = "Length of the opening range, under that of the session")
        int rangeMinutes,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize)
    implements ColumnStrategy {
  private static final long MINUTE = 60_000;

  public OpeningRange {
    RecordDescriptor.of(OpeningRange.class).require(zone, start, end, rangeMinutes, positionSize);
    SessionCalendar calendar = SessionWalk.calendar(zone, start, end);
    long minutes = (calendar.sessionEnd(0) - calendar.sessionStart(0)) / MINUTE;
    if (rangeMinutes >= minutes) {
      throw InputException.badParameter("range_minutes", rangeMinutes, "must be under the %d minutes of a session".formatted(minutes));
    }
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    Bars bars = columns.bars();
    int size = bars.size();
    double[] highs = new double[size];
    double[] lows = new double[size];
    SignalColumn.Builder signals = SignalColumn.builder(size).positionSize(positionSize)
        .metadata(t -> Map.of("range_high", highs[t], "range_low", lows[t]));
    if (bars.timeframe().months() > 0 || bars.timeframe().millis() >= rangeMinutes * MINUTE) {
      return signals.build();
    }
    SessionWalk session = new SessionWalk(bars, zone, start, end);
    boolean mayBuy = false;
    boolean bought = false;
    double high = 0;
    double low = 0;
    for (int t = 0; t < size; t++) {
      session.moveTo(t);
      boolean trading = session.inside() && !session.begins() && !session.closes();
      if (bought && (!trading || bars.close().get(t) < low)) {
        signals.set(t, SignalColumn.SELL);
        bought = false;
      } else if (mayBuy && trading && session.millisIn() >= rangeMinutes * MINUTE && bars.close().get(t) > high) {
        signals.set(t, SignalColumn.BUY);
        bought = true;
        mayBuy = false;
      }
      highs[t] = high;
      lows[t] = low;
      if (session.begins()) {
        mayBuy = session.millisIn() == 0;
        high = bars.high().get(t);
        low = bars.low().get(t);
      } else if (session.inside() && session.millisIn() < rangeMinutes * MINUTE) {
        high = Math.max(high, bars.high().get(t));
        low = Math.min(low, bars.low().get(t));
      }
    }
    return signals.build();
  }
}
