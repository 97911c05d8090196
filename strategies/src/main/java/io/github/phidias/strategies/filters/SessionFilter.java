package io.github.phidias.strategies.filters;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.parameters.OneOf;
import io.github.phidias.parameters.Param;
import io.github.phidias.sessions.SessionCalendar;
import io.github.phidias.signals.SignalColumn;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;

/**
 * At certain times: only if the bar opens inside a session of {@link SessionCalendar}, its start included and its end not.
 * The decision itself is made when the bar closes, one timeframe later.
 */
@OneOf.Key("session")
public record SessionFilter(
    @Param(value = "UTC", description = "IANA time zone") String zone,
    @Param(value = "00:00", description = "Local time at which the session begins, HH:MM") String start,
    @Param(value = "24:00", description = "Local time at which it ends; at or before start that of the next day") String end,
    @Param(value = "[]", description = "Local days on which a session begins; every day where none is named")
        List<DayOfWeek> weekdays)
    implements SignalFilter {
  public SessionFilter {
    weekdays = List.copyOf(weekdays);
    calendar(zone, start, end, weekdays);
  }

  private static SessionCalendar calendar(String zone, String start, String end, List<DayOfWeek> weekdays) {
    return SessionCalendar.of(zone, start, end, weekdays.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(weekdays));
  }

  @Override
  public SignalColumn.Keep over(BarColumns columns) {
    Bars bars = columns.bars();
    SessionCalendar calendar = calendar(zone, start, end, weekdays);
    return (t, code) -> calendar.contains(bars.openTime(t));
  }
}
