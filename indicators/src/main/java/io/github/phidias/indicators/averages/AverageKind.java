package io.github.phidias.indicators.averages;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.Averages;

/** A choice of moving average, for indicators that are used with several. */
public enum AverageKind {
  /** Simple: the mean of the last {@code length} values. */
  SMA("sma"),
  /** Exponential from the first value on. */
  EMA("ema"),
  /** Exponential from the mean of the first {@code length} values on, as in TA-Lib. */
  EMA_SMA_SEED("ema_sma_seed"),
  /** Wilder's: exponential with weight {@code 1/length} from the mean of the first {@code length} values on. */
  WILDER("wilder"),
  /** With weights 1 to {@code length}, the newest heaviest. */
  WMA("wma");

  private final String text;

  AverageKind(String text) {
    this.text = text;
  }

  /**
   * The average of a column; {@code length} in bars, one or more.
   *
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER for a length under one
   */
  public Column of(Column x, int length) {
    return switch (this) {
      case SMA -> Averages.sma(x, length);
      case EMA -> Averages.ema(x, length);
      case EMA_SMA_SEED -> Averages.emaSmaSeed(x, length);
      case WILDER -> Averages.wilder(x, length, 0);
      case WMA -> Wma.of(x, length);
    };
  }

  /** Number of bars at the start without a value. */
  public int warmUp(int length) {
    return this == EMA ? 0 : length - 1;
  }

  @Override
  public String toString() {
    return text;
  }
}
