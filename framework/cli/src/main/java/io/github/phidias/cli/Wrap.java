package io.github.phidias.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph between words. */
final class Wrap {
  private Wrap() {}

  static List<String> lines(String paragraph, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** The first sentence of a paragraph. */
  static String sentence(String paragraph) {
    int stop = paragraph.indexOf(". ");
    return stop < 0 ? paragraph : paragraph.substring(0, stop + 1);
  }
}
