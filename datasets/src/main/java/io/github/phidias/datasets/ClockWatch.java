package io.github.phidias.datasets;

import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.DoctorReport.Finding;
import io.github.phidias.datasets.DoctorReport.Gap;
import io.github.phidias.datasets.DoctorReport.Gaps;
import io.github.phidias.datasets.DoctorReport.Severity;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Watches the times of good bars: gaps, overlaps, units, zones and clock changes. */
final class ClockWatch {
  private static final long HOUR = 3_600_000L;
  private static final long DAY = 24 * HOUR;
  private static final long YEAR_1980 = 3652 * DAY;
  private static final int TIMES_OF_DAY = 16;
  private static final int SUNDAYS = 64;

  /** A step that starts in the night of a Sunday on which clocks go forward. */
  private record SundayStep(LocalDate date, long step) {}

  private final StepCounter steps = new StepCounter();
  private final StepCounter backSteps = new StepCounter();
  private final Largest<long[]> longest = new Largest<>();
  private final Map<Long, Long> timesOfDay = new TreeMap<>();
  private final List<SundayStep> sundays = new ArrayList<>();
  /** Greatest common divisor of all distances from the first bar: the grid the bars are on. */
  private long grid;
  private boolean started;
  private long first;
  private long last;
  private long before1980;

  void bar(long time) {
    steps.accept(time);
    if (started) {
      long from = last;
      long step = time - from;
      longest.offer((double) step, () -> new long[] {from, time});
      if (step > HOUR && step <= DAY && sundays.size() < SUNDAYS) {
        watchSunday(from, time, step);
      }
      grid = gcd(time - first, grid);
    } else {
      first = time;
      started = true;
    }
    if (time < YEAR_1980) {
      before1980++;
    }
    if (timesOfDay.size() <= TIMES_OF_DAY) {
      timesOfDay.merge(Math.floorMod(time, DAY), 1L, Long::sum);
    }
    last = time;
  }

