package io.github.phidias.verify;

import io.github.phidias.series.LookAheadException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/** Counts comparisons and keeps, of each check and way, the finding at the lowest bar. */
final class Ledger {
  private record Place(Check check, String way) {}

  private final Map<Check, Long> comparisons = new EnumMap<>(Check.class);
  private final Map<Check, Long> differences = new EnumMap<>(Check.class);
  private final Map<Place, Finding> first = new LinkedHashMap<>();

  /**
   * Notes what a strategy answered about a bar of the data itself: a signal, or a failure that is a finding already.
   *
   * @param times from the index of a bar, or of an instant, to its time
   */
  Answer heard(Way way, IntToLongFunction times, int index, Answer answer) {
    compared(Check.ANSWERS, 1);
    if (way != Way.COLUMN) {
      compared(Check.LOOK_AHEAD, 1);
    }
    switch (answer) {
      case Answer.Said(var signal) when signal == null -> differs(
          Check.ANSWERS, way.label, times, index, "a signal", "null",
          "the strategy returned null; answer TradeSignal.hold() to do nothing");
      case Answer.Weighs(var weights) when weights == null -> differs(
          Check.ANSWERS, way.label, times, index, "weights", "null",
          "the strategy returned null; answer TargetWeights.unchanged() to do nothing");
      case Answer.Said _, Answer.Weighs _ -> {}
      case Answer.Threw(Throwable thrown) when lookAhead(thrown).isPresent() -> {
        LookAheadException ahead = lookAhead(thrown).get();
        differs(
            Check.LOOK_AHEAD, way.label, times, index, "bars up to " + ahead.end(), "bar " + ahead.index(), ahead.getMessage());
      }
      case Answer.Threw(ConcurrentModificationException thrown) when ofBarData(thrown) -> differs(
          Check.LOOK_AHEAD, way.label, times, index, "bars up to " + index, "a later bar",
          "look-ahead: the strategy streams over getBarData past the bar being decided, in " + place(thrown));
      case Answer.Threw(UnsupportedOperationException refused) -> differs(
          Check.MUTATION, way.label, times, index, "no change of data", "threw " + refused,
          "the strategy tried to change what is read-only, in " + place(refused));
      case Answer.Threw(Throwable thrown) -> differs(
          Check.ANSWERS, way.label, times, index, "a signal", answer.text(), "the strategy failed in " + place(thrown));
    }
    return answer;
  }

  /** The look-ahead behind a failure: the iterator of a list wraps what its elements throw. */
  private static Optional<LookAheadException> lookAhead(Throwable thrown) {
    int depth = 0;
    for (Throwable t = thrown; t != null && depth++ < 16; t = t.getCause()) {
      if (t instanceof LookAheadException ahead) {
        return Optional.of(ahead);
      }
    }
    return Optional.empty();
  }

  /** A stream over a list without a cause says only that an index was out of bounds; the list of bars is the one whose are. */
  private static boolean ofBarData(ConcurrentModificationException thrown) {
    StackTraceElement[] frames = thrown.getStackTrace();
    return frames.length > 0 && frames[0].getClassName().startsWith("java.util.AbstractList$");
  }

  /** Where a failure was thrown: the top frame of code that is neither the JDK's nor ours to hand out bars. */
  private static String place(Throwable thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (!frame.getClassName().startsWith("java.") && !frame.getClassName().startsWith("io.github.phidias.series.")) {
        return frame.getClassName() + "." + frame.getMethodName() + " (line " + frame.getLineNumber() + ")";
      }
    }
    return "code without a stack trace";
  }

  /** Compares two answers about one bar; a difference is a finding. True when they are the same. */
  boolean same(Check check, Way way, IntToLongFunction times, int index, Answer expected, Answer seen, String message) {
    compared(check, 1);
    boolean same = expected.same(seen);
    if (!same) {
      differs(check, way.label, times, index, expected.text(), seen.text(), message);
    }
    return same;
  }

  /** Compares the answers about bars 0 to {@code to - 1}; the first difference is a finding. */
  void sameUpTo(int to, Check check, Way way, IntToLongFunction times, Answer[] expected, Answer[] seen, String message) {
    for (int i = 0; i < to; i++) {
      same(check, way, times, i, expected[i], seen[i], message);
    }
  }

  void compared(Check check, long count) {
    comparisons.merge(check, count, Long::sum);
  }

  void differs(Check check, String way, IntToLongFunction times, int index, String expected, String seen, String message) {
    differences.merge(check, 1L, Long::sum);
    Finding known = first.get(new Place(check, way));
    if (known == null || index < known.index()) {
      long time = index < 0 ? 0 : times.applyAsLong(index);
      first.put(new Place(check, way), new Finding(check, way, index, time, expected, seen, message));
    }
  }

  /** The findings in the order of the checks, then of the bars. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(first.values());
    all.sort(Comparator.comparing(Finding::check).thenComparingInt(Finding::index));
    return List.copyOf(all);
  }

  CheckResult result(Check check, String scope) {
    long compared = comparisons.getOrDefault(check, 0L);
    long differed = differences.getOrDefault(check, 0L);
    CheckResult.Status status = differed > 0 ? CheckResult.Status.FAILED
        : compared > 0 ? CheckResult.Status.PASSED : CheckResult.Status.NOT_APPLICABLE;
    return new CheckResult(check, status, compared, differed, scope);
  }
}
