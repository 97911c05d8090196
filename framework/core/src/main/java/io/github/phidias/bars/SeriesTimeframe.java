package io.github.phidias.bars;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;

/**
 * The timeframe of a ta4j series. ta4j knows only durations, and January as a duration is 31 days: a monthly series is told
 * by its name, or by bars that all begin and end with a month.
 */
final class SeriesTimeframe {
  private SeriesTimeframe() {}

  static Timeframe of(BarSeries series) {
    if (series.getBarCount() == 0) {
      return named(series.getName()).orElse(Timeframe.ONE_DAY);
    }
    Bar first = series.getBar(series.getBeginIndex());
    return named(series.getName())
        .filter(timeframe -> fits(timeframe, first))
        .or(() -> calendarMonths(series, first))
        .orElseGet(() -> Timeframe.ofMillis(first.getTimePeriod().toMillis()));
  }

  /** The last word of a name like {@code BTC/USD 1M}. */
  private static Optional<Timeframe> named(String name) {
    String text = name == null ? "" : name.strip();
    try {
      return Optional.of(Timeframe.parse(text.substring(text.lastIndexOf(' ') + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean fits(Timeframe timeframe, Bar bar) {
    return timeframe.nextBucket(bar.getBeginTime().toEpochMilli()) == bar.getEndTime().toEpochMilli();
  }

  private static Optional<Timeframe> calendarMonths(BarSeries series, Bar first) {
    OffsetDateTime begin = first.getBeginTime().atOffset(ZoneOffset.UTC);
    long months = begin.until(first.getEndTime().atOffset(ZoneOffset.UTC), ChronoUnit.MONTHS);
    if (months < 1 || months > 1200 || begin.getDayOfMonth() != 1 || !begin.equals(begin.truncatedTo(ChronoUnit.DAYS))) {
      return Optional.empty();
    }
    Timeframe timeframe = Timeframe.ofMonths((int) months);
    for (int i = series.getBeginIndex(); i <= series.getEndIndex(); i++) {
      if (!fits(timeframe, series.getBar(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(timeframe);
  }
}
