package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.accounts.LedgerEvent;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.simulation.PortfolioSimulator.Assignment;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.TargetWeights;
import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PortfolioProperties {
  @Property(tries = 1000)
  void oneInstrumentGivesTheBitsOfASimulator(@ForAll long seed) {
    RandomPortfolio random = new RandomPortfolio(seed);
    Assignment only = random.assignments().getFirst();
    SimulatorSettings settings = otherEngines(random);

    SimulationResult one = new Simulator(settings).runByBar(only.strategy(), BarColumns.of(only.bars()));
    PortfolioResult portfolio = new PortfolioSimulator(settings).run(List.of(only));

    assertTrue(one.equity().sameBits(portfolio.equity()));
    assertEquals(one.metrics(), portfolio.metrics());
    assertEquals(one.trades(), portfolio.trades().stream().map(PortfolioResult.InstrumentTrade::trade).toList());
    assertEquals(one.reasons(), portfolio.reasons(only.bars().instrument()));
    assertEquals(one.blockedEntries(), portfolio.blockedEntries());
    assertEquals(one.openQuantity(), portfolio.openQuantity(only.bars().instrument()));
    assertEquals(one.ambiguousBars(), portfolio.ambiguousBars());
  }

  /** Settings with the rules of other engines among them. */
  private static SimulatorSettings otherEngines(RandomPortfolio random) {
    SimulatorSettings settings = random.settings();
    if (random.random().nextInt(3) == 0) {
      settings = settings.with("fill", "NEXT_OPEN")
          .with("end_of_data", random.random().nextBoolean() ? "LAST_BAR_AGAIN" : "LAST_CLOSE");
    }
    return settings.with("exit_replaces_signal", random.random().nextInt(4) == 0);
  }

  @Property(tries = 300)
  void oneInstrumentGivesTheBitsOfTheFastPath(@ForAll long seed) {
    RandomRuns random = new RandomRuns(seed);
    Bars bars = random.bars(150);
    var signals = random.signals(150);
    SimulatorSettings settings = random.settings();
    SimulationResult one = new Simulator(settings).run(signals, bars);
    PortfolioResult portfolio = new PortfolioSimulator(settings).run(List.of(new Assignment(bars, signals)));

    assertTrue(one.equity().sameBits(portfolio.equity()));
    assertEquals(one.metrics(), portfolio.metrics());
  }

  @Property(tries = 1000)
  void theOrderOfListingLeavesNoTrace(@ForAll long seed) {
    RandomPortfolio random = new RandomPortfolio(seed);
    List<Assignment> listed = random.assignments();
    PortfolioSimulator simulator = new PortfolioSimulator(random.settings());
    List<Assignment> shuffled = new ArrayList<>(listed);
    Collections.shuffle(shuffled, new Random(seed));

    assertEquals(PortfolioJson.text(simulator.run(listed)), PortfolioJson.text(simulator.run(shuffled)));
  }

  @Property(tries = 300)
  void theOrderOfListingLeavesNoTraceWithOneStrategyForAll(@ForAll long seed) {
    RandomPortfolio random = new RandomPortfolio(seed);
    List<Bars> listed = random.assignments().stream().map(Assignment::bars).toList();
    PortfolioSimulator simulator = new PortfolioSimulator(random.settings());
    List<Bars> shuffled = new ArrayList<>(listed);
    Collections.shuffle(shuffled, new Random(seed));
    PortfolioStrategy weights = weights(seed, new ArrayList<>());

    assertEquals(PortfolioJson.text(simulator.run(weights, listed)), PortfolioJson.text(simulator.run(weights, shuffled)));
  }

  @Property(tries = 300)
  void aColumnAndAFunctionOfTheSameSignalsGiveTheSame(@ForAll long seed) {
    RandomPortfolio random = new RandomPortfolio(seed);
    List<Assignment> byColumn = random.assignments();
    List<Assignment> byBar = byColumn.stream().map(a -> new Assignment(a.bars(), byBar(a))).toList();
    PortfolioSimulator simulator = new PortfolioSimulator(random.settings());
    PortfolioResult one = simulator.run(byColumn);
    PortfolioResult other = simulator.run(byBar);

    assertTrue(one.equity().sameBits(other.equity()));
    assertEquals(one.trades(), other.trades());
  }

  private static TradingStrategy byBar(Assignment assignment) {
    SignalColumn column = ((io.github.phidias.golden.Scripted) assignment.strategy()).signals(BarColumns.of(assignment.bars()));
    return series -> column.at(series.getEndIndex());
  }

  @Property(tries = 500)
  void cashNeverFallsBelowZeroWithoutShortsOrMargin(@ForAll long seed) {
    RandomPortfolio random = new RandomPortfolio(seed);
    List<Assignment> assignments = random.assignments();
    SimulatorSettings settings = random.settings().with("allow_short", false);
    double[] cash = {0, 0};
    PortfolioSimulator simulator = journalled(new PortfolioSimulator(settings),
        assignments.stream().map(Assignment::bars).toList(), cash);
    simulator.run(assignments);
    assertTrue(cash[1] >= -1e-9 * settings.initialCapital(), "cash fell to " + cash[1]);

    List<Bars> bars = assignments.stream().map(Assignment::bars).toList();
    cash[0] = 0;
    cash[1] = 0;
    simulator.run(weights(seed, new ArrayList<>()), bars);
    assertTrue(cash[1] >= -1e-9 * settings.initialCapital(), "cash fell to " + cash[1]);
  }

  /** Follows cash, and its least, through every booking. */
  private static PortfolioSimulator journalled(PortfolioSimulator simulator, List<Bars> bars, double[] cash) {
    for (Bars one : bars) {
      simulator = simulator.with(one.instrument(), SimulationInputs.none().withJournal(event -> {
        switch (event) {
          case LedgerEvent.Deposited in -> cash[0] += in.amount().doubleValue();
          case LedgerEvent.Traded t ->
              cash[0] -= t.quantity().doubleValue() * t.price().doubleValue() + t.fee().doubleValue();
          default -> {}
        }
        cash[1] = Math.min(cash[1], cash[0]);
      }));
    }
    return simulator;
  }

  @Property(tries = 500)
  void equityIsTheCapitalAndTheProfitOfAllTrades(@ForAll long seed) {
    RandomPortfolio random = new RandomPortfolio(seed);
    List<Assignment> assignments = random.assignments();
    PortfolioResult result = new PortfolioSimulator(random.settings().with("close_at_end", true)).run(assignments);
    double capital = result.settings().initialCapital();

    double sum = result.trades().stream().mapToDouble(t -> t.trade().pnl()).sum();
    double byInstrument = result.bars().stream().mapToDouble(b -> result.pnl(b.instrument())).sum();
    assertEquals(capital + sum, result.metrics().finalEquity(), 1e-9 * capital);
    assertEquals(sum, byInstrument, 1e-9 * capital);
    assertEquals(result.metrics().finalEquity(), result.equity().get(result.equity().length() - 1));
    for (int step = 1; step < result.equity().length(); step++) {
      assertTrue(result.time(step) > result.time(step - 1), "time went back at step " + step);
    }
  }

  @Property(tries = 500)
  void decisionsDoNotDependOnWhatComesLater(@ForAll long seed) {
    RandomPortfolio random = new RandomPortfolio(seed);
    List<Bars> bars = random.assignments().stream().map(Assignment::bars).toList();
    // A signal on an instrument's last bar is not filled at that bar's close: with SAME_CLOSE the last step of a cut run differs.
    SimulatorSettings settings = random.settings().with("close_at_end", false)
        .with("fill", random.random().nextBoolean() ? "NEXT_OPEN" : "NEXT_TYPICAL");
    PortfolioSimulator simulator = new PortfolioSimulator(settings);
    List<String> whole = new ArrayList<>();
    PortfolioResult all = simulator.run(weights(seed, whole), bars);
    long until = all.time(random.random().nextInt(all.equity().length()));
    List<Bars> known = bars.stream().map(b -> b.slice(0, closed(b, until))).toList();
    if (known.stream().anyMatch(b -> b.size() < 2)) {
      return;
    }
    // A bar that has opened by then, and is cut off, had its fills at the open.
    long comparable = bars.stream().filter(b -> closed(b, until) < b.size()).mapToLong(b -> b.openTime(closed(b, until))).min()
        .orElse(until);
    List<String> prefix = new ArrayList<>();
    PortfolioResult cut = simulator.run(weights(seed, prefix), known);

    int asked = settings.firstBar();
    for (int step = 0; step < cut.equity().length() && cut.time(step) <= comparable; step++) {
      assertEquals(all.time(step), cut.time(step));
      assertEquals(all.equity().get(step), cut.equity().get(step));
      if (step >= asked) {
        assertEquals(whole.get(step - asked), prefix.get(step - asked));
      }
    }
  }

  private static int closed(Bars bars, long until) {
    return (int) IntStream.range(0, bars.size()).filter(i -> bars.closeTime(i) <= until).count();
  }

  /** Seeded weights from all that a strategy may see; notes what it saw and said. */
  private static PortfolioStrategy weights(long seed, List<String> said) {
    return view -> {
      Random random = new Random(seed ^ view.time());
      Map<Instrument, Double> weights = new LinkedHashMap<>();
      StringBuilder seen = new StringBuilder().append(view.time()).append(' ').append(view.equity());
      for (Instrument instrument : view.instruments()) {
        var series = view.series(instrument);
        seen.append(' ').append(instrument)
            .append(series.isEmpty() ? "-" : series.getLastBar().getClosePrice() + "@" + series.getEndIndex())
            .append(view.isFresh(instrument)).append(view.quantity(instrument)).append('/').append(view.weight(instrument));
        if (!series.isEmpty() && random.nextInt(3) > 0) {
          weights.put(instrument, random.nextInt(5) / 4.0);
        }
      }
      TargetWeights answer = new TargetWeights(weights, new Band(random.nextInt(3), random.nextInt(3)));
      said.add(seen + " " + answer);
      return answer;
    };
  }
}
