package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.parameters.Param;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;

/**
 * Breakout from the range of a session's first minutes (Toby Crabel, "Day Trading with Short Term Price Patterns and Opening
 * Range Breakout", 1990). A session opens every day at {@code sessionStart} minutes after midnight UTC and lasts {@code
 * sessionMinutes}. After the first {@code rangeMinutes} it buys at the first close above the range, once a session; it sells at a
 * close below the range, or with the bar that reaches the session's end (the next session's first bar when that one is missing). Bars as long as the range or longer give no signal, nor
 * does a session whose opening the series does not hold. Confidence 1.
 */
@StrategyName(
    value = "opening_range",
    belief = "The first minutes show where the day's orders lie; a price that leaves their range is pushed by someone who has to "
        + "trade. Fails on quiet days, where the breakout is noise, and in markets without an opening, such as coins that trade "
        + "around the clock, where the session is only a line on the clock.")
public record OpeningRange(
    @Param(value = "0", min = 0, max = 1439, unit = "minutes after midnight UTC", description = "Opening of the session") int sessionStart,
    @Param(value = "1440", min = 1, max = 1440, unit = "minutes", description = "Length of the session") int sessionMinutes,
    @Param(value = "60", min = 1, max = 1439, unit = "minutes", description = "Length of the opening range, under session_minutes") int rangeMinutes,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize)
    implements ColumnStrategy {
  private static final long MINUTE = 60_000;
  private static final long DAY = 1440 * MINUTE;

  public OpeningRange {
    DeclaredRanges.check(OpeningRange.class, sessionStart, sessionMinutes, rangeMinutes, positionSize);
    if (rangeMinutes >= sessionMinutes) {
      throw DeclaredRanges.refused("range_minutes", rangeMinutes, "must be under session_minutes %d".formatted(sessionMinutes));
    }
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    Bars bars = columns.bars();
    SignalColumn.Builder signals = SignalColumn.builder(bars.size()).positionSize(positionSize);
    long step = bars.timeframe().millis();
    long range = rangeMinutes * MINUTE;
    if (step >= range) {
      return signals.build();
    }
    long session = Long.MIN_VALUE;
    boolean whole = false;
    boolean bought = false;
    boolean holding = false;
    double high = 0;
    double low = 0;
    for (int t = 0; t < bars.size(); t++) {
      long sinceFirst = bars.openTime(t) - sessionStart * MINUTE;
      long into = Math.floorMod(sinceFirst, DAY);
      if (into >= sessionMinutes * MINUTE) {
        continue;
      }
      boolean opens = Math.floorDiv(sinceFirst, DAY) != session;
      if (opens) {
        session = Math.floorDiv(sinceFirst, DAY);
        whole = into == 0;
        bought = false;
        high = Double.NEGATIVE_INFINITY;
        low = Double.POSITIVE_INFINITY;
      }
      if (into < range) {
        high = Math.max(high, bars.high().get(t));
        low = Math.min(low, bars.low().get(t));
      }
      double close = bars.close().get(t);
      if (holding && (opens || close < low || into + step >= sessionMinutes * MINUTE)) {
        signals.set(t, SignalColumn.SELL);
        holding = false;
      } else if (into >= range && whole && !bought && close > high && into + step < sessionMinutes * MINUTE) {
        signals.set(t, SignalColumn.BUY);
        bought = true;
        holding = true;
      }
    }
    return signals.build();
  }
}
