package io.github.phidias.datasets;

import io.github.phidias.bars.BarRules;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.DoctorReport.Duplicates;
import io.github.phidias.datasets.DoctorReport.Finding;
import io.github.phidias.datasets.DoctorReport.Group;
import io.github.phidias.datasets.DoctorReport.Severity;
import io.github.phidias.datasets.DoctorReport.Verdict;
import io.github.phidias.errors.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One pass of the data doctor over one input: sorts rows into good and bad, and shows the good ones to the watches. */
final class Examination implements RowEvents {
  /** Rows refused by one rule, as they come. */
  private static final class Pile {
    private long count;
    private final List<BadRow> first = new ArrayList<>();

    void add(BadRow row) {
      count++;
      if (first.size() < Largest.KEPT) {
        first.add(row);
      }
    }

    Group group(ErrorCode code) {
      return new Group(code, count, List.copyOf(first));
    }
  }

  private final ClockWatch clock = new ClockWatch();
  private final PriceWatch prices = new PriceWatch();
  private final Map<ErrorCode, Pile> bad = new EnumMap<>(ErrorCode.class);
  private final Pile unordered = new Pile();
  private final Pile identical = new Pile();
  private final Pile differing = new Pile();
  private final List<BadRow> duplicates = new ArrayList<>();
  private long rows;
  private long good;
  private long firstTime;
  private long lastTime;
  private final double[] last = new double[5];

  @Override
  public void row(Place place, long time, double open, double high, double low, double close, double volume) {
    if (BarRules.valid(good == 0, lastTime, time, open, high, low, close, volume)) {
      bar(time, open, high, low, close, volume);
      return;
    }
    rows++;
    var violation = BarRules.firstViolation(good == 0, lastTime, time, open, high, low, close, volume).orElseThrow();
    BadRow row = place.breaking(violation);
    if (violation.code() != ErrorCode.NON_MONOTONIC_TIME) {
      pile(row);
    } else if (time < lastTime) {
      unordered.add(row);
      clock.wentBack(time, lastTime - time);
    } else {
      boolean same = open == last[0] && high == last[1] && low == last[2] && close == last[3] && volume == last[4];
      (same ? identical : differing).add(row);
      if (!same) {
        clock.wentBack(time, 0);
      }
      if (duplicates.size() < Largest.KEPT) {
        duplicates.add(RowGate.duplicate(row, same));
      }
    }
  }

  /** A bar that is valid and after the one before it. */
  void bar(long time, double open, double high, double low, double close, double volume) {
    rows++;
    if (good++ == 0) {
      firstTime = time;
    }
    clock.bar(time);
    prices.bar(time, open, high, low, close, volume);
    lastTime = time;
    last[0] = open;
    last[1] = high;
    last[2] = low;
    last[3] = close;
    last[4] = volume;
  }

  @Override
  public void bad(BadRow row) {
    rows++;
    pile(row);
  }

  private void pile(BadRow row) {
    bad.computeIfAbsent(row.code(), code -> new Pile()).add(row);
  }

  /**
   * The report.
   *
   * @param declared   the timeframe, or null to take the most frequent step
   * @param latestTime the time after which a bar lies in the future
   */
  DoctorReport report(String source, Timeframe declared, String timeFormat, List<String> ignored, long latestTime) {
    List<Finding> findings = new ArrayList<>();
    bad.forEach((code, pile) -> findings.add(new Finding(
        Severity.ERROR, code.name(), "%s rows are refused; the first: line %s, %s".formatted(
            pile.count, pile.first.getFirst().line(), pile.first.getFirst().reason()))));
    if (unordered.count > 0) {
      findings.add(new Finding(
          Severity.ERROR, "UNORDERED", "%s rows go back in time; the first: line %s".formatted(unordered.count, unordered.first.getFirst().line())));
    }
    if (identical.count + differing.count > 0) {
      findings.add(new Finding(
          Severity.ERROR, "DUPLICATES", "%s rows repeat the row before, %s have its time and other values; the first: line %s"
              .formatted(identical.count, differing.count, duplicates.getFirst().line())));
    }
    if (good == 0) {
      findings.add(new Finding(Severity.ERROR, "NO_BARS", "not one row is a bar"));
    }
    Timeframe timeframe = declared != null ? declared : clock.mostFrequentStep();
    findings.addAll(clock.findings(timeframe, latestTime));
    findings.addAll(prices.findings());
    findings.sort(Comparator.comparing(Finding::severity));
    Verdict verdict = findings.isEmpty() ? Verdict.SOUND : switch (findings.getFirst().severity()) {
      case ERROR -> Verdict.BROKEN;
      case WARNING -> Verdict.SUSPECT;
      case NOTE -> Verdict.SOUND;
    };
    return new DoctorReport(
        source, rows, good, good == 0 ? null : Instant.ofEpochMilli(firstTime), good == 0 ? null : Instant.ofEpochMilli(lastTime),
        timeframe, timeFormat, ignored, clock.gaps(timeframe),
        new Duplicates(identical.count, differing.count, List.copyOf(duplicates)), unordered.group(ErrorCode.NON_MONOTONIC_TIME),
        bad.entrySet().stream().map(e -> e.getValue().group(e.getKey())).toList(),
        prices.outliers(), prices.jumps(), prices.zeroVolume(), prices.frozen(), findings, verdict);
  }
}
