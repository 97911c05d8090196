package io.github.phidias.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Where output goes, and what may be shown there.
 *
 * @param out        results
 * @param err        progress and refusals
 * @param colour     whether {@code out} may carry colours
 * @param errColour  whether {@code err} may carry colours
 * @param unicode    whether {@code out} shows more than ASCII
 * @param progress   whether {@code err} is a screen that progress may be drawn on
 */
record Terminal(
    PrintWriter out, PrintWriter err, boolean colour, boolean errColour, boolean unicode, boolean progress) {
  /** Columns of a screen. */
  static final int WIDTH = 80;

  /** The terminal of this process; the launcher says which streams are screens. */
  static Terminal ofProcess() {
    Map<String, String> environment = System.getenv();
    boolean colours = environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    boolean outScreen = isScreen("phidias.out.screen");
    boolean errScreen = isScreen("phidias.err.screen");
    return new Terminal(
        new PrintWriter(new java.io.BufferedWriter(new java.io.OutputStreamWriter(System.out, System.out.charset())), false),
        new PrintWriter(System.err, true, System.err.charset()),
        colours && outScreen, colours && errScreen,
        System.out.charset().equals(StandardCharsets.UTF_8) && environment.getOrDefault("NO_UNICODE", "").isEmpty(),
        errScreen);
  }

  private static boolean isScreen(String property) {
    String told = System.getProperty(property);
    // There is no console at all on JDK 25 when a stream is redirected; on JDK 22 there was one that is no terminal.
    return told != null ? told.equals("true") : Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  String bold(String text) {
    return colour ? "\033[1m" + text + "\033[0m" : text;
  }

  String dim(String text) {
    return colour ? "\033[2m" + text + "\033[0m" : text;
  }

  /** Green for a gain, red for a loss, plain for neither. */
  String signed(double value, String text) {
    return !colour || !(value < 0 || value > 0) ? text : (value > 0 ? "\033[32m" : "\033[31m") + text + "\033[0m";
  }

  /** The first text where Unicode is shown, else the second. */
  String either(String fancy, String plain) {
    return unicode ? fancy : plain;
  }
}
