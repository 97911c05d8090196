package io.github.phidias.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "phidias",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {"Backtests trading strategies over bars of market data.", ""},
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Try:",
      "  phidias backtest examples/ema-crossover-btc.yaml",
      "  phidias strategies ema_crossover",
      "  phidias help backtest",
    })
final class Phidias implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "a command is missing; phidias --help lists them");
  }
}
