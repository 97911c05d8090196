package io.github.phidias.cli;

/**
 * The help of {@code phidias} itself, written by hand. The library that reads arguments comes in a class-file format so
 * old that the JVM's start-up cache does not take it, and loading it takes longer than all the rest of this help.
 */
final class RootHelp {
  private RootHelp() {}

  static String text(Terminal terminal) {
    StringBuilder out = new StringBuilder();
    out.append("Usage: ").append(terminal.bold("phidias")).append(" COMMAND ...\n\n");
    out.append("Backtests trading strategies over bars of market data.\n\nCommands:\n");
    for (Commands command : Commands.values()) {
      out.append("  ").append(terminal.bold(command.title)).repeat(' ', 12 - command.title.length());
      out.append(command.description).append('\n');
    }
    out.append("""

        Options of every command:
          -h, --help     Show help, for a command its own.
          --debug        Show the stack trace of a failure.
          -V, --version  Show the version; without a command.

        Try:
          phidias backtest examples/ema-crossover-btc.yaml
          phidias strategies ema_crossover
          phidias new strategy my_breakout
          phidias help backtest
        """);
    return out.toString();
  }
}
