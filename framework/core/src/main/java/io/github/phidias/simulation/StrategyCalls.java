package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.series.LookAheadException;
import io.github.phidias.series.SeriesView;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.TradingStrategy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * What all ways of asking a strategy have in common. Whatever a strategy throws, errors and undeclared checked exceptions
 * included, ends its own run as a {@link StrategyException}; only a JVM that is broken itself is let through.
 */
final class StrategyCalls {
  /** Progress is told every so many bars; a power of two. */
  private static final int TOLD_EVERY = 4_096;

  /** Metadata keys under which a signal may say what it is for. */
  private static final List<String> INSTRUMENT_KEYS = List.of("instrument", "symbol");

  private StrategyCalls() {}

  /** Progress is told of a bar when the bits of its index under this mask are zero. */
  static int toldMask(IntConsumer progress) {
    return progress instanceof EveryBar ? 0 : TOLD_EVERY - 1;
  }

  /** A failed call as an exception that names strategy and bar; a look-ahead names them already. */
  static RuntimeException failure(String strategy, int index, Throwable cause) {
    if (cause instanceof VirtualMachineError broken
        && !(cause instanceof StackOverflowError) && !(cause instanceof OutOfMemoryError)) {
      throw broken;
    }
    return cause instanceof LookAheadException ahead
        ? ahead
        : new StrategyException(strategy, index, "failed with " + described(cause), cause);
  }

  private static String described(Throwable cause) {
    String text;
    try {
      text = String.valueOf(cause);
    } catch (Throwable worse) {
      // Its message is the strategy's code as well.
      text = cause.getClass().getName();
    }
    return switch (cause) {
      case StackOverflowError _ -> text + "; it calls itself without end";
      case OutOfMemoryError _ -> text + "; it needs more memory than the process may take";
      default -> text;
    };
  }

  /** Does the work of a run, and adds open time and parameters to the failure of its strategy. */
  static <T> T located(TradingStrategy strategy, Bars bars, Supplier<T> work) {
    try {
      return work.get();
    } catch (StrategyException e) {
      throw e.locate(StrategyIdentity.of(strategy), bars);
    }
  }

  /** The decisions of a strategy over a view that stands at its first bar. */
  static IndicatorStrategy.Decisions prepare(IndicatorStrategy strategy, String name, SeriesView view) {
    IndicatorStrategy.Decisions decisions;
    try {
      decisions = strategy.prepare(view);
    } catch (Throwable e) {
      throw failure(name, StrategyException.BEFORE_FIRST, e);
    }
    if (decisions == null) {
      throw new StrategyException(
          name, StrategyException.BEFORE_FIRST, "prepared null; answer an object that decides each bar", null);
    }
    return decisions;
  }

  /** Refuses null. */
  static TradeSignal require(TradeSignal signal, String strategy, int index) {
    if (signal == null) {
      throw new StrategyException(strategy, index, "returned null; answer TradeSignal.hold() to do nothing", null);
    }
    return signal;
  }

  /** Whether a signal says no more than the fast path can honour. */
  static boolean isPlain(TradeSignal signal) {
    return signal.action() != Action.TARGET && signal.limitPrice().isEmpty() && signal.stopPrice().isEmpty()
        && signal.targetPrice().isEmpty();
  }

  /**
   * Refuses a signal whose metadata says, under {@code instrument} or {@code symbol}, that it is for something else than the
   * bars are of. Case and separators do not matter, and the base alone is enough: BTC/USD is also {@code btc-usd}, {@code
   * BTCUSD} and {@code BTC}. Where nothing is known about the bars, nothing is refused.
   */
  static void requireOwnInstrument(TradeSignal signal, String strategy, int index, Instrument own) {
    if (signal.metadata().isEmpty() || own.equals(Instrument.UNKNOWN)) {
      return;
    }
    for (String key : INSTRUMENT_KEYS) {
      Object named = signal.metadata().get(key);
      if (named != null && !plain(named).equals(plain(own)) && !plain(named).equals(plain(own.base()))) {
        throw new StrategyException(
            strategy, index,
            "signalled for %s %s but the bars are of %s; signal only for the series it was given".formatted(key, named, own),
            null);
      }
    }
  }

  private static String plain(Object instrument) {
    return instrument.toString().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  static double[] undefined(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
