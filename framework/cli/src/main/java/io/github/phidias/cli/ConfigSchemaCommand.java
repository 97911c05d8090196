package io.github.phidias.cli;

import io.github.phidias.config.BacktestConfiguration;
import io.github.phidias.strategy.StrategyRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "schema", description = "Prints the JSON Schema (draft 07) of a configuration, strategies and their parameters included.")
final class ConfigSchemaCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Mixin PluginOptions plugins = new PluginOptions();

  ConfigSchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String text = BacktestConfiguration.schema(StrategyRegistry.load()).toPrettyString();
    terminal.out().print(text.replace("\r\n", "\n") + "\n");
    return 0;
  }
}
