package io.github.phidias.strategy;

import io.github.phidias.parameters.FoundByName;
import io.github.phidias.signals.TradeSignal;
import org.ta4j.core.BarSeries;

/**
 * Decides, at the close of a bar, what to do. The series ends at that bar; reading past it throws.
 *
 * <p>Pure: the same series gives the same signal, with no clock, no I/O, and no state between calls that changes the
 * result. With fewer bars than it needs it answers HOLD with reason {@code warmup}. Used by one thread at a time.
 */
@FunctionalInterface
@FoundByName("strategy")
public interface TradingStrategy {
  /** The decision for the last bar of the series; never null. */
  TradeSignal run(BarSeries series);
}
