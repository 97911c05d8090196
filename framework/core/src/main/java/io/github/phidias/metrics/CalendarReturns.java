package io.github.phidias.metrics;

import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Returns by month and by year of a zone. The return of a period runs from the last equity before it (the initial capital
 * for the first) to its last equity, so that all of them compound to the total return. A period without a bar is absent;
 * one that starts from an equity of zero or less is empty.
 */
public final class CalendarReturns {
  private CalendarReturns() {}

  /** Fractions by month, in order. */
  public static SortedMap<YearMonth, OptionalDouble> monthly(EquityCurve curve, ZoneId zone) {
    return by(curve, zone, YearMonth::from);
  }

  /** Fractions by year, in order. */
  public static SortedMap<Year, OptionalDouble> yearly(EquityCurve curve, ZoneId zone) {
    return by(curve, zone, Year::from);
  }

  private static <K extends Comparable<? super K>> SortedMap<K, OptionalDouble> by(
      EquityCurve curve, ZoneId zone, Function<ZonedDateTime, K> period) {
    EquityCurve lasts = curve.lastOf(time -> period.apply(Instant.ofEpochMilli(time).atZone(zone)));
    SortedMap<K, OptionalDouble> out = new TreeMap<>();
    for (int i = 0; i < lasts.size(); i++) {
      double before = i == 0 ? curve.initialCapital() : lasts.get(i - 1);
      out.put(
          period.apply(lasts.instant(i).atZone(zone)),
          before > 0 ? Numbers.finite(lasts.get(i) / before - 1) : OptionalDouble.empty());
    }
    return Collections.unmodifiableSortedMap(out);
  }
}
