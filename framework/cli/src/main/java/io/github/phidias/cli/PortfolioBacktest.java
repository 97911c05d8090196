package io.github.phidias.cli;

import io.github.phidias.bars.Bars;
import io.github.phidias.config.BarSource;
import io.github.phidias.config.PortfolioConfiguration;
import io.github.phidias.config.PortfolioConfiguration.Entry;
import io.github.phidias.config.PortfolioConfiguration.Plan;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.simulation.PortfolioJson;
import io.github.phidias.simulation.PortfolioResult;
import io.github.phidias.simulation.PortfolioSimulator;
import io.github.phidias.simulation.PortfolioSimulator.Assignment;
import io.github.phidias.simulation.SimulationInputs;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.StrategyRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** The backtest of a configuration with {@code portfolio}. */
final class PortfolioBacktest {
  private final PortfolioConfiguration configuration;
  private final StrategyRegistry strategies;
  private final Terminal terminal;

  PortfolioBacktest(PortfolioConfiguration configuration, StrategyRegistry strategies, Terminal terminal) {
    this.configuration = configuration;
    this.strategies = strategies;
    this.terminal = terminal;
  }

  /**
   * Runs it and prints what came of it.
   *
   * @param load reads the bars of a source
   * @param out  folder for the result's files, null for none
   * @param json whether to print the result as JSON and nothing else
   */
  int run(Function<BarSource, Bars> load, Path out, boolean json) throws IOException {
    if (out != null) {
      ResultFiles.requireFolder(out);
    }
    List<Bars> bars = configuration.plan().sources().stream().map(source -> bars(source, load)).toList();
    PortfolioResult result = switch (configuration.plan()) {
      case Plan.Each(List<Entry> entries) -> {
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
          assignments.add(new Assignment(bars.get(i), entries.get(i).createStrategy(strategies)));
        }
        yield simulate("portfolio", bars, (simulator, progress) -> simulator.run(assignments, progress));
      }
      case Plan.All all -> {
        PortfolioStrategy one = all.createStrategy(strategies);
        yield simulate(all.strategy(), bars, (simulator, progress) -> simulator.run(one, bars, progress));
      }
    };
    if (out != null) {
      ResultFiles.write(result, out);
    }
    terminal.out().print(json ? PortfolioJson.text(result) : PortfolioSummary.of(result, configuration.plan(), terminal, out));
    return 0;
  }

  private Bars bars(BarSource source, Function<BarSource, Bars> load) {
    Bars all = load.apply(source);
    Bars bars = all.between(configuration.from().orElse(null), configuration.to().orElse(null));
    if (bars.size() < 2) {
      throw new InputException(
          ErrorCode.TOO_FEW_BARS, "from",
          "from and to leave %d bars of %s but a backtest needs at least 2; there are %s".formatted(
              bars.size(), BarSources.name(source), all));
    }
    return bars;
  }

  private PortfolioResult simulate(
      String name, List<Bars> bars, BiFunction<PortfolioSimulator, IntConsumer, PortfolioResult> run) {
    PortfolioSimulator simulator = new PortfolioSimulator(configuration.settings());
    for (Bars each : bars) {
      simulator = simulator.with(each.instrument(), SimulationInputs.none().withSession(configuration.session()));
    }
    PortfolioSimulator ready = simulator;
    // Instants are at least as many as the bars of the longest instrument.
    int longest = bars.stream().mapToInt(Bars::size).max().orElseThrow();
    try (Progress progress = Progress.start(terminal, name, longest)) {
      return RunFailure.blaming(name, () -> run.apply(ready, done -> progress.at(Math.min(done, longest - 1))));
    }
  }
}
