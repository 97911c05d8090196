package io.github.phidias.cli;

import io.github.phidias.bars.Bars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.Option;

/** Which of the bars are shown. What is computed is computed over all of them. */
final class BarRange {
  @Option(names = "--from", paramLabel = "DATE", description = "First open time to show, inclusive, in UTC.")
  private String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Open time to stop before, in UTC.")
  private String to;

  @Option(names = "--last", paramLabel = "COUNT", description = "Shows only the last bars, so many of them.")
  private Integer last;

  /**
   * Indices of bars.
   *
   * @param first inclusive
   * @param end   exclusive
   */
  record Range(int first, int end) {}

  /** The bars asked for; of those, when nothing was asked for, at most the last {@code unasked}. */
  Range of(Bars bars, int unasked) {
    if (last != null && last < 1) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "--last", "--last was %d but must be 1 or more".formatted(last));
    }
    Instant start = from == null ? null : time("--from", from);
    Instant stop = to == null ? null : time("--to", to);
    int end = stop == null ? bars.size() : bars.between(null, stop).size();
    int first = start == null ? 0 : Math.min(end, bars.size() - bars.between(start, null).size());
    int most = last != null ? last : from == null && to == null ? unasked : Integer.MAX_VALUE;
    return new Range(Math.max(first, end - most), end);
  }

  private static Instant time(String option, String text) {
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, option, "%s was '%s' but must be a date such as 2024-01-31 or a time such as 2024-01-31T09:30:00Z"
              .formatted(option, text), e);
    }
  }
}
