package io.github.phidias.verify;

import io.github.phidias.bars.Bars;
import io.github.phidias.strategy.PortfolioStrategy;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One examination of a strategy over several instruments. */
final class PortfolioExamination {
  private static final int CUTS = 10;
  /** Second opinions on a difference: each costs a run. */
  private static final int REPLAYS = 16;

  private final String name;
  private final Supplier<? extends PortfolioStrategy> make;
  /** By name of the instrument. */
  private final List<Bars> bars;
  private final VerifySettings settings;
  private final SplittableRandom random;
  private final Ledger ledger = new Ledger();
  /** The first run over all bars. */
  private List<Moment> whole = List.of();
  /** That over the bars examined in full. */
  private List<Moment> reference = List.of();
  private int replays;
  private boolean stateful;

  PortfolioExamination(String name, Supplier<? extends PortfolioStrategy> make, List<Bars> bars, VerifySettings settings) {
    this.name = name;
    this.make = make;
    this.bars = bars;
    this.settings = settings;
    this.random = new SplittableRandom(settings.seed());
  }

  Verification run(Map<String, Object> parameters, List<String> notes) {
    String hash = bars.stream().map(Bars::contentHash).collect(Collectors.joining("+"));
    List<DataWatch> data = bars.stream().map(each -> new DataWatch(each, ledger)).toList();
    // What is kept of other bars in a static field shows in the runs below.
    List<Bars> reversed = bars.stream().map(each -> MadeUp.REVERSED.from(each, 0, random.split())).toList();
    fresh(reversed).all();
    PortfolioInterview first = fresh(bars);
    whole = first.all();
    for (int i = 0; i < whole.size(); i++) {
      heard(i, whole.get(i));
    }
    look(data, "answering over the bars");
    for (int slot = 0; slot < data.size(); slot++) {
      data.get(slot).keep(first.columns().get(slot).computed());
    }
    int n = Math.min(settings.barsLimit(), whole.size());
    List<Bars> near = whole.get(n - 1).cut(bars);
    reference = n == whole.size() ? whole : fresh(near).all();
    same(Check.DETERMINISM, whole, fresh(bars).all(),
        "two fresh objects over the same bars differ: chance, a clock, an object's identity or a static field decides");
    int[] drawn = PrefixCheck.draw(n, whole.size(), settings.samples(), random.split());
    IntStream.concat(IntStream.rangeClosed(1, n), IntStream.of(drawn)).forEach(k -> prefix(k - 1));
    look(data, "answering over prefixes");
    int futures = futures(near, n);
    state(near, n);
    look(data, "answering in another order");
    data.forEach(DataWatch::lookAtColumns);
    return new Verification(
        name, parameters, bars.stream().mapToInt(Bars::size).sum(), n, drawn.length, hash, settings,
        results(n, drawn.length, futures), ledger.findings(), List.of(), notes);
  }

  private PortfolioInterview fresh(List<Bars> over) {
    return new PortfolioInterview(make.get(), name, over);
  }

  private long time(int index) {
    return whole.get(index).time();
  }

  private static void look(List<DataWatch> data, String during) {
    data.forEach(each -> each.look(during));
  }

  private void heard(int index, Moment moment) {
    ledger.heard(Way.MOVING, this::time, index, moment.answer());
    String refusal = PortfolioInterview.refusal(moment, bars);
    if (!refusal.isEmpty()) {
      ledger.differs(Check.ANSWERS, Way.MOVING.label, this::time, index, "weights of instruments that have a bar",
          moment.answer().text(), refusal + "; an engine ends the run there");
    }
  }

  private void same(Check check, List<Moment> expected, List<Moment> seen, String message) {
    for (int i = 0; i < expected.size(); i++) {
      ledger.same(check, Way.MOVING, this::time, i, expected.get(i).answer(), seen.get(i).answer(), message);
    }
  }

