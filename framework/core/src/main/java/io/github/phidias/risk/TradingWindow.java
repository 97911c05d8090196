package io.github.phidias.risk;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.Param;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The hours of the day in which entries are allowed, and how many a local day may have.
 *
 * @param startHour       first local hour that is open
 * @param endHour         local hour from which it is closed; under {@code startHour} the window wraps over midnight
 * @param maxTradesPerDay entries allowed a local calendar day; the day turns at local midnight, also for a window over it
 * @param zone            IANA name of the time zone
 */
public record TradingWindow(
    @Param(value = "0", min = 0, max = 23, unit = "hour", description = "first open local hour") int startHour,
    @Param(value = "24", min = 1, max = 24, unit = "hour", description = "local hour from which it is closed") int endHour,
    @Param(value = "5", min = 1, description = "entries allowed a local day") int maxTradesPerDay,
    @Param(value = "UTC", description = "IANA time zone") String zone) {

  public TradingWindow {
    if (startHour < 0 || startHour > 23 || endHour < 1 || endHour > 24 || maxTradesPerDay < 1) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "start_hour",
          "trading window was %d to %d with %d trades but needs 0..23, 1..24 and 1 or more".formatted(startHour, endHour, maxTradesPerDay));
    }
    if (startHour == endHour) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "end_hour", "end_hour was %d, equal to start_hour; use 0 and 24 for the whole day".formatted(endHour));
    }
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "zone", "zone was '%s' but must be an IANA name such as UTC or Europe/Stockholm".formatted(zone), e);
    }
  }

  /** The zone as an object. */
  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  /** Whether the hours are open at an instant. */
  public boolean isOpen(Instant instant) {
    int hour = instant.atZone(zoneId()).getHour();
    return startHour < endHour ? startHour <= hour && hour < endHour : hour >= startHour || hour < endHour;
  }

  /** The local calendar day of an instant. */
  public LocalDate localDate(Instant instant) {
    return instant.atZone(zoneId()).toLocalDate();
  }
}
