package io.github.phidias.cli;

import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import io.github.phidias.series.LookAheadException;
import io.github.phidias.simulation.StrategyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when a command cannot do its work, and the exit status. */
final class Refusals {
  /** Status of a run that failed. */
  static final int FAILED = 1;

  /** Status of input that was refused. */
  static final int REFUSED = 2;

  private final Terminal terminal;

  Refusals(Terminal terminal) {
    this.terminal = terminal;
  }

  /** For arguments that cannot be read. */
  int usage(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    String message = e instanceof UnmatchedArgumentException unmatched
        ? unmatched(line, unmatched.getUnmatched())
        : String.valueOf(e.getMessage()).replaceFirst("\\.?$", "");
    say(message + "\nSee: " + line.getCommandSpec().qualifiedName() + " --help");
    return REFUSED;
  }

  private static String unmatched(CommandLine line, List<String> arguments) {
    String argument = arguments.getFirst();
    if (argument.startsWith("-")) {
      String name = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
      List<String> known = line.getCommandSpec().options().stream().filter(o -> !o.hidden())
          .map(o -> o.longestName().replaceFirst("^-+", "")).toList();
      return "unknown option " + name + "; " + nearest(name.replaceFirst("^-+", ""), known, "--");
    }
    if (!line.getSubcommands().isEmpty()) {
      return "unknown command '" + argument + "'; " + nearest(argument, List.copyOf(line.getSubcommands().keySet()), "");
    }
    return "'" + argument + "' was not expected here";
  }

  private static String nearest(String wrong, List<String> known, String prefix) {
    List<String> near = Names.nearest(wrong, known);
    return (near.isEmpty() ? "known: " : "did you mean ")
        + String.join(near.isEmpty() ? ", " : " or ", (near.isEmpty() ? known : near).stream().map(prefix::concat).toList())
        + (near.isEmpty() ? "" : "?");
  }

  /** For what a command throws. */
  int execution(Exception thrown, CommandLine line, ParseResult parsed) {
    Exception e = thrown instanceof UncheckedIOException io ? io.getCause() : thrown;
    boolean refused = e instanceof InputException;
    String message = switch (e) {
      case InputException known -> known.getMessage();
      case StrategyException known -> known.getMessage();
      case LookAheadException known -> known.getMessage();
      case RunFailure known -> known.getMessage();
      case IOException io -> "reading or writing failed: " + io.getMessage() + " (" + io.getClass().getSimpleName() + ")";
      default -> "this is a fault in Phidias: " + e + "; please report it with what --debug prints";
    };
    say(message);
    if (debug(parsed)) {
      thrown.printStackTrace(terminal.err());
    }
    return refused ? REFUSED : FAILED;
  }

  private static boolean debug(ParseResult parsed) {
    List<ParseResult> all = new ArrayList<>(List.of(parsed));
    while (all.getLast().hasSubcommand()) {
      all.add(all.getLast().subcommand());
    }
    return all.stream().anyMatch(p -> Optional.ofNullable(p.matchedOption("--debug")).isPresent());
  }

  private void say(String message) {
    terminal.out().flush();
    String label = terminal.errColour() ? "\033[31mphidias:\033[0m " : "phidias: ";
    terminal.err().println(label + String.join("\n  ", Arrays.asList(message.split("\n"))));
  }
}
