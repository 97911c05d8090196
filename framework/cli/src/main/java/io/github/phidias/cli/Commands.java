package io.github.phidias.cli;

import java.util.function.Function;
import picocli.CommandLine;

/** The commands: name, what they do in a line, and how one is made. Listed by hand so that help loads none of them. */
enum Commands {
  BACKTEST("backtest", "Run a strategy over bars, with costs, and show how it did.", t -> new CommandLine(new BacktestCommand(t))),
  REPRODUCE("reproduce", "Run a result's backtest again and compare the bytes.", t -> new CommandLine(new ReproduceCommand(t))),
  SIGNALS("signals", "Print a strategy's signal for every bar, as CSV.", t -> new CommandLine(new SignalsCommand(t))),
  INDICATOR("indicator", "Print an indicator's values for every bar, or draw them.", t -> new CommandLine(new IndicatorCommand(t))),
  VERIFY("verify", "Examine a strategy for look-ahead, hidden state and warm-up.", t -> new CommandLine(new VerifyCommand(t))),
  STRATEGIES("strategies", "List the strategies, or describe one.", t -> new CommandLine(new StrategiesCommand(t))),
  INDICATORS("indicators", "List the indicators, or describe one.", t -> new CommandLine(new IndicatorsCommand(t))),
  NEW("new", "Start a project of a strategy or an indicator of your own.", NewCommand::line),
  DATA("data", "List, check, convert and resample bar files.", DataCommand::line),
  CONFIG("config", "Check a configuration, or print its JSON Schema.", ConfigCommand::line),
  BENCH("bench", "Measure Phidias beside ta4j on this machine.", BenchCommand::line);

  final String title;
  final String description;
  final Function<Terminal, CommandLine> make;

  Commands(String title, String description, Function<Terminal, CommandLine> make) {
    this.title = title;
    this.description = description;
    this.make = make;
  }
}
