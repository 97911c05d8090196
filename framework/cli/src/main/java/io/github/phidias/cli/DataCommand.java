package io.github.phidias.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "data", description = "Lists, checks, converts and resamples bar files.", commandListHeading = "%nCommands:%n")
final class DataCommand extends PhidiasCommand {
  @Spec private CommandSpec spec;

  static CommandLine line(Terminal terminal) {
    return new CommandLine(new DataCommand())
        .addSubcommand(new DataListCommand(terminal))
        .addSubcommand(new DataCheckCommand(terminal))
        .addSubcommand(new DataConvertCommand(terminal))
        .addSubcommand(new DataResampleCommand(terminal))
        .addSubcommand(new DataSyntheticCommand(terminal));
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "data needs a command: list, check, convert, resample or synthetic");
  }
}
