package io.github.phidias.cli;

import io.github.phidias.bars.Bars;
import io.github.phidias.config.BarSource;
import io.github.phidias.config.PortfolioConfiguration;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.simulation.PortfolioJson;
import io.github.phidias.simulation.PortfolioResult;
import io.github.phidias.simulation.PortfolioSimulator;
import io.github.phidias.simulation.PortfolioSimulator.Assignment;
import io.github.phidias.simulation.SimulationInputs;
import io.github.phidias.strategy.StrategyRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
    List<Assignment> assignments = new ArrayList<>();
    for (PortfolioConfiguration.Entry entry : configuration.entries()) {
      assignments.add(new Assignment(bars(entry, load), entry.createStrategy(strategies)));
    }
    PortfolioResult result = simulate(assignments);
    if (out != null) {
      ResultFiles.write(result, out);
    }
    terminal.out().print(json ? PortfolioJson.text(result) : PortfolioSummary.of(result, terminal, out));
    return 0;
  }

  private Bars bars(PortfolioConfiguration.Entry entry, Function<BarSource, Bars> load) {
    Bars all = load.apply(entry.source());
    Bars bars = all.between(configuration.from().orElse(null), configuration.to().orElse(null));
    if (bars.size() < 2) {
      throw new InputException(
          ErrorCode.TOO_FEW_BARS, "from",
          "from and to leave %d bars of %s but a backtest needs at least 2; there are %s".formatted(
              bars.size(), BarSources.name(entry.source()), all));
    }
    return bars;
  }

  private PortfolioResult simulate(List<Assignment> assignments) {
    PortfolioSimulator simulator = new PortfolioSimulator(configuration.settings());
    for (Assignment assignment : assignments) {
      simulator = simulator.with(assignment.bars().instrument(), SimulationInputs.none().withSession(configuration.session()));
    }
    PortfolioSimulator ready = simulator;
    // Instants are at least as many as the bars of the longest instrument.
    int longest = assignments.stream().mapToInt(a -> a.bars().size()).max().orElseThrow();
    try (Progress progress = Progress.start(terminal, "portfolio", longest)) {
      return RunFailure.blaming("portfolio", () -> ready.run(assignments, done -> progress.at(Math.min(done, longest - 1))));
    }
  }
}
