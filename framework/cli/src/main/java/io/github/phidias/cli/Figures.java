package io.github.phidias.cli;

import java.util.Locale;

/** Numbers for people, the same in every locale. */
final class Figures {
  private Figures() {}

  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Two decimals and thousands; more digits for amounts under one. */
  static String money(double value) {
    double size = Math.abs(value);
    return size != 0 && size < 1 ? String.format(Locale.ROOT, "%.4g", value) : String.format(Locale.ROOT, "%,.2f", value);
  }

  /** A fraction as percent with two decimals. */
  static String percent(double fraction) {
    return String.format(Locale.ROOT, "%,.2f", fraction * 100) + " %";
  }

  /** A fraction that somebody chose, as percent with the decimals it needs, four at most. */
  static String rate(double fraction) {
    return String.format(Locale.ROOT, "%,.4f", fraction * 100).replaceFirst("\\.?0+$", "") + " %";
  }

  static String ratio(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }

  /** A value as a person would write it: 70, not 70.0. */
  static String plain(Object value) {
    return value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString(d.longValue()) : String.valueOf(value);
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
