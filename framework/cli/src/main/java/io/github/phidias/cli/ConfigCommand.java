package io.github.phidias.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "config",
    description = "Checks a configuration, or prints its JSON Schema for an editor.",
    commandListHeading = "%nCommands:%n")
final class ConfigCommand extends PhidiasCommand {
  @Spec private CommandSpec spec;

  static CommandLine line(Terminal terminal) {
    return new CommandLine(new ConfigCommand())
        .addSubcommand(new ConfigCheckCommand(terminal))
        .addSubcommand(new ConfigSchemaCommand(terminal));
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "config needs a command: check or schema");
  }
}
