package io.github.phidias.strategies;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.SessionPeriod;
import io.github.phidias.indicators.volume.SessionVwap;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import java.util.List;
import java.util.Map;

/**
 * Return to the session's volume-weighted average price ({@link SessionVwap} of typical prices, with bands {@code deviations}
 * of them away). Inside a session and from its bar {@code leastBars} on, counted from 0, BUY where the close crosses below the
 * lower band. After a BUY of the session, SELL where the close crosses above the average, or with the bar that closes the
 * session; when that bar is missing, with the next one there is. No BUY with the closing bar. Crosses compare two bars of one
 * session, for between sessions the average jumps.
 *
 * <p>A simulator that acts at the next open fills the closing bar's SELL in the next session: set {@code end} one bar earlier
 * to be out in time. Bars as long as a day give no signal. Confidence 1. Metadata: {@code vwap, lower}.
 */
@StrategyName(
    value = "vwap_reversion",
    belief = "The average price paid today is what those who trade large amounts are measured by; they wait when the price is "
        + "far over it and step in when it is far under it, so it comes back. Fails on days of news, when the whole session "
        + "runs one way and the average follows from behind; and without a stop it stays in such a day until the end.")
public record VwapReversion(
    @Param(value = "UTC", description = "IANA name of the zone whose clock tells the session") String zone,
    @Param(value = "00:00", description = "Local time HH:MM at which a session begins") String start,
    @Param(value = "24:00", description = "Local time at which it ends; at or before its start that of the next day") String end,
    @Param(value = "2", min = 0, max = 100, unit = "deviations", description = "Distance of the lower band") double deviations,
    @Param(value = "12", min = 1, max = 100_000, unit = "bars", description = "Bars of the session before the first BUY") int leastBars,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction", description = "Part of equity asked for") double positionSize)
    implements ColumnStrategy {

  public VwapReversion {
    RecordDescriptor.of(VwapReversion.class).require(zone, start, end, deviations, leastBars, positionSize);
    SessionWalk.calendar(zone, start, end);
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    Bars bars = columns.bars();
    Column close = bars.close();
    List<Column> lines = Indicators.of(columns)
        .columns(new SessionVwap(SessionPeriod.DAY, zone, start, deviations, PriceSource.HLC3));
    Column vwap = lines.get(0);
    Column lower = lines.get(2);
    SignalColumn.Builder signals = SignalColumn.builder(bars.size()).positionSize(positionSize)
        .metadata(t -> Map.of("vwap", vwap.get(t), "lower", lower.get(t)));
    SessionWalk session = new SessionWalk(bars, zone, start, end);
    boolean bought = false;
    for (int t = 0; t < bars.size(); t++) {
      session.moveTo(t);
      boolean trading = session.inside() && !session.begins() && !session.closes();
      if (bought && (!trading || Crosses.above(close, vwap, t))) {
        signals.set(t, SignalColumn.SELL);
        bought = false;
      } else if (trading && t - session.first() >= leastBars && Crosses.below(close, lower, t)) {
        signals.set(t, SignalColumn.BUY);
        bought = true;
      }
    }
    return signals.build();
  }
}
