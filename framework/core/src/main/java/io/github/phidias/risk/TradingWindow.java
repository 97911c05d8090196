package io.github.phidias.risk;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.Param;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

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

  /** Checks the values; throws InputException BAD_PARAMETER with the name. */
  public TradingWindow {
    requireRange(startHour >= 0 && startHour <= 23, "start_hour", startHour, "0 to 23");
    requireRange(endHour >= 1 && endHour <= 24, "end_hour", endHour, "1 to 24");
    requireRange(maxTradesPerDay >= 1, "max_trades_per_day", maxTradesPerDay, "1 or more");
    if (startHour == endHour) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "end_hour", "end_hour was %d, equal to start_hour; use 0 and 24 for the whole day".formatted(endHour));
    }
    try {
      ZoneId.of(Objects.requireNonNull(zone, "zone"));
    } catch (DateTimeException e) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "zone", "zone was '%s' but must be an IANA name such as UTC or Europe/Stockholm".formatted(zone), e);
    }
  }

  private static void requireRange(boolean holds, String field, int seen, String range) {
    if (!holds) {
      throw new InputException(ErrorCode.BAD_PARAMETER, field, "%s was %d but must be %s".formatted(field, seen, range));
    }
  }

  /** The zone as an object. */
  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  /** Whether the hours are open at an instant. Hours are those of the local clock, so on a day that skips an hour it never comes. */
  public boolean isOpen(Instant instant) {
    return isOpen(instant.atZone(zoneId()).getHour());
  }

  /** Whether a local hour, 0 to 23, is open. */
  boolean isOpen(int hour) {
    return startHour < endHour ? startHour <= hour && hour < endHour : hour >= startHour || hour < endHour;
  }

  /** The local calendar day of an instant. */
  public LocalDate localDate(Instant instant) {
    return instant.atZone(zoneId()).toLocalDate();
  }

  /**
   * Whether an entry is allowed at an instant.
   *
   * @param now     the moment asked for; in a simulation the opening of the bar
   * @param entries filled entries so far, in any order; those of other local days than {@code now} do not count
   */
  public WindowDecision decide(Instant now, Collection<Instant> entries) {
    ZonedDateTime local = now.atZone(zoneId());
    LocalDate today = local.toLocalDate();
    int count = Math.toIntExact(entries.stream().filter(entry -> localDate(entry).equals(today)).count());
    List<RiskCode> codes = new ArrayList<>(2);
    if (!isOpen(local.getHour())) {
      codes.add(RiskCode.OUTSIDE_WINDOW);
    }
    if (count >= maxTradesPerDay) {
      codes.add(RiskCode.MAX_TRADES_PER_DAY);
    }
    return new WindowDecision(codes, count, Math.max(0, maxTradesPerDay - count), local.getHour(), today);
  }
}
