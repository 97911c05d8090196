package io.github.phidias.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** From arguments to a command that runs. */
final class Arguments {
  private Arguments() {}

  static int run(Terminal terminal, List<String> args) {
    Refusals refusals = new Refusals(terminal);
    CommandLine root = commands(terminal, args.stream().filter(a -> !a.startsWith("-")).findFirst());
    loosen(root);
    return root
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(Terminal.WIDTH)
        .setUsageHelpLongOptionsMaxWidth(28)
        .setAbbreviatedOptionsAllowed(false)
        .setOverwrittenOptionsAllowed(false)
        .setParameterExceptionHandler(refusals::usage)
        .setExecutionExceptionHandler(refusals::execution)
        .setExecutionStrategy(parsed -> PluginOptions.around(parsed, terminal, () -> new CommandLine.RunLast().execute(parsed)))
        .execute(args.toArray(String[]::new));
  }

  /** Only the command that is asked for is read from its annotations; the others are there to be suggested. */
  private static CommandLine commands(Terminal terminal, Optional<String> asked) {
    CommandLine root = new CommandLine(new Phidias());
    for (Commands command : Commands.values()) {
      boolean wanted = asked.filter(command.title::equals).isPresent();
      root.addSubcommand(command.title, wanted ? command.make.apply(terminal) : new CommandLine(CommandSpec.create()));
    }
    return root;
  }

  /** A blank line before each part of the help. */
  private static void loosen(CommandLine line) {
    line.getCommandSpec().usageMessage().descriptionHeading("%n").parameterListHeading("%n").optionListHeading("%n");
    line.getSubcommands().values().forEach(Arguments::loosen);
  }
}
