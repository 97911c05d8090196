package io.github.phidias.reports.charts;

import java.awt.Color;

/** The colours of a picture. */
public enum Theme {
  /** Dark on white. */
  LIGHT(
      0xffffff, 0x1f2430, 0x6b7280, 0xeceef2, 0xc9ced6, 0x26a69a, 0xef5350,
      0x1e5bd8, 0xe07b00, 0x8e24aa, 0x5d4037, 0x0097c4, 0xc2185b, 0x7a7d00, 0x455a64),
  /** Light on almost black. */
  DARK(
      0x131722, 0xdfe3ea, 0x8b93a3, 0x222836, 0x3a4253, 0x26a69a, 0xef5350,
      0x5c9dff, 0xffa73d, 0xce7bea, 0xc09a86, 0x4dd0f5, 0xff6fa5, 0xd4d84a, 0xa7b8c2);

  final Color background;
  final Color text;
  final Color faint;
  final Color grid;
  final Color frame;
  final Color rising;
  final Color falling;
  private final Color[] lines;

  Theme(int background, int text, int faint, int grid, int frame, int rising, int falling, int... lines) {
    this.background = new Color(background);
    this.text = new Color(text);
    this.faint = new Color(faint);
    this.grid = new Color(grid);
    this.frame = new Color(frame);
    this.rising = new Color(rising);
    this.falling = new Color(falling);
    this.lines = new Color[lines.length];
    for (int i = 0; i < lines.length; i++) {
      this.lines[i] = new Color(lines[i]);
    }
  }

  /** The colour of the line of a number, counted over the whole picture; they come round again. */
  Color line(int number) {
    return lines[number % lines.length];
  }
}
