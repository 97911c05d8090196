package io.github.phidias.datasets;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text from a file made fit for a message: short, on one line, nothing a terminal would obey. */
final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  /** The bytes as quoted text. */
  static String quoted(byte[] bytes, int from, int to) {
    // Four bytes make a character at most; decode no more than will be shown.
    int end = Math.min(to, from + 4 * (LONGEST + 1));
    return quoted(new String(bytes, from, end - from, StandardCharsets.UTF_8));
  }

  static String quoted(String text) {
    StringBuilder out = new StringBuilder("'");
    int shown = 0;
    for (int i = 0; i < text.length() && shown < LONGEST; shown++) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\t') {
        out.append("\\t");
      } else if (c == '\r') {
        out.append("\\r");
      } else if (c == '\n') {
        out.append("\\n");
      } else if (printable(c)) {
        out.appendCodePoint(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04x", c));
      }
    }
    return out.append(text.codePointCount(0, text.length()) > LONGEST ? "...'" : "'").toString();
  }

  private static boolean printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  /** Characters in the bytes: those that do not continue a UTF-8 sequence. */
  static int characters(byte[] bytes, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        count++;
      }
    }
    return count;
  }
}
