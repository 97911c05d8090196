package io.github.phidias.reports.charts;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;

/** The names of what a pane shows, each behind a swatch of its colour, in one row. */
final class Legend {
  private static final String MORE = "\u2026";
  private static final int SWATCH = 14;

  private Legend() {}

  /**
   * One entry.
   *
   * @param colour null for a heading
   */
  record Entry(Color colour, String text) {}

  /** Draws entries from the left as far as there is room, then an ellipsis. */
  static void paint(Graphics2D g, Theme theme, List<Entry> entries, int left, int line, int width) {
    FontMetrics metrics = g.getFontMetrics();
    int at = left;
    for (Entry entry : entries) {
      int swatch = entry.colour() == null ? 0 : SWATCH + 5;
      int room = left + width - at - swatch;
      String text = shortened(entry.text(), metrics, room);
      if (text.isEmpty()) {
        return;
      }
      if (entry.colour() != null) {
        g.setColor(entry.colour());
        g.fillRoundRect(at, line - 6, SWATCH, 4, 3, 3);
      }
      g.setColor(entry.colour() == null ? theme.text : theme.faint);
      g.drawString(text, at + swatch, line);
      at += swatch + metrics.stringWidth(text) + 16;
    }
  }

  /** The text, or as much of it as fits and an ellipsis; empty when not even that fits. */
  static String shortened(String text, FontMetrics metrics, int width) {
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int length = text.length();
    while (length > 0 && metrics.stringWidth(text.substring(0, length) + MORE) > width) {
      length--;
    }
    return length == 0 ? "" : text.substring(0, length).stripTrailing() + MORE;
  }
}
