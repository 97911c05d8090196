package io.github.phidias.verify;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * What ran before, or runs in between, must not matter: runs over these and over other bars in a seeded order, two runs
 * bar by bar in turn, one object over several series, one set of columns for several objects.
 */
final class StateCheck {
  private static final int EARLY_RUNS = 13;

  private final Subject subject;
  private final Bars bars;
  private final Ledger ledger;
  private final SplittableRandom random;
  private final List<Bars> others;

  StateCheck(Subject subject, Bars bars, Ledger ledger, SplittableRandom random) {
    this.subject = subject;
    this.bars = bars;
    this.ledger = ledger;
    this.random = random.split();
    this.others = List.of(
        MadeUp.OTHER_PRICES.from(bars, 0, this.random.split()),
        // The same times and length, so that what is remembered by time or by size is found.
        MadeUp.REVERSED.from(bars, 0, this.random.split()),
        bars.slice(0, (bars.size() + 1) / 2),
        // A longer one, so that whoever keeps the longest series is found.
        MadeUp.longer(bars, this.random.split()));
  }

  /**
   * Runs over other bars before anything else runs, of lengths that prefixes will have: what is kept of them in a static
   * field shows in those prefixes.
   */
  void first(Way way) {
    // Prices of the same range: a record high of all times must not be set before the first run of these bars.
    Bars other = others.get(1);
    for (int part = 1; part < EARLY_RUNS; part++) {
      subject.answers(other.slice(0, Math.max(1, bars.size() * part / EARLY_RUNS)), way);
    }
  }

  void run(Way way, Answer[] reference) {
    shuffled(way, reference);
    inTurn(way, reference);
    reused(way, reference);
    if (subject.aware()) {
      restarted(reference);
    } else {
      sharedColumns(way, reference);
    }
  }

  private void same(Way way, Bars over, Answer[] expected, Answer[] seen, String message) {
    if (over == bars) {
      ledger.sameUpTo(expected.length, Check.STATE, way, bars::openTime, expected, seen, message);
    } else {
      ledger.sameUpTo(expected.length, Check.STATE, way, over::openTime, expected, seen, message + " (over other bars)");
    }
  }

  private void shuffled(Way way, Answer[] reference) {
    List<Bars> order = new ArrayList<>(List.of(bars, bars, bars));
    List<Answer[]> expected = new ArrayList<>(List.of(reference, reference, reference));
    for (Bars other : others) {
      Answer[] answers = subject.answers(other, way);
      order.addAll(List.of(other, other));
      expected.addAll(List.of(answers, answers));
    }
    for (int i = order.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      order.set(i, order.set(j, order.get(i)));
      expected.set(i, expected.set(j, expected.get(i)));
    }
    for (int i = 0; i < order.size(); i++) {
      same(way, order.get(i), expected.get(i), subject.answers(order.get(i), way),
          "a fresh object says something else after runs over other bars: state outlives a run, in a static field perhaps");
    }
  }

  private void inTurn(Way way, Answer[] reference) {
    Bars other = others.getFirst();
    Interview mine = subject.over(bars, way);
    Interview theirs = subject.over(other, way);
    Answer[] seen = new Answer[bars.size()];
    for (int i = 0; i < seen.length; i++) {
      theirs.at(i);
      seen[i] = mine.at(i);
    }
    same(way, bars, reference, seen, "two objects asked in turn, each over bars of its own, get in each other's way");
  }

  private void reused(Way way, Answer[] reference) {
    TradingStrategy one = subject.make().get();
    Map<String, Object> fresh = one instanceof PortfolioAware aware ? aware.snapshot() : Map.of();
    Bars other = others.getFirst();
    Answer[] ofOther = subject.answers(other, way);
    List<Bars> order = List.of(bars, bars, other, bars);
    for (int run = 0; run < order.size(); run++) {
      Bars over = order.get(run);
      if (run > 0 && one instanceof PortfolioAware aware) {
        aware.restore(fresh);
      }
      Answer[] seen = subject.with(one, BarColumns.of(over), way).upTo(over.size());
      same(way, over, over == bars ? reference : ofOther, seen, subject.aware()
          ? "one object says something else in its run %d, although its first snapshot was restored".formatted(run + 1)
          : "one object says something else in its run %d: it keeps state between runs".formatted(run + 1));
    }
  }

  /** A strategy with state stops in the middle and goes on in a fresh object. */
  private void restarted(Answer[] reference) {
    int middle = bars.size() / 2;
    BarColumns columns = BarColumns.of(bars);
    PortfolioAware before = (PortfolioAware) subject.make().get();
    subject.with(before, columns, Way.MOVING).upTo(middle);
    PortfolioAware after = (PortfolioAware) subject.make().get();
    after.restore(before.snapshot());
    Interview rest = subject.with(after, columns, Way.MOVING);
    for (int i = middle; i < reference.length; i++) {
      ledger.same(Check.STATE, Way.MOVING, bars::openTime, i, reference[i], rest.at(i),
          "after a restart at bar %d from its snapshot the strategy says something else; snapshot() must hold all state"
              .formatted(middle));
    }
  }

  /** Objects with other parameters fill the columns first, as in a grid. */
  private void sharedColumns(Way way, Answer[] reference) {
    BarColumns columns = BarColumns.of(bars);
    for (Supplier<? extends TradingStrategy> neighbour : subject.neighbours()) {
      subject.with(neighbour.get(), columns, way).upTo(bars.size());
    }
    for (int run = 0; run < 2; run++) {
      same(way, bars, reference, subject.over(columns, way).upTo(bars.size()),
          "the strategy says something else over columns that others have used: a column is remembered under a key that does not"
              + " name all it depends on");
    }
  }
}
