package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.TradingStrategy;

/** A run that failed because of its strategy; the message names strategy, bar, the bar's open time and the parameters. */
public class StrategyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** In place of an index: the strategy was computing the signals of all bars. */
  static final int BY_COLUMN = -2;

  /** In place of an index: before the first bar. */
  static final int BEFORE_FIRST = -1;

  private final String strategy;
  private final int index;
  private final String what;
  /** Open time of the bar and parameters, as they stand in the message; empty until {@link #locate}. */
  private String time = "";
  private String parameters = "";

  StrategyException(String strategy, int index, String what, Throwable cause) {
    super(what, cause);
    this.strategy = strategy;
    this.index = index;
    this.what = what;
  }

  /**
   * The failure of a strategy as somebody outside the simulator saw it, such as a watchdog.
   *
   * @param index the bar being decided, -1 when it was none yet
   * @param what  what happened and the way out; follows the name, the bar and the parameters
   */
  public static StrategyException of(TradingStrategy strategy, Bars bars, int index, String what) {
    StrategyIdentity identity = StrategyIdentity.of(strategy);
    int place = index >= 0 ? index : strategy instanceof ColumnStrategy ? BY_COLUMN : BEFORE_FIRST;
    return new StrategyException(identity.name(), place, what, null).locate(identity, bars);
  }

  /** Adds what the engine that threw it did not know. */
  final StrategyException locate(StrategyIdentity identity, Bars bars) {
    if (index >= 0 && index < bars.size()) {
      time = " (" + bars.openInstant(index) + ")";
    }
    if (!identity.parameters().isEmpty()) {
      parameters = ", parameters " + identity.parameters();
    }
    return this;
  }

  /** Name of the strategy. */
  public final String strategy() {
    return strategy;
  }

  /** The bar being decided; negative before the first bar, and when the strategy gives its signals by column. */
  public final int index() {
    return index;
  }

  @Override
  public final String getMessage() {
    String place = switch (index) {
      case BY_COLUMN -> "in its column of signals";
      case BEFORE_FIRST -> "before the first bar";
      default -> "at bar " + index;
    };
    return "strategy %s %s%s%s: %s".formatted(strategy, place, time, parameters, what);
  }
}