  /** A fresh object asked at one instant alone, over bars that end there, with the account as it stood. */
  private void prefix(int index) {
    Moment then = whole.get(index);
    List<Bars> cut = then.cut(bars);
    Moment seen = fresh(cut).only(then);
    heard(index, seen);
    if (then.answer().same(seen.answer())) {
      ledger.compared(Check.PREFIX, 1);
    } else if (needsEarlierCalls(cut, index)) {
      ledger.compared(Check.PREFIX, 1);
      ledger.same(Check.STATE, Way.MOVING, this::time, index, then.answer(), seen.answer(),
          "asked at this instant alone the strategy says something else than asked at all before it too; a decision may depend on"
              + " the view only");
    } else {
      ledger.same(Check.PREFIX, Way.MOVING, this::time, index, then.answer(), seen.answer(),
          "the run over all bars says something else than one in which all series end at this instant: later bars decide, or what"
              + " ran before");
    }
  }

  private boolean needsEarlierCalls(List<Bars> cut, int index) {
    if (replays < REPLAYS) {
      replays++;
      stateful = whole.get(index).answer().same(fresh(cut).next(index + 1).getLast().answer());
    }
    return stateful;
  }

  private int futures(List<Bars> near, int n) {
    SplittableRandom draw = random.split();
    int count = 0;
    IntStream fixed = IntStream.of(Math.max(0, n / 2 - 1), Math.max(0, n - 2));
    int[] cuts = IntStream.concat(fixed, draw.ints(CUTS, 0, Math.max(1, n - 1))).distinct().sorted().toArray();
    for (int cut : cuts) {
      for (MadeUp future : MadeUp.values()) {
        int[] known = whole.get(cut).known();
        List<Bars> other = IntStream.range(0, known.length)
            .mapToObj(slot -> future.from(near.get(slot), known[slot] + 1, draw.split())).toList();
        same(Check.FUTURE, reference.subList(0, cut + 1), fresh(other).next(cut + 1),
            "the weights changed when the bars after instant %d were replaced by %s".formatted(cut, future.label));
        count++;
      }
    }
    return count;
  }

  private void state(List<Bars> near, int n) {
    List<Bars> other = near.stream().map(each -> MadeUp.OTHER_PRICES.from(each, 0, random.split())).toList();
    fresh(other).all();
    same(Check.STATE, reference, fresh(near).all(),
        "a fresh object says something else after runs over other bars: state outlives a run, in a static field perhaps");
    PortfolioInterview mine = fresh(near);
    PortfolioInterview theirs = fresh(other);
    for (int i = 0; i < n; i++) {
      theirs.next(1);
      ledger.same(Check.STATE, Way.MOVING, this::time, i, reference.get(i).answer(), mine.next(1).getFirst().answer(),
          "two objects asked in turn, each over bars of its own, get in each other's way");
    }
    PortfolioStrategy one = make.get();
    for (List<Bars> over : List.of(near, near, other, near)) {
      List<Moment> seen = new PortfolioInterview(one, name, over).all();
      if (over == near) {
        same(Check.STATE, reference, seen, "one object says something else when it runs again: it keeps state between runs");
      }
    }
  }

  private List<CheckResult> results(int n, int sampled, int futures) {
    String over = "over the first %d instants of %d instruments".formatted(n, bars.size());
    String rest = whole.size() == n ? "" : " and %d seeded ones of the %d after them".formatted(sampled, whole.size() - n);
    return List.of(
        ledger.result(Check.ANSWERS, "every instant and every prefix; " + Way.MOVING.label),
        ledger.result(Check.LOOK_AHEAD, "every read on a view, while deciding"),
        ledger.result(Check.PREFIX, "all series cut at each of the first %d instants%s, a fresh object each".formatted(n, rest)),
        ledger.result(Check.FUTURE, "%d futures (other prices, scaled, reversed, one bar) %s".formatted(futures, over)),
        ledger.result(Check.VIEWS, "there is only the " + Way.MOVING.label),
        ledger.result(Check.DETERMINISM, "a second fresh object over all %d instants".formatted(whole.size())),
        ledger.result(Check.STATE, "runs after others, in turn, and of one object " + over),
        ledger.result(Check.MUTATION, "hash of the bars, and columns read again at the end"),
        ledger.result(Check.WARM_UP, "what is held leans on the start"));
  }
}
