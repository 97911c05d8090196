package io.github.phidias.datasets;

import io.github.phidias.bars.BarRules;
import io.github.phidias.errors.ErrorCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Lets through the rows that are bars after the bar before them; stops at the others, or drops and counts them. */
final class RowGate implements RowEvents {
  private final String source;
  private final BadRows badRows;
  private final RowHandler handler;
  private final Map<ErrorCode, Long> skipped = new EnumMap<>(ErrorCode.class);
  private final List<BadRow> firstSkipped = new ArrayList<>();
  private long rows;
  private long previousTime;
  private final double[] previous = new double[5];

  RowGate(String source, BadRows badRows, RowHandler handler) {
    this.source = source;
    this.badRows = badRows;
    this.handler = handler;
  }

  @Override
  public void row(Place place, long time, double open, double high, double low, double close, double volume) {
    if (!BarRules.valid(rows == 0, previousTime, time, open, high, low, close, volume)) {
      var violation = BarRules.firstViolation(rows == 0, previousTime, time, open, high, low, close, volume).orElseThrow();
      BadRow bad = place.breaking(violation);
      bad(time == previousTime && violation.code() == ErrorCode.NON_MONOTONIC_TIME
          ? duplicate(bad, same(open, high, low, close, volume))
          : bad);
      return;
    }
    rows++;
    previousTime = time;
    previous[0] = open;
    previous[1] = high;
    previous[2] = low;
    previous[3] = close;
    previous[4] = volume;
    handler.row(time, open, high, low, close, volume);
  }

  /** Whether the values are those of the row before. */
  private boolean same(double open, double high, double low, double close, double volume) {
    return open == previous[0] && high == previous[1] && low == previous[2] && close == previous[3] && volume == previous[4];
  }

  static BadRow duplicate(BadRow bad, boolean same) {
    return new BadRow(
        bad.line(), bad.column(), bad.field(), bad.seen(), bad.code(),
        bad.rule() + (same ? "; it is the same bar again" : "; it is the same time with other values"));
  }

  @Override
  public void bad(BadRow row) {
    if (badRows == BadRows.STOP) {
      throw row.stop(source);
    }
    skipped.merge(row.code(), 1L, Long::sum);
    if (firstSkipped.size() < ReadReport.LISTED) {
      firstSkipped.add(row);
    }
  }

  ReadReport report(CsvRows parsed, ReadReport.CacheUse cache) {
    long dropped = skipped.values().stream().mapToLong(Long::longValue).sum();
    return new ReadReport(
        source, rows, dropped, skipped, firstSkipped, parsed.header().ignored(), parsed.timeFormat(), cache);
  }
}
