package io.github.phidias.verify;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.strategy.StrategyDescription;
import io.github.phidias.strategy.StrategyDescriptor;

import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Examines a strategy: makes fresh objects of it, asks them over prefixes, perturbed futures, other bars and later starts,
 * on both views and by column, and compares every signal with that of the plain run, to the last bit and metadata
 * included. The first {@link VerifySettings#barsLimit} bars are examined in full; of the rest, a seeded sample of
 * prefixes.
 *
 * <p>The strategy sees an empty portfolio. Nothing is executed but the strategy, in this thread; one that never returns
 * never returns here either.
 */
public final class StrategyVerifier {
  private final VerifySettings settings;

  private StrategyVerifier(VerifySettings settings) {
    this.settings = settings;
  }

  /** A verifier with settings. */
  public static StrategyVerifier of(VerifySettings settings) {
    return new StrategyVerifier(settings);
  }

  /** A verifier with {@link VerifySettings#DEFAULTS}. */
  public static StrategyVerifier ofDefaults() {
    return of(VerifySettings.DEFAULTS);
  }

  /**
   * Examines a strategy by descriptor. Objects with neighbouring parameters run too, over shared columns.
   *
   * @param parameters those that are not default
   * @throws InputException when a parameter is refused, or TOO_FEW_BARS with fewer than two bars
   */
  public Verification verify(StrategyDescriptor descriptor, Map<String, ?> parameters, Bars bars) {
    TradingStrategy one = descriptor.create(parameters);
    StrategyDescription said = StrategyDescription.of(one);
    Map<String, Object> all = said.parameters();
    Subject subject = Subject.of(
        descriptor.name(), () -> descriptor.create(parameters), Neighbours.of(descriptor, parameters, all));
    return examine(subject, all, said.code(), bars);
  }

  /**
   * Examines whatever a supplier makes.
   *
   * @param name for messages
   * @param make makes a fresh object at each call
   * @throws InputException TOO_FEW_BARS with fewer than two bars
   */
  public Verification verify(String name, Supplier<? extends TradingStrategy> make, Bars bars) {
    TradingStrategy one = make.get();
    StrategyDescription said = StrategyDescription.of(one);
    List<Class<?>> code = new ArrayList<>(said.code());
    code.add(make.getClass());
    return examine(Subject.of(name, make, List.of()), said.parameters(), code, bars);
  }

  private Verification examine(Subject subject, Map<String, Object> parameters, List<Class<?>> code, Bars bars) {
    if (bars.size() < 2) {
      throw new InputException(
          ErrorCode.TOO_FEW_BARS, "bars", "there is %d bar but a strategy is verified over two or more".formatted(bars.size()));
    }
    return new Examination(subject, parameters, code, bars).run();
  }

  private final class Examination {
    private final Subject subject;
    private final Map<String, Object> parameters;
    private final List<Class<?>> code;
    private final Bars bars;
    private final Bars near;
    private final Ledger ledger = new Ledger();
    private final List<String> notes = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(settings.seed());

    /** The first runs of all, over the bars examined in full, one a way. */
    private final Map<Way, Interview> first = new EnumMap<>(Way.class);
    private final Map<Way, Answer[]> reference = new EnumMap<>(Way.class);

    Examination(Subject subject, Map<String, Object> parameters, List<Class<?>> code, Bars bars) {
      this.subject = subject;
      this.parameters = parameters;
      this.code = code;
      this.bars = bars;
      this.near = bars.slice(0, Math.min(bars.size(), settings.barsLimit()));
    }

    Verification run() {
      int n = near.size();
      DataWatch data = new DataWatch(bars, ledger);
      List<Way> ways = subject.ways();
      StateCheck state = new StateCheck(subject, near, ledger, random);
      ways.forEach(state::first);
      ways.forEach(this::firstRun);
      data.look("answering over the bars");
      Map<Object, List<Column>> columns = first.get(subject.cheapest()).columns().computed();
      data.keep(columns);
      ways.forEach(way -> ledger.sameUpTo(
          n, Check.DETERMINISM, way, near::openTime, reference.get(way), subject.answers(near, way),
          "two fresh objects over the same bars differ: chance, a clock, an object's identity or a static field decides"));
      views();
      int[] drawn = PrefixCheck.draw(n, bars.size(), settings.samples(), random.split());
      prefixes(drawn);
      data.look("answering over prefixes");
      FutureCheck futures = new FutureCheck(subject, near, ledger, random);
      ways.forEach(way -> futures.run(way, reference.get(way)));
      ways.forEach(way -> state.run(way, reference.get(way)));
      data.look("answering in another order");
      ways.forEach(way -> ledger.sameUpTo(n, Check.MUTATION, way, near::openTime, reference.get(way), again(way),
          "the signals that were handed out say something else when they are read again"));
      data.lookAtColumns();
      OptionalInt stated = stated(ways);
      List<WarmUpCertificate> warmUps =
          new WarmUpCheck(subject, near, settings, ledger).run(reference.get(subject.cheapest()), columns, stated);
      notes.addAll(Ta4jAudit.notes(code));
      return new Verification(
          subject.name(), parameters, bars.size(), n, drawn.length, data.hash(), settings,
          results(drawn.length, futures.futures(), warmUps), ledger.findings(), warmUps, notes);
    }

    private void firstRun(Way way) {
      Interview interview = subject.over(near, way);
      Answer[] answers = interview.upTo(near.size());
      for (int i = 0; i < answers.length; i++) {
        ledger.heard(way, near::openTime, i, answers[i]);
      }
      first.put(way, interview);
      reference.put(way, answers);
    }

    private void views() {
      List<Way> ways = subject.ways();
      for (Way way : ways.subList(1, ways.size())) {
        ledger.sameUpTo(near.size(), Check.VIEWS, way, near::openTime, reference.get(ways.getFirst()), reference.get(way),
            "the %s says something else than the %s".formatted(way.label, ways.getFirst().label));
      }
    }

    private void prefixes(int[] drawn) {
      PrefixCheck check = new PrefixCheck(subject, bars, ledger, settings.tolerance());
      for (Way way : subject.ways()) {
        Interview whole = bars.size() == near.size() ? first.get(way) : subject.over(BarColumns.of(bars), way);
        Answer[] answers = whole == first.get(way) ? reference.get(way) : whole.upTo(bars.size());
        check.run(way, answers, whole.columns().computed(), near.size(), drawn);
      }
      notes.addAll(check.notes());
    }

    /** The first signals read once more; only a column has handed any out. */
    private Answer[] again(Way way) {
      return way == Way.COLUMN ? first.get(way).upTo(near.size()) : reference.get(way);
    }

    private OptionalInt stated(List<Way> ways) {
      int warmUp = ways.contains(Way.COLUMN) ? first.get(Way.COLUMN).statedWarmUp() : -1;
      return warmUp < 0 ? OptionalInt.empty() : OptionalInt.of(warmUp);
    }

    private List<CheckResult> results(int sampled, int futures, List<WarmUpCertificate> warmUps) {
      String ways = String.join(", ", subject.ways().stream().map(way -> way.label).toList());
      String rest = bars.size() == near.size() ? ""
          : " and %d seeded prefixes of the %d bars after them".formatted(sampled, bars.size() - near.size());
      String over = "over the first %d bars".formatted(near.size());
      return List.of(
          ledger.result(Check.ANSWERS, "every bar and every prefix; " + ways),
          ledger.result(Check.LOOK_AHEAD, "every read on a view, while deciding"),
          ledger.result(
              Check.PREFIX, "every prefix of the first %d bars%s, a fresh object each; %s".formatted(near.size(), rest, ways)),
          ledger.result(Check.FUTURE, "%d futures (other prices, scaled, reversed, one bar) %s".formatted(futures, over)),
          ledger.result(Check.VIEWS, subject.ways().size() == 1 ? "there is only the " + ways : ways + " " + over),
          ledger.result(Check.DETERMINISM, "a second fresh object " + over),
          ledger.result(Check.STATE, "runs in seeded order, in turn, of one object, over shared columns " + over),
          ledger.result(Check.MUTATION, "hash of the bars, and columns read again at the end"),
          ledger.result(Check.WARM_UP, warmUps.isEmpty()
              ? "needs %d bars".formatted(WarmUpCertificate.LEAST_BARS) : warmUps.getFirst().text()));
    }
  }
}
