package io.github.phidias.verify;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A fresh object over bars that end at bar t must say about t what it said in the run over all bars. It is asked about t
 * alone; when that differs, it is asked again from the first bar on, which tells a strategy that needs its earlier calls
 * (state) from one that needs later bars.
 */
final class PrefixCheck {
  /** Second opinions a way: each costs a run. */
  private static final int REPLAYS = 16;

  private final Subject subject;
  private final Bars bars;
  private final Ledger ledger;
  private final List<String> notes = new ArrayList<>();

  private final Settling rounding;

  PrefixCheck(Subject subject, Bars bars, Ledger ledger, double tolerance) {
    this.rounding = new Settling(tolerance);
    this.subject = subject;
    this.bars = bars;
    this.ledger = ledger;
  }

  /** Columns that depend on later bars although no signal shows it. */
  List<String> notes() {
    return notes;
  }

  /** Ascending numbers of bars, drawn from those after {@code near}; all of them when there are no more than asked for. */
  static int[] draw(int near, int all, int samples, SplittableRandom random) {
    IntStream rest = all - near <= samples
        ? IntStream.rangeClosed(near + 1, all) : random.ints(near + 1, all + 1).distinct().limit(samples);
    return rest.sorted().toArray();
  }

  void run(Way way, Answer[] whole, Map<Object, List<Column>> wholeColumns, int near, int[] drawn) {
    Prefixes prefixes = new Prefixes(way, whole, wholeColumns);
    for (int k = 1; k <= near; k++) {
      prefixes.compare(k);
    }
    for (int k : drawn) {
      prefixes.compare(k);
    }
  }

  private final class Prefixes {
    private final Way way;
    private final Answer[] whole;
    private final Map<Object, List<Column>> wholeColumns;
    private int replays;
    private boolean stateful;
    private boolean noted;

    Prefixes(Way way, Answer[] whole, Map<Object, List<Column>> wholeColumns) {
      this.way = way;
      this.whole = whole;
      this.wholeColumns = wholeColumns;
    }

    void compare(int k) {
      int t = k - 1;
      Bars prefix = bars.slice(0, k);
      Interview asked = subject.over(prefix, way);
      Answer seen = asked.last();
      if (seen instanceof Answer.Threw(StackOverflowError _)) {
        // ta4j recurses when it is asked for a late value first; an engine asks from the first bar on.
        seen = subject.answers(prefix, way)[t];
      }
      ledger.heard(way, bars::openTime, t, seen);
      boolean same = whole[t].same(seen);
      Optional<String> column = noted && same ? Optional.empty() : differing(asked.columns().computed(), t);
      if (same) {
        ledger.compared(Check.PREFIX, 1);
        column.ifPresent(text -> {
          noted = true;
          notes.add("asked by %s, %s, although no signal showed it there".formatted(way.label, text));
        });
      } else if (needsEarlierCalls(prefix, t)) {
        ledger.compared(Check.PREFIX, 1);
        // ta4j's running sums round by the order in which they are read; that is no state of the strategy's.
        if (!rounding.close(whole[t], seen)) {
          ledger.same(Check.STATE, way, bars::openTime, t, whole[t], seen,
              "asked about this bar alone the strategy says something else than asked about all bars before it too;"
                  + " a decision may depend on the series only");
        }
      } else {
        ledger.same(Check.PREFIX, way, bars::openTime, t, whole[t], seen,
            "the run over all %d bars says something else than one over bars 0..%d: later bars decide, or what ran before%s"
                .formatted(whole.length, t, column.map(text -> "; " + text).orElse("")));
      }
    }

    private boolean needsEarlierCalls(Bars prefix, int t) {
      if (way == Way.COLUMN || subject.aware()) {
        return false;
      }
      if (replays < REPLAYS) {
        replays++;
        stateful = whole[t].same(subject.answers(prefix, way)[t]);
      }
      return stateful;
    }

    private Optional<String> differing(Map<Object, List<Column>> computed, int t) {
      for (Map.Entry<Object, List<Column>> known : wholeColumns.entrySet()) {
        List<Column> here = computed.getOrDefault(known.getKey(), List.of());
        for (int c = 0; c < Math.min(here.size(), known.getValue().size()); c++) {
          Column all = known.getValue().get(c);
          if (all.length() == whole.length && here.get(c).length() == t + 1
              && Double.compare(all.get(t), here.get(c).get(t)) != 0) {
            return Optional.of("column %s is %s at bar %d but %s when the bars end there"
                .formatted(known.getKey(), all.get(t), t, here.get(c).get(t)));
          }
        }
      }
      return Optional.empty();
    }
  }
}
