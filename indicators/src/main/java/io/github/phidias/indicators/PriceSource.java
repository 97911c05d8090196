package io.github.phidias.indicators;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;

/** The column of the bars that an indicator is computed from. */
public enum PriceSource {
  /** First price. */
  OPEN("open"),
  /** Highest price. */
  HIGH("high"),
  /** Lowest price. */
  LOW("low"),
  /** Last price. */
  CLOSE("close"),
  /** Traded amount in base units. */
  VOLUME("volume"),
  /** {@code (high + low) / 2}. */
  HL2("hl2"),
  /** {@code (high + low + close) / 3}. */
  HLC3("hlc3"),
  /** {@code (open + high + low + close) / 4}. */
  OHLC4("ohlc4"),
  /** {@code (high + low + 2 close) / 4}. */
  HLCC4("hlcc4");

  private final String text;

  PriceSource(String text) {
    this.text = text;
  }

  /** The column of some bars; what the bars do not hold themselves is computed anew at each call. */
  public Column of(Bars bars) {
    return switch (this) {
      case OPEN -> bars.open();
      case HIGH -> bars.high();
      case LOW -> bars.low();
      case CLOSE -> bars.close();
      case VOLUME -> bars.volume();
      case HL2 -> hl2(bars.high(), bars.low());
      case HLC3 -> hlc3(bars.high(), bars.low(), bars.close());
      case OHLC4 -> ohlc4(bars.open(), bars.high(), bars.low(), bars.close());
      case HLCC4 -> hlcc4(bars.high(), bars.low(), bars.close());
    };
  }

  /* A loop for each: one loop with a choice inside is not computed several bars at a time. */
  private static Column hl2(Column high, Column low) {
    double[] out = new double[high.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (high.get(i) + low.get(i)) / 2;
    }
    return Column.wrap(out);
  }

  private static Column hlc3(Column high, Column low, Column close) {
    double[] out = new double[high.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (high.get(i) + low.get(i) + close.get(i)) / 3;
    }
    return Column.wrap(out);
  }

  private static Column ohlc4(Column open, Column high, Column low, Column close) {
    double[] out = new double[high.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (open.get(i) + (high.get(i) + low.get(i)) + close.get(i)) / 4;
    }
    return Column.wrap(out);
  }

  private static Column hlcc4(Column high, Column low, Column close) {
    double[] out = new double[high.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (high.get(i) + low.get(i) + 2 * close.get(i)) / 4;
    }
    return Column.wrap(out);
  }

  @Override
  public String toString() {
    return text;
  }
}
