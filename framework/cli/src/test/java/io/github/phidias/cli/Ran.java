package io.github.phidias.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** A command run in this process: its exit status and what it printed. */
record Ran(int status, String out, String err) {
  /** Root of the checkout. */
  static final Path ROOT = Path.of(System.getProperty("phidias.root", "../.."));

  static Ran of(String... args) {
    return of(true, args);
  }

  static Ran of(boolean unicode, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, unicode, false);
    int status = Main.run(terminal, args);
    return new Ran(status, out.toString(), err.toString());
  }
}
