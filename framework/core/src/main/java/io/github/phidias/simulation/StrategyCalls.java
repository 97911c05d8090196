package io.github.phidias.simulation;

import io.github.phidias.series.LookAheadException;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.TradeSignal;
import java.util.Arrays;

/** What both ways of asking a strategy bar by bar have in common. */
final class StrategyCalls {
  /** Progress is told every so many bars; a power of two. */
  static final int TOLD_EVERY = 4_096;

  private StrategyCalls() {}

  /** A failed call as an exception that names strategy and bar; a look-ahead names them already. */
  static RuntimeException failure(String strategy, int index, Throwable cause) {
    return cause instanceof LookAheadException ahead
        ? ahead
        : new StrategyException(strategy, index, "failed with " + cause, cause);
  }

  /** Refuses null. */
  static TradeSignal require(TradeSignal signal, String strategy, int index) {
    if (signal == null) {
      throw new StrategyException(strategy, index, "returned null; answer TradeSignal.hold() to do nothing", null);
    }
    return signal;
  }

  /** Whether a signal says no more than a {@link io.github.phidias.signals.SignalColumn} can hold. */
  static boolean isPlain(TradeSignal signal) {
    return signal.action() != Action.TARGET && signal.limitPrice().isEmpty() && signal.stopPrice().isEmpty()
        && signal.targetPrice().isEmpty();
  }

  static double[] undefined(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
