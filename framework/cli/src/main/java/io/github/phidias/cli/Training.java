package io.github.phidias.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;

/**
 * What the launcher runs once after a build, silently, so that the JVM writes down which classes a usual day needs and
 * later starts find them ready. Not for people.
 */
final class Training {
  private Training() {}

  /** Runs help, the lists, and a backtest of the configuration that is named. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    Terminal silent = new Terminal(
        new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), true, true, true, false);
    Main.run(silent, "--help");
    Main.run(silent, "backtest", "--help");
    Main.run(silent, "strategies", "ema_crossover");
    Main.run(silent, "indicators");
    Main.run(silent, "data", "list");
    for (String configuration : args) {
      Main.run(silent, "backtest", configuration);
      Main.run(silent, "backtest", configuration, "--json");
    }
  }
}
