package io.github.phidias.cli;

import java.io.PrintWriter;

/** Lines of numbers and words, in full precision; an undefined number is an empty field. */
final class CsvLines {
  private static final int ALIVE_EVERY = 4096;

  private final PrintWriter out;
  private final StringBuilder line = new StringBuilder();
  private int count;

  CsvLines(PrintWriter out, String... header) {
    this.out = out;
    out.print(String.join(",", header) + "\n");
  }

  CsvLines add(long value) {
    return add(Long.toString(value));
  }

  CsvLines add(double value) {
    return add(Double.isNaN(value) ? "" : Double.toString(value));
  }

  CsvLines add(String word) {
    line.append(word).append(',');
    return this;
  }

  void end() {
    line.setCharAt(line.length() - 1, '\n');
    out.append(line);
    line.setLength(0);
    count++;
  }

  /** False once the reader has gone, as {@code head} does. */
  boolean alive() {
    return count % ALIVE_EVERY != 0 || !out.checkError();
  }
}
