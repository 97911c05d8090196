package io.github.phidias.cli;

import io.github.phidias.bars.Column;
import java.util.ArrayList;
import java.util.List;

/** The equity curve as a few lines of blocks; each column shows the last value of its share of the bars. */
final class EquityChart {
  private static final int ROWS = 3;
  private static final String BLOCKS = " \u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
  private static final String ASCII = " .:#";

  private final Terminal terminal;

  EquityChart(Terminal terminal) {
    this.terminal = terminal;
  }

  List<String> lines(Column equity, double last) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < equity.length(); i++) {
      low = Math.min(low, equity.get(i));
      high = Math.max(high, equity.get(i));
    }
    String top = Figures.money(high);
    String bottom = Figures.money(low);
    int label = Math.max(top.length(), bottom.length());
    int width = Math.min(Terminal.WIDTH - label - 2, equity.length());
    String levels = terminal.either(BLOCKS, ASCII);
    int steps = levels.length() - 1;
    List<String> lines = new ArrayList<>();
    for (int row = ROWS - 1; row >= 0; row--) {
      StringBuilder line = new StringBuilder();
      for (int x = 0; x < width; x++) {
        double value = equity.get((int) ((x + 1L) * equity.length() / width) - 1);
        double share = high > low ? (value - low) / (high - low) : 0.5;
        // The lowest value still shows one step, so that no column is empty.
        long filled = 1 + Math.round(share * (ROWS * steps - 1));
        line.append(levels.charAt(Math.clamp(filled - (long) row * steps, 0, steps)));
      }
      String edge = row == ROWS - 1 ? top : row == 0 ? bottom : "";
      String blocks = line.toString().stripTrailing();
      lines.add(Figures.padLeft(edge, label) + (blocks.isEmpty() ? "" : "  " + terminal.signed(last - equity.get(0), blocks)));
    }
    return lines;
  }
}
