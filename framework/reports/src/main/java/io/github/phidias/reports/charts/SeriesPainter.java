package io.github.phidias.reports.charts;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Arrays;
import org.knowm.xchart.OHLCChart;
import org.knowm.xchart.OHLCSeries;
import org.knowm.xchart.OHLCSeries.OHLCSeriesRenderStyle;
import org.knowm.xchart.style.OHLCStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The bars and columns of one pane, painted by XChart. XChart gets an area without axes, so that the panes of a picture line
 * up to the pixel, and heights between 0 and 1 in place of values, so that no value is too large for it.
 */
final class SeriesPainter {
  /** XChart makes no candle narrower than six units; it is given finer units than pixels. */
  private static final int FINER = 3;
  private static final double MOST_CANDLE_PIXELS = 24;
  private static final Color NONE = new Color(0, true);

  private final Bars bars;
  private final ValueScale scale;
  private final Theme theme;
  private final Rectangle area;
  private final Buckets buckets;
  private final OHLCChart chart;
  private int names;

  SeriesPainter(Bars bars, ValueScale scale, Theme theme, Rectangle area, Buckets buckets) {
    this.bars = bars;
    this.scale = scale;
    this.theme = theme;
    this.area = area;
    this.buckets = buckets;
    this.chart = new OHLCChart(area.width * FINER, area.height * FINER);
    OHLCStyler styler = chart.getStyler();
    styler.setChartTitleVisible(false).setLegendVisible(false).setChartPadding(0).setPlotContentSize(1).setPlotBorderVisible(false)
        .setChartBackgroundColor(NONE).setPlotBackgroundColor(NONE).setAntiAlias(true);
    styler.setAxisTicksVisible(false).setAxisTitlesVisible(false).setPlotMargin(0).setPlotGridLinesVisible(false)
        .setXAxisMin(-0.5).setXAxisMax(bars.size() - 0.5).setYAxisMin(0.0).setYAxisMax(1.0);
    double candle = (double) area.width / buckets.count();
    double gap = Math.max(candle * 0.14, (candle - MOST_CANDLE_PIXELS) / 2);
    styler.setAxisTickPadding((int) Math.round(gap * FINER));
    styler.setMarkerSize(5 * FINER);
  }

  void bars(Pane.Prices prices) {
    switch (prices) {
      case CANDLES -> {
        double[][] ohlc = buckets.candles(bars);
        blocks(shares(ohlc[0]), shares(ohlc[1]), shares(ohlc[2]), shares(ohlc[3]), theme.rising, theme.falling);
      }
      case CLOSES -> line(bars.close(), theme.text);
      case NONE -> {}
    }
  }

  void histogram(Column values) {
    double zero = scale.share(0);
    double[] zeros = new double[buckets.count()];
    Arrays.fill(zeros, zero);
    double[][] outermost = buckets.outermost(values);
    double[] above = shares(outermost[0]);
    double[] below = shares(outermost[1]);
    blocks(zeros, above, zeros, above, theme.rising, theme.rising);
    blocks(zeros, zeros, below, below, theme.falling, theme.falling);
  }

  private void blocks(double[] open, double[] high, double[] low, double[] close, Color rising, Color falling) {
    if (Arrays.stream(close).allMatch(Double::isNaN)) {
      return;
    }
    // XChart draws a body that falls where open and close are the same.
    chart.addSeries(name(), buckets.positions(), open, high, low, close)
        .setUpColor(rising).setDownColor(falling)
        .setOhlcSeriesRenderStyle(OHLCSeriesRenderStyle.Candle)
        .setLineStyle(new BasicStroke(FINER, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
  }

  void line(Column values, Color colour) {
    int halfPixels = area.width * 2;
    add(Polyline.of(values, halfPixels), colour);
    Polyline dots = Polyline.of(Polyline.alone(values), halfPixels);
    OHLCSeries series = add(dots, colour);
    if (series != null) {
      series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(colour);
    }
  }

  private OHLCSeries add(Polyline line, Color colour) {
    if (!line.isVisible()) {
      return null;
    }
    OHLCSeries series = chart.addSeries(name(), line.at(), shares(line.values()));
    series.setMarker(SeriesMarkers.NONE).setLineColor(colour)
        .setLineStyle(new BasicStroke(1.5f * FINER, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    return series;
  }

  private String name() {
    return "series " + names++;
  }

  private double[] shares(double[] values) {
    return Arrays.stream(values).map(scale::share).toArray();
  }

  /** Paints what was added. */
  void paint(Graphics2D on) {
    if (names == 0) {
      return;
    }
    Graphics2D own = (Graphics2D) on.create(area.x, area.y, area.width, area.height);
    try {
      own.scale(1.0 / FINER, 1.0 / FINER);
      chart.paint(own, area.width * FINER, area.height * FINER);
    } finally {
      own.dispose();
    }
  }
}
