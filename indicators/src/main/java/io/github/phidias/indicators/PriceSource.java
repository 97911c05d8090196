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
  VOLUME("volume");

  private final String text;

  PriceSource(String text) {
    this.text = text;
  }

  /** The column of some bars. */
  public Column of(Bars bars) {
    return switch (this) {
      case OPEN -> bars.open();
      case HIGH -> bars.high();
      case LOW -> bars.low();
      case CLOSE -> bars.close();
      case VOLUME -> bars.volume();
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
