package io.github.phidias.sessions;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an account earned by session. The return of a session runs from the last equity of the session before it, the
 * initial equity for the first, to its own last equity; a bar outside every session counts for the session that comes next.
 * A session without a bar is absent, and one that starts from an equity of zero or less has no return.
 *
 * @param all       over all sessions
 * @param best      session of the highest return, the first of equals; empty without any
 * @param worst     session of the lowest return, the first of equals
 * @param byWeekday by the local weekday on which sessions start, Monday first, those without a session absent
 */
public record SessionStatistics(Group all, Optional<Day> best, Optional<Day> worst, Map<DayOfWeek, Group> byWeekday) {
  /**
   * One session.
   *
   * @param date      local date on which it starts
   * @param fraction  return
   */
  public record Day(LocalDate date, double fraction) {}

  /**
   * Several sessions.
   *
   * @param count         sessions with a return
   * @param mean          mean return, fraction; empty without a session
   * @param sharePositive share of returns above zero; empty without a session
   */
  public record Group(int count, OptionalDouble mean, OptionalDouble sharePositive) {}

  public SessionStatistics {
    byWeekday = Collections.unmodifiableMap(new LinkedHashMap<>(byWeekday));
  }

  /**
   * The statistics of an account.
   *
   * @param bars          bars of the run
   * @param equity        quote currency at the close of each bar, one a bar
   * @param initialEquity quote currency before the first bar
   * @throws IllegalArgumentException when there is not one equity a bar
   */
  public static SessionStatistics of(SessionCalendar calendar, Bars bars, Column equity, double initialEquity) {
    if (equity.length() != bars.size()) {
      throw new IllegalArgumentException(
          "equity has %d values but there are %d bars; give one a bar".formatted(equity.length(), bars.size()));
    }
    Tally all = new Tally();
    Map<DayOfWeek, Tally> tallies = new EnumMap<>(DayOfWeek.class);
    Day best = null;
    Day worst = null;
    double before = initialEquity;
    for (int i = 0; i < bars.size(); i++) {
      long day = calendar.sessionDay(bars.openTime(i));
      if (i + 1 < bars.size() && calendar.sessionDay(bars.openTime(i + 1)) == day) {
        continue;
      }
      double fraction = equity.get(i) / before - 1;
      if (before > 0 && Double.isFinite(fraction)) {
        Day session = new Day(LocalDate.ofEpochDay(day), fraction);
        all.add(fraction);
        tallies.computeIfAbsent(session.date().getDayOfWeek(), weekday -> new Tally()).add(fraction);
        best = best == null || fraction > best.fraction() ? session : best;
        worst = worst == null || fraction < worst.fraction() ? session : worst;
      }
      before = equity.get(i);
    }
    Map<DayOfWeek, Group> groups = new EnumMap<>(DayOfWeek.class);
    tallies.forEach((weekday, tally) -> groups.put(weekday, tally.group()));
    return new SessionStatistics(all.group(), Optional.ofNullable(best), Optional.ofNullable(worst), groups);
  }

  /** Counts and sums of returns, in the order of time. */
  private static final class Tally {
    private int count;
    private int positive;
    private double sum;

    void add(double fraction) {
      count++;
      positive += fraction > 0 ? 1 : 0;
      sum += fraction;
    }

    Group group() {
      return count == 0
          ? new Group(0, OptionalDouble.empty(), OptionalDouble.empty())
          : new Group(count, OptionalDouble.of(sum / count), OptionalDouble.of((double) positive / count));
    }
  }
}
