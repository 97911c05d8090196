package io.github.phidias.datasets;

import io.github.phidias.errors.ErrorCode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a file was read.
 *
 * @param source         the file as the caller named it
 * @param rows           rows that became bars
 * @param skipped        rows dropped by {@link BadRows#SKIP}
 * @param skippedByCode  dropped rows for each rule
 * @param firstSkipped   the first twenty dropped rows
 * @param ignoredColumns headers that are no part of a bar
 * @param timeFormat     how the time column was understood, such as {@code epoch milliseconds}
 * @param cache          what the column cache did
 */
public record ReadReport(
    String source, long rows, long skipped, Map<ErrorCode, Long> skippedByCode, List<BadRow> firstSkipped,
    List<String> ignoredColumns, String timeFormat, CacheUse cache) {

  /** What the column cache did for a load. */
  public enum CacheUse {
    /** No cache was asked for. */
    OFF,
    /** The bars came from the cache; the source was looked at, not read. */
    HIT,
    /** The source was hashed to find the bars in the cache. */
    HIT_AFTER_HASHING,
    /** The source was read and the cache now holds the bars. */
    STORED,
    /** The source was read; the cache could not be written, which does no harm but takes time again next time. */
    NOT_STORED
  }

  /** Most rows that {@link #firstSkipped} lists. */
  public static final int LISTED = 20;

  public ReadReport {
    skippedByCode = Collections.unmodifiableMap(new TreeMap<>(skippedByCode));
    firstSkipped = List.copyOf(firstSkipped);
    ignoredColumns = List.copyOf(ignoredColumns);
  }

  /** The same report seen from another source name and cache outcome. */
  ReadReport as(String newSource, CacheUse newCache) {
    return new ReadReport(newSource, rows, skipped, skippedByCode, firstSkipped, ignoredColumns, timeFormat, newCache);
  }

  /** A few lines for people. */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append("%s: %s rows, %s skipped, time as %s\n".formatted(source, rows, skipped, timeFormat));
    if (!ignoredColumns.isEmpty()) {
      out.append("ignored columns: ").append(String.join(", ", ignoredColumns)).append('\n');
    }
    for (BadRow bad : firstSkipped) {
      out.append("  %s:%s:%s: %s\n".formatted(source, bad.line(), bad.column(), bad.reason()));
    }
    if (skipped > firstSkipped.size()) {
      out.append("  and ").append(skipped - firstSkipped.size()).append(" more\n");
    }
    return out.toString();
  }
}
