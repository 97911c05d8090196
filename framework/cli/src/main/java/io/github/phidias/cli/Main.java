package io.github.phidias.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** The command {@code phidias}. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    Terminal terminal = Terminal.ofProcess();
    int status = run(terminal, args);
    terminal.out().flush();
    System.exit(status);
  }

  /** Runs a command: 0, 1 for a run that failed, 2 for input that was refused. */
  static int run(Terminal terminal, String... args) {
    String[] asked = helpLast(args);
    CommandLine line = commandLine(terminal, asked);
    int status = line.execute(asked);
    terminal.out().flush();
    terminal.err().flush();
    return status;
  }

  /** {@code help data list} as {@code data list --help}. */
  private static String[] helpLast(String[] args) {
    if (args.length == 0) {
      return new String[] {"--help"};
    }
    if (!args[0].equals("help")) {
      return args;
    }
    List<String> rest = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
    rest.add("--help");
    return rest.toArray(String[]::new);
  }

  /** Only the command that is asked for is read from its annotations; the others are names in the help. */
  private static CommandLine commandLine(Terminal terminal, String[] args) {
    Optional<String> asked = Arrays.stream(args).filter(a -> !a.startsWith("-")).findFirst();
    CommandLine root = new CommandLine(new Phidias());
    for (Commands command : Commands.values()) {
      boolean wanted = asked.filter(command.title::equals).isPresent();
      root.addSubcommand(command.title, wanted ? command.make.apply(terminal) : new CommandLine(stub(command)));
    }
    Refusals refusals = new Refusals(terminal);
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
        .setExecutionExceptionHandler(refusals::execution);
  }

  private static CommandSpec stub(Commands command) {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description(command.description);
    return spec;
  }
}
