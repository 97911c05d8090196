package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.TickBars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.FvgDirection;
import io.github.phidias.indicators.levels.LevelScale;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.simulation.ExitReason;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FibonacciRetracementTest {
  /** Up from 100 (bar 3) to 200 (bar 7), confirmed at bar 9 with k = 2, down to 140 (bar 10), and up from there. */
  private static final double[] UP = {115, 110, 105, 100, 125, 150, 175, 200, 180, 160, 140, 145, 165, 190, 230, 265, 300};

  private static final int K = 2;

  private static FibonacciRetracement with(double entry, OptionalDouble stop, LevelConfirmation confirmation, FvgDirection direction) {
    return new FibonacciRetracement(K, 0.005, entry, stop, 0.02, 1.618, confirmation, LevelScale.LINEAR, direction, 0.1);
  }

  private static FibonacciRetracement with(LevelConfirmation confirmation) {
    return with(0.5, OptionalDouble.empty(), confirmation, FvgDirection.BOTH);
  }

  private static SignalColumn signals(FibonacciRetracement strategy, double... closes) {
    return strategy.signals(BarColumns.of(TickBars.ofCloses(closes)));
  }

  /** The same prices upside down. */
  private static double[] down() {
    return Arrays.stream(UP).map(price -> 320 - price).toArray();
  }

  @Nested
  class EntersAtTheLevel {
    @Test
    void onTheBarThatTouchesIt() {
      assertEquals("HHHHHHHHHHBHHHHHH", signals(with(LevelConfirmation.TOUCH), UP).letters());
    }

    @Test
    void whenAFallThroughItClosesBackAboveIt() {
      double[] back = UP.clone();
      back[10] = 149;
      back[11] = 152;
      assertEquals("HHHHHHHHHHHBHHHHH", signals(with(LevelConfirmation.CLOSE_BACK), back).letters());
      assertEquals("HHHHHHHHHHBHHHHHH", signals(with(LevelConfirmation.TOUCH), back).letters());
    }

    @Test
    void whenTheCloseIsBeyondTheBarBefore() {
      double[] close = UP.clone();
      System.arraycopy(new double[] {151, 152, 155}, 0, close, 10, 3);
      double[] high = close.clone();
      System.arraycopy(new double[] {153, 153, 155}, 0, high, 10, 3);
      double[] low = close.clone();
      System.arraycopy(new double[] {149, 148, 151}, 0, low, 10, 3);
      BarColumns bars = BarColumns.of(Bars.of(
          Instrument.UNKNOWN, Timeframe.HOUR, TickBars.ofCloses(close).openTimes(), close, high, low, close, new double[close.length]));
      assertEquals("HHHHHHHHHHBHHHHHH", with(LevelConfirmation.CLOSE_BACK).signals(bars).letters());
      assertEquals("HHHHHHHHHHHHBHHHH", with(LevelConfirmation.TURN).signals(bars).letters());
    }

    @Test
    void mirroredInADownSwing() {
      assertEquals("HHHHHHHHHHSHHHHHH", signals(with(LevelConfirmation.TOUCH), down()).letters());
    }

    @Test
    void onlyInTheDirectionThatIsWanted() {
      FibonacciRetracement bearish = with(0.5, OptionalDouble.empty(), LevelConfirmation.TOUCH, FvgDirection.BEARISH);
      assertEquals(-1, signals(bearish, UP).letters().indexOf('B'));
      assertEquals("HHHHHHHHHHSHHHHHH", signals(bearish, down()).letters());
    }
  }

  @Test
  void namesTheStopBeyondTheNextLevelAndTheTargetAtTheExtension() {
    TradeSignal signal = signals(with(LevelConfirmation.TOUCH), UP).at(10);
    // The next common ratio above 0.5 is 0.618, and the buffer 0.02.
    assertEquals(200 - 0.638 * 100, signal.stopPrice().orElseThrow(), 1e-9);
    assertEquals(261.8, signal.targetPrice().orElseThrow(), 1e-9);
    assertEquals(150.0, signal.metadata().get("level"));
    assertEquals(9, signal.metadata().get("swing_confirmed"));
    TradeSignal sell = signals(with(LevelConfirmation.TOUCH), down()).at(10);
    assertEquals(120 + 0.638 * 100, sell.stopPrice().orElseThrow(), 1e-9);
    assertEquals(220 - 161.8, sell.targetPrice().orElseThrow(), 1e-9);
  }

  @Test
  void doesNotEnterOnceTheStopWasReached() {
    double[] deep = UP.clone();
    deep[10] = 136.3;
    FibonacciRetracement bullish = with(0.5, OptionalDouble.empty(), LevelConfirmation.TOUCH, FvgDirection.BULLISH);
    assertEquals("HHHHHHHHHHBHHHHHH", signals(bullish, deep).letters());
    deep[10] = 136.1;
    assertEquals("HHHHHHHHHHHHHHHHH", signals(bullish, deep).letters());
  }

  @Test
  void takesProfitAtTheExtensionOfTheSwingThatWasKnownAtTheSignal() {
    Bars bars = TickBars.ofCloses(UP);
    SimulatorSettings settings = SimulatorSettings.defaults().with("slippage", 0.0);
    SimulationResult result = new Simulator(settings).run(with(LevelConfirmation.TOUCH), bars);
    assertEquals(1, result.trades().size());
    assertEquals(ExitReason.TAKE_PROFIT, result.trades().getFirst().exitReason());
    assertEquals(11, result.trades().getFirst().entryIndex());
    // The bar of 265 opens beyond 261.8 and fills there.
    assertEquals(265, result.trades().getFirst().exitPrice(), 1e-9);
  }

  @Test
  void givesTheSameRunByColumnAndBarByBarOnRealBars() {
    BarColumns bars = BarColumns.of(Catalogue.load("aapl-1d"));
    Simulator simulator = new Simulator(SimulatorSettings.defaults().with("allow_short", true));
    for (var strategy : List.of(FibonacciRetracement.of(0.618, 0.786, 1.618), new Xabcd(1, 0.3, PatternChoice.ANY, 0.05, 0.618, FvgDirection.BOTH, 0.1))) {
      SimulationResult byColumn = simulator.run(strategy, bars);
      assertTrue(byColumn.trades().size() >= 20, () -> strategy + " has " + byColumn.trades().size() + " trades");
      assertEquals(simulator.runByBar(strategy, bars).trades(), byColumn.trades());
    }
  }

  @Test
  void refusesAStopThatIsNotBeyondTheEntry() {
    assertEquals("stop_level", assertThrows(InputException.class, () -> FibonacciRetracement.of(0.5, 0.5, 2)).field());
    assertEquals("stop_level", assertThrows(InputException.class, () -> FibonacciRetracement.of(0.5, Double.NaN, 2)).field());
    assertEquals("target_extension", assertThrows(InputException.class, () -> FibonacciRetracement.of(0.5, 0.6, 0.9)).field());
    assertEquals("entry_level", assertThrows(InputException.class, () -> FibonacciRetracement.of(1.1, 2, 2)).field());
  }
}
