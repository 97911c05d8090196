package io.github.phidias.datasets;

import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import java.time.Instant;
import java.util.List;

/**
 * What the data doctor found in a file. Lists hold the first or the largest twenty; counts are of all.
 *
 * @param source       the file as the caller named it
 * @param rows         rows of data, good or bad
 * @param good         rows a reader that skips bad ones would take
 * @param first        open time of the first good row, null when there is none
 * @param last         open time of the last good row, null when there is none
 * @param timeframe    declared, or the most frequent step
 * @param timeFormat   how the time column was understood
 * @param ignored      columns that are no part of a bar
 * @param gaps         steps longer than the timeframe
 * @param duplicates   rows with the time of the row before
 * @param unordered    rows with a time before that of the last good row
 * @param badRows      rows refused for their text or values, a group for each rule
 * @param outliers     moves far beyond the usual
 * @param jumps        moves to another price level by a ratio that splits have
 * @param zeroVolume   runs of bars without volume
 * @param frozen       runs of bars that repeat one price
 * @param findings     what is said about all this, gravest first
 * @param verdict      the sum of the findings
 */
public record DoctorReport(
    String source, long rows, long good, Instant first, Instant last, Timeframe timeframe, String timeFormat,
    List<String> ignored, Gaps gaps, Duplicates duplicates, Group unordered, List<Group> badRows, Outliers outliers,
    List<Jump> jumps, Runs zeroVolume, Runs frozen, List<Finding> findings, Verdict verdict) {

  public DoctorReport {
    ignored = List.copyOf(ignored);
    badRows = List.copyOf(badRows);
    jumps = List.copyOf(jumps);
    findings = List.copyOf(findings);
  }

  /** The sum of the findings. */
  public enum Verdict {
    /** Nothing but notes. */
    SOUND,
    /** A strict reader takes it, but something looks wrong; see the warnings. */
    SUSPECT,
    /** A strict reader refuses it; see the errors. */
    BROKEN
  }

  /** How grave a finding is. */
  public enum Severity {
    /** A strict reader stops here. */
    ERROR,
    /** Likely a mistake in the data. */
    WARNING,
    /** Worth knowing. */
    NOTE
  }

  /** One sentence about the data; {@code code} is stable. */
  public record Finding(Severity severity, String code, String text) {}

  /** Steps longer than the timeframe; {@code missing} is the number of bars that would fill them. */
  public record Gaps(long count, long missing, List<Gap> largest) {}

  /** A step longer than the timeframe, from one bar to the next. */
  public record Gap(Instant from, Instant to, long missing) {}

  /** Rows with the time of the row before: with the same values, or with others. */
  public record Duplicates(long identical, long differing, List<BadRow> first) {}

  /** Rows refused by one rule. */
  public record Group(ErrorCode code, long count, List<BadRow> first) {}

  /**
   * Moves beyond {@code bound}, which is 25 robust standard deviations (1.4826 times the median absolute log return of
   * the bars that moved, to 6 %).
   */
  public record Outliers(double robustDeviation, double bound, long returns, long spikes, long wicks, List<Outlier> largest) {}

  /** Kinds of outliers. */
  public enum OutlierKind {
    /** From one close to the next. */
    RETURN,
    /** A return that the next bar takes back: often a bad tick. */
    SPIKE,
    /** From the body of a bar to its high or low. */
    WICK
  }

  /** One move, as the natural logarithm of the ratio of prices. */
  public record Outlier(Instant at, OutlierKind kind, double logMove) {}

  /** A lasting move from a close to the next open; {@code like} is the ratio it is near, such as {@code 1:2}. */
  public record Jump(Instant at, double closeBefore, double open, String like) {}

  /** Runs of bars that have something in common. */
  public record Runs(long runs, long bars, List<Run> longest) {}

  /** One run. */
  public record Run(Instant from, long bars) {}

  /** The report for people. */
  public String text() {
    return DoctorText.of(this);
  }

  /** The report for programs: one JSON object, keys in snake case, times in ISO-8601. */
  public String json() {
    return DoctorText.json(this);
  }
}
