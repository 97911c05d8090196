package io.github.phidias.reports.charts;

import io.github.phidias.bars.Bars;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Divides the image between title, panes and the axis of time, and has each painted. */
final class PicturePainter {
  static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 14);
  /** Pixels between the edge of the image and what is on it. */
  private static final int MARGIN = 12;
  private static final int TITLE = 26;
  private static final int TIMES = 24;
  /** A pane with bars is so much higher than one without. */
  private static final double BARS_SHARE = 2.6;
  private static final int CANDLE_PIXELS = 5;
  private static final int TIME_PIXELS = 110;

  private final Picture picture;
  private final Bars bars;
  private final PictureSize size;
  private final Theme theme;

  PicturePainter(Picture picture, PictureSize size, Theme theme) {
    this.picture = picture;
    this.bars = picture.bars();
    this.size = size;
    this.theme = theme;
  }

  BufferedImage paint() {
    BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g.setColor(theme.background);
      g.fillRect(0, 0, size.width(), size.height());
      g.setFont(PLAIN);
      paint(g);
    } finally {
      g.dispose();
    }
    return image;
  }

  private void paint(Graphics2D g) {
    List<Rectangle> areas = areas();
    List<PanePainter> panes = new ArrayList<>();
    int colours = 0;
    int labels = 0;
    for (int i = 0; i < areas.size(); i++) {
      PanePainter pane = new PanePainter(picture.panes().get(i), bars, theme, areas.get(i), colours);
      colours = pane.nextColour();
      labels = Math.max(labels, pane.labelWidth(g));
      panes.add(pane);
    }
    int right = labels + 14;
    int width = size.width() - MARGIN - right;
    Buckets buckets = Buckets.atMost(width / CANDLE_PIXELS, bars.size());
    List<TimeTicks.Tick> ticks = TimeTicks.of(bars, Math.max(2, width / TIME_PIXELS));
    title(g, buckets);
    for (PanePainter pane : panes) {
      pane.paint(g, width, buckets, ticks, labels);
    }
    times(g, ticks, width);
  }

  /** Legend and plot of each pane, as wide as the image. */
  private List<Rectangle> areas() {
    double shares = 0;
    for (Pane pane : picture.panes()) {
      shares += share(pane);
    }
    int top = MARGIN + TITLE;
    double whole = size.height() - top - TIMES - MARGIN / 2.0;
    List<Rectangle> areas = new ArrayList<>();
    double at = top;
    for (Pane pane : picture.panes()) {
      double next = at + whole * share(pane) / shares;
      areas.add(new Rectangle(MARGIN, (int) Math.round(at), size.width() - MARGIN, (int) (Math.round(next) - Math.round(at))));
      at = next;
    }
    return areas;
  }

  private static double share(Pane pane) {
    return pane.showsBars() ? BARS_SHARE : 1;
  }

  private void title(Graphics2D g, Buckets buckets) {
    int line = MARGIN + 12;
    g.setFont(BOLD);
    FontMetrics bold = g.getFontMetrics();
    String what = bars.instrument() + " " + bars.timeframe();
    g.setColor(theme.text);
    g.drawString(what, MARGIN, line);
    int at = MARGIN + bold.stringWidth(what) + 14;
    g.setFont(PLAIN);
    FontMetrics plain = g.getFontMetrics();
    String count = String.format(Locale.ROOT, "%,d bars", bars.size());
    String candles = showsCandles() && buckets.each() > 1 ? String.format(Locale.ROOT, ", %,d a candle", buckets.each()) : "";
    String span = time(0) + " to " + time(bars.size() - 1) + " UTC   " + count + candles;
    int spanAt = size.width() - MARGIN - plain.stringWidth(span);
    g.setColor(theme.faint);
    if (spanAt < at + 20) {
      span = count + candles;
      spanAt = size.width() - MARGIN - plain.stringWidth(span);
    }
    if (spanAt >= at + 20) {
      g.drawString(span, spanAt, line);
    } else {
      spanAt = size.width();
    }
    g.setColor(theme.text);
    g.drawString(Legend.shortened(picture.title(), plain, spanAt - 20 - at), at, line);
  }

  private boolean showsCandles() {
    return picture.panes().stream().anyMatch(pane -> pane.prices() == Pane.Prices.CANDLES);
  }

  private String time(int index) {
    boolean dates = bars.openTime(0) % 86_400_000 == 0 && bars.openTime(bars.size() - 1) % 86_400_000 == 0;
    return DateTimeFormatter.ofPattern(dates ? "uuuu-MM-dd" : "uuuu-MM-dd HH:mm", Locale.ROOT)
        .withZone(ZoneOffset.UTC).format(Instant.ofEpochMilli(bars.openTime(index)));
  }

  private void times(Graphics2D g, List<TimeTicks.Tick> ticks, int width) {
    g.setColor(theme.faint);
    FontMetrics metrics = g.getFontMetrics();
    int line = size.height() - TIMES - MARGIN / 2 + 17;
    for (TimeTicks.Tick tick : ticks) {
      int half = metrics.stringWidth(tick.label()) / 2;
      double at = MARGIN + (tick.index() + 0.5) / bars.size() * width;
      g.drawString(tick.label(), (int) Math.clamp(Math.round(at) - half, MARGIN, size.width() - MARGIN - 2L * half), line);
    }
  }
}
