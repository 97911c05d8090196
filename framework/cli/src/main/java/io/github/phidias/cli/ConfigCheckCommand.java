package io.github.phidias.cli;

import io.github.phidias.config.BacktestConfiguration;
import io.github.phidias.config.ConfigDocument;
import io.github.phidias.config.ConfigOverride;
import io.github.phidias.config.PortfolioConfiguration;
import io.github.phidias.config.PortfolioConfiguration.Plan;
import io.github.phidias.strategy.StrategyRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description = "Says everything that is wrong with a configuration, with line and column; runs nothing, reads no bars. "
        + "The other inputs it names are read.")
final class ConfigCheckCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A configuration, YAML or JSON.")
  private Path file;

  @Option(names = "--set", paramLabel = "path=value", description = "Replaces a value of the file; may be repeated.")
  private List<String> sets = new ArrayList<>();

  @Mixin PluginOptions plugins = new PluginOptions();

  ConfigCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ConfigDocument document = ConfigDocument.read(file);
    List<ConfigOverride> overrides = sets.stream().map(ConfigOverride::parse).toList();
    if (PortfolioConfiguration.describes(document)) {
      PortfolioConfiguration portfolio = PortfolioConfiguration.of(document, overrides, StrategyRegistry.load());
      portfolio.plan().sources().forEach(BarSources::requireExisting);
      String by = portfolio.plan() instanceof Plan.All all ? all.strategy() + " over " : "";
      terminal.out().print("%s is sound: a backtest of %s%d instruments in one account\n".formatted(
          file, by, portfolio.plan().sources().size()));
      return 0;
    }
    BacktestConfiguration read = BacktestConfiguration.of(document, overrides, StrategyRegistry.load());
    BarSources.requireExisting(read.source());
    InputFiles.read(read.inputs());
    terminal.out().print("%s is sound: a backtest of %s over %s\n".formatted(file, read.strategy(), BarSources.name(read.source())));
    return 0;
  }
}
