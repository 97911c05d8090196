package io.github.phidias.cli;

import java.util.Locale;

/** Numbers for people, the same in every locale. */
final class Figures {
  private final Terminal terminal;

  Figures(Terminal terminal) {
    this.terminal = terminal;
  }

  String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Two decimals and thousands; more digits for amounts under one. */
  String money(double value) {
    double size = Math.abs(value);
    return size != 0 && size < 1 ? String.format(Locale.ROOT, "%.4g", value) : String.format(Locale.ROOT, "%,.2f", value);
  }

  /** A fraction as percent, with as many of up to four decimals as it needs, two at least where it has any. */
  String percent(double fraction) {
    double percent = fraction * 100;
    String text = String.format(Locale.ROOT, "%,.2f", percent);
    boolean small = percent != 0 && Math.abs(percent) < 0.1;
    String shown = small ? String.format(Locale.ROOT, "%.4f", percent) : text;
    return shown.replaceFirst("\\.?0+$", "") + terminal.either("\u00a0%", " %");
  }

  String ratio(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }

  static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  /** Pads by what is seen, colours apart. */
  static String padRight(String text, int width) {
    int seen = text.replaceAll("\033\\[[0-9;]*m", "").length();
    return text + " ".repeat(Math.max(1, width - seen));
  }
}
