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
      case HL2, HLC3, OHLC4, HLCC4 -> mean(bars);
    };
  }

  private Column mean(Bars bars) {
    double[] out = new double[bars.size()];
    for (int i = 0; i < out.length; i++) {
      double range = bars.high().get(i) + bars.low().get(i);
      out[i] = switch (this) {
        case HL2 -> range / 2;
        case HLC3 -> (range + bars.close().get(i)) / 3;
        case OHLC4 -> (bars.open().get(i) + range + bars.close().get(i)) / 4;
        default -> (range + 2 * bars.close().get(i)) / 4;
      };
    }
    return Column.wrap(out);
  }

  @Override
  public String toString() {
    return text;
  }
}
