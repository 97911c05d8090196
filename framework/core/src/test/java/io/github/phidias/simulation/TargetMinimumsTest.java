package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.TradingStrategy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When the least worth of an order is asked of a target weight that fills after a gap. */
class TargetMinimumsTest {
  /** Half of 1000 at a close of 100 is 5 units, worth the least of 480 there. */
  private static final TradingStrategy HALF_AT_THE_FIRST_BAR = series ->
      series.getBarCount() == 1 ? TradeSignal.target(0.5, new Band(0, 0)) : TradeSignal.hold();

  private static SimulationResult run(double nextOpen, double capital) {
    double[] open = {100, nextOpen, nextOpen};
    double[] high = {100, Math.max(nextOpen, 100), Math.max(nextOpen, 100)};
    double[] low = {100, Math.min(nextOpen, 100), Math.min(nextOpen, 100)};
    double[] close = {100, 100, 100};
    long[] times = {0, 3_600_000, 7_200_000};
    Bars bars = Bars.wrap(Instrument.UNKNOWN, Timeframe.HOUR, times, open, high, low, close, new double[3]);
    return new Simulator(SimulatorSettings.of(Map.of(
        "initial_capital", capital, "commission", 0, "slippage", 0, "close_at_end", false,
        "instrument", Map.of("min_notional", 480, "lot_step", 1)))).run(HALF_AT_THE_FIRST_BAR, bars);
  }

  @Test
  void anOrderThatWasLargeEnoughAtItsDecisionFillsAtALowerOpen() {
    assertEquals(5, run(90, 1000).openQuantity());
  }

  @Test
  void anOrderThatIsCutAtTheFillIsJudgedThere() {
    // 1000 buys 4 units at 240, worth 960; at 1001 not one.
    assertEquals(4, run(240, 1000).openQuantity());
    SimulationResult dropped = run(1001, 1000);
    assertEquals(0, dropped.openQuantity());
    assertEquals(Map.of(Reason.BELOW_MIN_NOTIONAL, 1), dropped.reasons());
  }

  @Test
  void theSlippageOfAPurchaseDoesNotLessenTheCashThatPaysForIt() {
    TradingStrategy all = series -> TradeSignal.target(series.getBarCount() == 1 ? 0.9 : 1, new Band(0, 0));
    SimulationResult result = new Simulator(SimulatorSettings.of(Map.of(
        "initial_capital", 1000, "commission", 0.001, "slippage", 0.01, "close_at_end", false)))
        .run(all, BarsOf.closes(100, 100, 100));
    // 9 units at 101 and then all that is left, to the last of the cash.
    double left = 1000 - 9 * 101 * 1.001;
    assertEquals(9 + left / (101 * 1.001), result.openQuantity(), 1e-12);
  }
}
