package io.github.phidias.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "new",
    description = "Starts a Maven project of a strategy or an indicator of your own, with a test, that builds and runs at once.",
    commandListHeading = "%nCommands:%n")
final class NewCommand extends PhidiasCommand {
  @Spec private CommandSpec spec;

  static CommandLine line(Terminal terminal) {
    return new CommandLine(new NewCommand())
        .addSubcommand(new NewStrategyCommand(terminal))
        .addSubcommand(new NewIndicatorCommand(terminal));
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "new needs a command: strategy or indicator");
  }
}
