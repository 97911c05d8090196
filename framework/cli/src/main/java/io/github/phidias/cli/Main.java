package io.github.phidias.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;

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
    List<String> asked = helpLast(args);
    boolean noCommand = asked.stream().allMatch(a -> a.startsWith("-"));
    int status = 0;
    if (noCommand && (asked.contains("--help") || asked.contains("-h"))) {
      terminal.out().print(RootHelp.text(terminal));
    } else if (noCommand && (asked.contains("--version") || asked.contains("-V"))) {
      terminal.out().print(Version.text() + "\n");
    } else {
      status = runCommand(terminal, asked);
    }
    terminal.out().flush();
    terminal.err().flush();
    return status;
  }

  private static int runCommand(Terminal terminal, List<String> asked) {
    try {
      return Arguments.run(terminal, asked);
    } catch (OutOfMemoryError e) {
      terminal.err().println("phidias: out of memory; allow more with PHIDIAS_JAVA_OPTS=-Xmx8g, or take fewer bars");
      return Refusals.FAILED;
    } catch (StackOverflowError e) {
      terminal.err().println("phidias: a strategy or indicator calls itself without end");
      return Refusals.FAILED;
    } catch (ServiceConfigurationError | LinkageError e) {
      terminal.err().println("phidias: a plugin cannot be loaded: " + e + "; build it against this version, or take it away");
      return Refusals.REFUSED;
    }
  }

  /** {@code help data list} as {@code data list --help}; nothing as {@code --help}. */
  private static List<String> helpLast(String[] args) {
    if (args.length > 0 && !args[0].equals("help")) {
      return Arrays.asList(args);
    }
    List<String> rest = new ArrayList<>(Arrays.asList(args));
    if (!rest.isEmpty()) {
      rest.removeFirst();
    }
    rest.add("--help");
    return rest;
  }
}