  /** A row that lies before the last good bar, or has its time and other values. */
  void wentBack(long time, long by) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(time, DAY));
    boolean autumn = switch (date.getMonth()) {
      case Month.OCTOBER -> date.getDayOfMonth() >= 25;
      case Month.NOVEMBER, Month.APRIL -> date.getDayOfMonth() <= 7;
      default -> false;
    };
    if (autumn && night(date, time)) {
      backSteps.add(by);
    }
  }

  private static boolean night(LocalDate date, long time) {
    return date.getDayOfWeek() == DayOfWeek.SUNDAY && Math.floorMod(time, DAY) <= 4 * HOUR;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : a % b == 0 ? b : gcd(b, a % b);
  }

  private void watchSunday(long from, long to, long step) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(to, DAY));
    boolean spring = switch (date.getMonth()) {
      case Month.MARCH -> date.getDayOfMonth() >= 8 && date.getDayOfMonth() <= 14 || date.getDayOfMonth() >= 25;
      case Month.SEPTEMBER -> date.getDayOfMonth() >= 24;
      case Month.OCTOBER -> date.getDayOfMonth() <= 7;
      default -> false;
    };
    if (spring && night(date, to) && from >= to - 5 * HOUR) {
      sundays.add(new SundayStep(date, step));
    }
  }

  Timeframe mostFrequentStep() {
    return steps.mostFrequent();
  }

  Gaps gaps(Timeframe timeframe) {
    long[] totals = new long[2];
    steps.forEach((step, count) -> {
      if (step > longestOf(timeframe)) {
        totals[0] += count;
        totals[1] += count * missing(step, timeframe);
      }
    });
    List<Gap> largest = longest.over((double) longestOf(timeframe)).stream()
        .map(g -> new Gap(Instant.ofEpochMilli(g[0]), Instant.ofEpochMilli(g[1]), missing(g[1] - g[0], timeframe))).toList();
    return new Gaps(totals[0], totals[1], largest);
  }

  /** The longest step that is no gap: months have up to 31 days. */
  private static long longestOf(Timeframe timeframe) {
    return timeframe.months() > 0 ? timeframe.months() * 31 * DAY : timeframe.millis();
  }

  private static long missing(long step, Timeframe timeframe) {
    return Math.max(0, (step - 1) / timeframe.millis());
  }

  List<Finding> findings(Timeframe timeframe, long latestTime) {
    List<Finding> found = new ArrayList<>();
    if (!started) {
      return found;
    }
    boolean daily = timeframe.months() == 0 && timeframe.millis() % DAY == 0;
    Gaps gaps = gaps(timeframe);
    if (gaps.count() > 0) {
      note(found, "GAPS", "%s steps are longer than %s; %s bars are missing (nights, weekends and holidays count)"
          .formatted(gaps.count(), timeframe, gaps.missing()));
    }
    if (before1980 > 0) {
      warn(found, "EARLY", "%s bars open before 1980: is the unit of the time column right?".formatted(before1980));
    }
    if (last > latestTime) {
      warn(found, "FUTURE", "the last bar opens in the future, %s".formatted(Instant.ofEpochMilli(last)));
    }
    if (steps.notKept() > 0) {
      warn(found, "IRREGULAR", "there are so many different steps that %s were not looked at".formatted(steps.notKept()));
    }
    overlaps(found, timeframe, daily);
    if (daily) {
      timeOfDay(found);
    } else if (timeframe.months() == 0 && grid > 0 && (grid % timeframe.millis() != 0 || timeframe.bucketStart(first) != first)) {
      warn(found, "OFF_GRID", "bars do not all open at a multiple of %s in UTC: they lie on a grid of %s from %s"
          .formatted(timeframe, Timeframe.ofMillis(grid), Instant.ofEpochMilli(first)));
    }
    clockChanges(found, timeframe);
    if (months(timeframe)) {
      note(found, "CALENDAR", "a timeframe of %s looks like calendar months: declare it as 1M".formatted(timeframe));
    }
    return found;
  }

  private void overlaps(List<Finding> found, Timeframe timeframe, boolean daily) {
    long[] count = new long[3];
    steps.forEach((step, n) -> {
      if (daily && timeframe.millis() == DAY && (step == 23 * HOUR || step == 25 * HOUR)) {
        count[1] += n;
      } else if (timeframe.months() == 0 && step < timeframe.millis() && !(months(timeframe) && step >= 28 * DAY)) {
        count[0] += n;
        count[2] = count[2] == 0 ? step : Math.min(count[2], step);
      }
    });
    if (count[0] > 0) {
      warn(found, "OVERLAP", "%s steps are shorter than %s, the shortest %s: bars overlap, or two timeframes are mixed"
          .formatted(count[0], timeframe, Timeframe.ofMillis(count[2])));
    }
    if (count[1] > 0) {
      warn(found, "DAYLIGHT_SAVING", "%s days are 23 or 25 hours long: midnights of a zone with clock changes, not UTC".formatted(count[1]));
    }
  }

  /** Whether a fixed length is that of a month. */
  private static boolean months(Timeframe timeframe) {
    return timeframe.months() == 0 && timeframe.millis() >= 28 * DAY && timeframe.millis() <= 31 * DAY;
  }

  private void timeOfDay(List<Finding> found) {
    if (timesOfDay.size() > TIMES_OF_DAY || timesOfDay.equals(Map.of(0L, timesOfDay.getOrDefault(0L, 0L)))) {
      return;
    }
    String list = timesOfDay.keySet().stream().map(t -> LocalTime.ofNanoOfDay(t * 1_000_000).toString()).collect(Collectors.joining(", "));
    warn(found, "NOT_MIDNIGHT", timesOfDay.size() == 1
        ? "every daily bar opens at %s UTC, not at midnight: a zone taken for UTC, or the opening of a session".formatted(list)
        : "daily bars open at different times of day (UTC): %s".formatted(list));
  }

  private void clockChanges(List<Finding> found, Timeframe timeframe) {
    long[] repeated = {0};
    backSteps.forEach((step, count) -> repeated[0] += step == HOUR - timeframe.millis() || step == HOUR / 2 - timeframe.millis() ? count : 0);
    if (repeated[0] > 0) {
      warn(found, "REPEATED_HOUR", "%s times an hour comes twice: local times with the clock put back, not UTC".formatted(repeated[0]));
    }
    Set<Integer> years = new HashSet<>();
    for (SundayStep sunday : sundays) {
      if (sunday.step == timeframe.millis() + HOUR) {
        years.add(sunday.date.getYear());
      }
    }
    if (years.size() > 1) {
      warn(found, "MISSING_HOUR", "in %s years exactly one hour is missing in the night on which clocks go forward: local times, not UTC"
          .formatted(years.size()));
    }
  }

  private static void warn(List<Finding> found, String code, String text) {
    found.add(new Finding(Severity.WARNING, code, text));
  }

  private static void note(List<Finding> found, String code, String text) {
    found.add(new Finding(Severity.NOTE, code, text));
  }
}
