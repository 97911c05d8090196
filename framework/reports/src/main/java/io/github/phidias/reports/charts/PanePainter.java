package io.github.phidias.reports.charts;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One pane: a row of names, the plot under it, and the values beside it. */
final class PanePainter {
  private static final int LEGEND = 22;
  private static final int TICK_PIXELS = 38;
  private static final int LEAST_TICKS = 4;
  private static final int TAG_HEIGHT = 17;
  private static final BasicStroke HAIR = new BasicStroke(1);
  private static final BasicStroke DASHED =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {5, 4}, 0);

  private final Pane pane;
  private final Bars bars;
  private final Theme theme;
  private final ValueScale scale;
  private final List<Tag> tags = new ArrayList<>();
  private final List<Color> colours = new ArrayList<>();
  private final Rectangle plot;
  private final int mostTicks;
  private final ValueText text;
  private final ValueText finer;
  private final double[] tagCentres;
  private int nextColour;

  /** The last value of something, beside the plot. */
  private record Tag(Color colour, double value) {}

  /**
   * A pane to be painted.
   *
   * @param area   legend and plot, and the room for values to the right
   * @param colour number of the first colour of a line that no other pane has
   */
  PanePainter(Pane pane, Bars bars, Theme theme, Rectangle area, int colour) {
    this.pane = pane;
    this.bars = bars;
    this.theme = theme;
    this.scale = ValueScale.of(pane, bars);
    this.plot = new Rectangle(area.x, area.y + LEGEND, area.width, Math.max(30, area.height - LEGEND));
    this.mostTicks = Math.max(LEAST_TICKS, plot.height / TICK_PIXELS);
    this.text = ValueText.of(scale, mostTicks);
    this.finer = text.finer();
    this.nextColour = colour;
    if (pane.showsBars()) {
      tag(barColour(), bars.close());
    }
    for (Mark mark : pane.marks()) {
      switch (mark) {
        case Mark.Line(_, Column values) -> {
          colours.add(theme.line(nextColour));
          tag(theme.line(nextColour++), values);
        }
        case Mark.Histogram(_, Column values) -> {
          double last = values.get(values.length() - 1);
          colours.add(theme.rising);
          tag(last < 0 ? theme.falling : theme.rising, values);
        }
        case Mark.Level _ -> colours.add(theme.faint);
      }
    }
    tags.sort(Comparator.comparingDouble(Tag::value).reversed());
    tagCentres = spread(tags.stream().mapToDouble(tag -> height(tag.value())).toArray());
  }

  private Color barColour() {
    int last = bars.size() - 1;
    boolean fell = bars.close().get(last) < bars.open().get(last);
    return pane.prices() == Pane.Prices.CLOSES ? theme.text : fell ? theme.falling : theme.rising;
  }

  private void tag(Color colour, Column values) {
    double last = values.get(values.length() - 1);
    if (Double.isFinite(last) && scale.shows(last)) {
      tags.add(new Tag(colour, last));
    }
  }

  /** Number of the first colour that is still free. */
  int nextColour() {
    return nextColour;
  }

  /** Pixels that the widest value beside the plot takes. */
  int labelWidth(Graphics2D g) {
    FontMetrics metrics = g.getFontMetrics();
    int widest = 0;
    for (double tick : scale.ticks(mostTicks)) {
      widest = Math.max(widest, metrics.stringWidth(text.of(tick)));
    }
    for (double level : levels()) {
      widest = Math.max(widest, metrics.stringWidth(levelText(level)));
    }
    for (Tag tag : tags) {
      widest = Math.max(widest, metrics.stringWidth(finer.of(tag.value())));
    }
    return widest;
  }

  private double[] levels() {
    return pane.marks().stream().mapToDouble(mark -> mark instanceof Mark.Level(double value) ? value : Double.NaN)
        .filter(level -> !Double.isNaN(level)).toArray();
  }

  /** As short as the values of the ticks where that says it all. */
  private String levelText(double level) {
    return Math.abs(level - Math.rint(level)) < 1e-9 ? text.of(level) : finer.of(level);
  }

  void paint(Graphics2D g, int width, Buckets buckets, List<TimeTicks.Tick> times, int labelWidth) {
    plot.width = width;
    grid(g, times);
    labels(g);
    SeriesPainter series = new SeriesPainter(bars, scale, theme, plot, buckets);
    series.bars(pane.prices());
    for (int i = 0; i < pane.marks().size(); i++) {
      switch (pane.marks().get(i)) {
        case Mark.Line(_, Column values) -> series.line(values, colours.get(i));
        case Mark.Histogram(_, Column values) -> series.histogram(values);
        case Mark.Level(double value) -> across(g, value, theme.faint, DASHED);
      }
    }
    series.paint(g);
    g.setStroke(HAIR);
    g.setColor(theme.frame);
    g.drawRect(plot.x, plot.y, plot.width, plot.height);
    Legend.paint(g, theme, legend(), plot.x, plot.y - 7, plot.width);
    tags(g, labelWidth);
  }

  private List<Legend.Entry> legend() {
    List<Legend.Entry> entries = new ArrayList<>();
    if (!pane.title().isEmpty()) {
      entries.add(new Legend.Entry(null, pane.title()));
    }
    if (pane.showsBars()) {
      entries.add(new Legend.Entry(barColour(), "close " + finer.of(bars.close().get(bars.size() - 1))));
    }
    for (int i = 0; i < pane.marks().size(); i++) {
      switch (pane.marks().get(i)) {
        case Mark.Line(String name, Column values) -> entries.add(entry(colours.get(i), name, values));
        case Mark.Histogram(String name, Column values) -> entries.add(entry(colours.get(i), name, values));
        case Mark.Level _ -> {}
      }
    }
    return entries;
  }

  private Legend.Entry entry(Color colour, String name, Column values) {
    double last = values.get(values.length() - 1);
    return new Legend.Entry(colour, Double.isFinite(last) ? name + " " + finer.of(last) : name);
  }

  private void grid(Graphics2D g, List<TimeTicks.Tick> times) {
    g.setStroke(HAIR);
    g.setColor(theme.grid);
    for (TimeTicks.Tick time : times) {
      double x = Math.floor(plot.x + (time.index() + 0.5) / bars.size() * plot.width) + 0.5;
      g.draw(new Line2D.Double(x, plot.y, x, plot.getMaxY()));
    }
    for (double tick : scale.ticks(mostTicks)) {
      across(g, tick, theme.grid, HAIR);
    }
  }

  /** Values of levels, then of ticks, wherever no other text is. */
  private void labels(Graphics2D g) {
    List<Double> taken = new ArrayList<>();
    for (double centre : tagCentres) {
      taken.add(centre);
    }
    g.setColor(theme.faint);
    for (double level : levels()) {
      label(g, level, levelText(level), taken);
    }
    for (double tick : scale.ticks(mostTicks)) {
      label(g, tick, text.of(tick), taken);
    }
  }

  private void label(Graphics2D g, double value, String label, List<Double> taken) {
    double y = height(value);
    if (y > plot.y + 5 && y < plot.getMaxY() - 4 && taken.stream().allMatch(other -> Math.abs(other - y) >= TAG_HEIGHT - 2)) {
      taken.add(y);
      g.drawString(label, (int) plot.getMaxX() + 7, (float) y + g.getFontMetrics().getAscent() / 2f - 2);
    }
  }

  private void across(Graphics2D g, double value, Color colour, BasicStroke stroke) {
    double y = Math.floor(height(value)) + 0.5;
    g.setColor(colour);
    g.setStroke(stroke);
    g.draw(new Line2D.Double(plot.x, y, plot.getMaxX(), y));
  }

  private double height(double value) {
    return plot.getMaxY() - scale.share(value) * plot.height;
  }

  /** The last values. */
  private void tags(Graphics2D g, int labelWidth) {
    for (int i = 0; i < tagCentres.length; i++) {
      Tag tag = tags.get(i);
      int top = (int) Math.round(tagCentres[i]) - TAG_HEIGHT / 2;
      g.setColor(tag.colour());
      g.fillRoundRect((int) plot.getMaxX() + 2, top, labelWidth + 9, TAG_HEIGHT - 1, 4, 4);
      g.setColor(contrast(tag.colour()));
      g.drawString(finer.of(tag.value()), (int) plot.getMaxX() + 7, top + TAG_HEIGHT - 5);
    }
  }

  /** Heights, from the top down, of texts that would cover one another: at least a tag apart, inside the plot where they all fit. */
  private double[] spread(double[] wanted) {
    double[] at = wanted.clone();
    for (int i = 0; i < at.length; i++) {
      double least = i == 0 ? plot.y + TAG_HEIGHT / 2.0 : at[i - 1] + TAG_HEIGHT;
      at[i] = Math.max(at[i], least);
    }
    double most = plot.getMaxY() - TAG_HEIGHT / 2.0;
    for (int i = at.length - 1; i >= 0; i--) {
      at[i] = Math.min(at[i], most);
      most = at[i] - TAG_HEIGHT;
    }
    return at;
  }

  private static Color contrast(Color under) {
    double light = 0.299 * under.getRed() + 0.587 * under.getGreen() + 0.114 * under.getBlue();
    return light > 150 ? Color.BLACK : Color.WHITE;
  }
}
