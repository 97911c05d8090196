package io.github.phidias.cli;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.config.BacktestConfiguration;
import io.github.phidias.config.BarSource;
import io.github.phidias.config.ConfigDocument;
import io.github.phidias.config.ConfigOverride;
import io.github.phidias.config.PortfolioConfiguration;
import io.github.phidias.datasets.BarReader;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.metrics.Convention;
import io.github.phidias.reproduce.ResultDocument;
import io.github.phidias.simulation.Ambiguity;
import io.github.phidias.simulation.Provenance;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyDescription;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.strategy.TradingStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "backtest",
    description = "Runs the strategy of a configuration over its bars, with costs, and shows how it did.",
    footer = {
      "",
      "Examples:",
      "  phidias backtest examples/ema-crossover-btc.yaml",
      "  phidias backtest FILE --set strategy.parameters.fast_period=10 --out result",
      "  phidias backtest FILE --set simulator.stop_loss_pct=null --json",
      "  phidias backtest examples/portfolio-stocks.yaml",
      "  phidias backtest FILE --convention quantstats --details",
      "  phidias backtest FILE --explain                why signals led to nothing",
      "  phidias backtest FILE --ambiguity --json       under every intrabar policy",
      "",
      "The keys of a configuration: phidias config schema",
    })
final class BacktestCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A configuration, YAML or JSON, of kind backtest.")
  private Path file;

  @Option(names = "--from", paramLabel = "DATE", description = "First open time, inclusive; replaces that of the file.")
  private String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Open time to stop before; replaces that of the file.")
  private String to;

  @Option(names = "--set", paramLabel = "path=value", description = "Replaces a value of the file; may be repeated.")
  private List<String> sets = new ArrayList<>();

  @Option(names = "--out", paramLabel = "DIR", description = "Writes result.json, trades.csv and equity.csv there.")
  private Path out;

  @Option(names = "--json", description = "Prints the result as JSON, and nothing else.")
  private boolean json;

  @Option(names = "--convention", paramLabel = "NAME", description = "Whose figures to print in full, with what they rest on: "
      + "phidias, empyrical, quantstats or backtesting.py.")
  private String convention;

  @Option(names = "--details", description = "Prints months, sessions, drawdowns, holding times and excursions too.")
  private boolean details;

  @Option(names = "--explain", description = "Prints why signals and orders led to nothing, with the first bars.")
  private boolean explain;

  @Option(names = "--ambiguity", description = "Runs again under every intrabar policy and prints how far the equity depends "
      + "on the order of prices inside bars.")
  private boolean everyPolicy;

  @Mixin private BarOptions barOptions = new BarOptions();

  @Mixin private IsolationOptions isolation = new IsolationOptions();

  @Mixin PluginOptions plugins = new PluginOptions();

  @Spec private CommandSpec spec;

  private Beacon beacon;

  BacktestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    beacon = Beacon.ofProcess();
    if (isolation.isChildWanted(beacon)) {
      return isolation.runInChild(terminal, spec.root().commandLine().getParseResult().originalArgs());
    }
    if (beacon.watched()) {
      IsolatedChild.settle();
    }
    try {
      return run();
    } finally {
      beacon.phase(Beacon.Phase.ENDED);
    }
  }

  private int run() throws IOException {
    isolation.deadline();
    Convention asked = convention == null ? Convention.PHIDIAS : Convention.named(convention);
    beacon.phase(Beacon.Phase.PLUGINS);
    StrategyRegistry strategies = StrategyRegistry.load();
    ConfigDocument document = ConfigDocument.read(file);
    if (PortfolioConfiguration.describes(document)) {
      requireNoSingleOptions();
      PortfolioConfiguration portfolio = PortfolioConfiguration.of(document, overrides(), strategies);
      return new PortfolioBacktest(portfolio, strategies, terminal).run(this::bars, out, json);
    }
    BacktestConfiguration configuration = BacktestConfiguration.of(document, overrides(), strategies, everyPolicy);
    if (out != null) {
      ResultFiles.requireFolder(out);
    }
    beacon.phase(Beacon.Phase.BARS);
    InputFiles read = InputFiles.read(configuration.inputs());
    Bars all = bars(configuration.source());
    Bars bars = all.between(configuration.from().orElse(null), configuration.to().orElse(null));
    if (bars.size() < 2) {
      throw new InputException(
          ErrorCode.TOO_FEW_BARS, "from",
          "from and to leave %d bars but a backtest needs at least 2; there are %s".formatted(bars.size(), all));
    }
    Simulator simulator = new Simulator(configuration.settings())
        .with(read.over(bars, barOptions, terminal).withSession(configuration.session()));
    BarColumns columns = BarColumns.of(bars);
    SimulationResult result = simulate(configuration, strategies, simulator, columns);
    Optional<Ambiguity> ambiguity = everyPolicy
        ? Optional.of(Ambiguity.of(simulator, columns, each -> simulate(configuration, strategies, each, columns)))
        : Optional.empty();
    // Hashing bars and code takes longer than a run: only for those who get to see it.
    if (out != null || json) {
      Provenance provenance = result.provenance().from(BarSources.recorded(
          configuration.source(), configuration.from(), configuration.to(), barOptions.skipsBadRows()))
          .reading(read.sources(barOptions));
      ResultDocument written = new ResultDocument(result, provenance, asked, details, explain, ambiguity);
      if (out != null) {
        ResultFiles.write(written, out);
      }
      if (json) {
        terminal.out().print(written.text());
        return 0;
      }
    }
    terminal.out().print(screens(configuration, result, asked, ambiguity));
    return 0;
  }

  private void requireNoSingleOptions() {
    String given = convention != null ? "--convention" : details ? "--details"
        : explain ? "--explain" : everyPolicy ? "--ambiguity" : null;
    if (given != null) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, given, "%s was given but %s is a portfolio; leave it out, or run one instrument".formatted(given, file));
    }
  }

  private String screens(
      BacktestConfiguration configuration, SimulationResult result, Convention asked, Optional<Ambiguity> ambiguity) {
    String summary = BacktestSummary.of(result, configuration, terminal, out);
    return summary + (convention == null ? "" : "\n" + ConventionScreen.of(result, asked, terminal))
        + (details ? "\n" + DetailsScreen.of(result, terminal) : "")
        + (explain ? "\n" + ExplanationScreen.of(result, terminal) : "")
        + ambiguity.map(runs -> "\n" + AmbiguityScreen.of(runs, result, terminal)).orElse("");
  }

  private SimulationResult simulate(
      BacktestConfiguration configuration, StrategyRegistry strategies, Simulator simulator, BarColumns columns) {
    try (Progress progress = Progress.start(terminal, configuration.strategy(), columns.bars().size())) {
      beacon.running(configuration.strategy(), -1);
      TradingStrategy strategy = configuration.createStrategy(strategies);
      Map<String, Object> parameters = StrategyDescription.of(strategy).parameters();
      beacon.running(
          configuration.strategy() + (parameters.isEmpty() ? "" : " " + parameters),
          strategy instanceof ColumnStrategy ? Beacon.BY_COLUMN : -1);
      return RunFailure.blaming(configuration.strategy(), () ->
          isolation.simulate(simulator, strategy, columns, progress::at, beacon));
    } finally {
      beacon.phase(Beacon.Phase.FINISHING);
    }
  }

  private List<ConfigOverride> overrides() {
    List<ConfigOverride> overrides = new ArrayList<>(sets.stream().map(ConfigOverride::parse).toList());
    if (from != null) {
      overrides.add(ConfigOverride.text("--from", "from", from));
    }
    if (to != null) {
      overrides.add(ConfigOverride.text("--to", "to", to));
    }
    return overrides;
  }

  private Bars bars(BarSource source) {
    BarSources.requireExisting(source);
    return switch (source) {
      case BarSource.Dataset set -> barOptions.loadSet(set.id());
      case BarSource.File named -> {
        // An option beats the file, as --set does.
        BarReader reader = barOptions.reader();
        reader = barOptions.instrument().isPresent() ? reader : named.instrument().map(reader::instrument).orElse(reader);
        reader = barOptions.timeframe().isPresent() ? reader : named.timeframe().map(reader::timeframe).orElse(reader);
        yield barOptions.loadFile(terminal, reader, named.path());
      }
    };
  }
}
