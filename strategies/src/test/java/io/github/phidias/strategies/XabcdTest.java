package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.FvgDirection;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class XabcdTest {
  /** The turning points of an ideal Gartley, after a fall and before a rise. */
  private static final double[] GARTLEY = {120, 100, 200, 138.2, 176.392, 121.4, 150};

  private static final int STEPS = 4;

  private static SignalColumn signals(Xabcd strategy, double... points) {
    double[] closes = new double[(points.length - 1) * STEPS + 1];
    for (int t = 0; t < closes.length; t++) {
      int leg = Math.min(t / STEPS, points.length - 2);
      closes[t] = points[leg] + (points[leg + 1] - points[leg]) * (t - leg * STEPS) / STEPS;
    }
    return strategy.signals(BarColumns.of(TickBars.ofCloses(closes)));
  }

  private static Xabcd only(PatternChoice pattern, FvgDirection direction, double stopBuffer) {
    return new Xabcd(3, 0.05, pattern, stopBuffer, 0.618, direction, 0.1);
  }

  @Test
  void buysABullishPatternWhenItsLastPointIsConfirmed() {
    SignalColumn signals = signals(Xabcd.of(0.05), GARTLEY);
    assertEquals("H".repeat(23) + "BH", signals.letters());
    TradeSignal buy = signals.at(23);
    assertEquals(100 - 0.05 * 100, buy.stopPrice().orElseThrow(), 1e-9);
    assertEquals(121.4 + 0.618 * (200 - 121.4), buy.targetPrice().orElseThrow(), 1e-9);
    assertEquals(List.of("gartley"), buy.metadata().get("patterns"));
    assertEquals(20, buy.metadata().get("d_bar"));
  }

  @Test
  void sellsABearishPattern() {
    double[] bearish = Arrays.stream(GARTLEY).map(price -> 300 - price).toArray();
    SignalColumn signals = signals(Xabcd.of(0.05), bearish);
    assertEquals("H".repeat(23) + "SH", signals.letters());
    assertEquals(200 + 5, signals.at(23).stopPrice().orElseThrow(), 1e-9);
  }

  @Test
  void setsTheStopBeyondTheLastPointWhereThatIsTheFurther() {
    SignalColumn crab = signals(Xabcd.of(0.05), 120, 100, 200, 140, 185, 38.2, 100);
    assertEquals("H".repeat(23) + "BH", crab.letters());
    assertEquals(38.2 - 5, crab.at(23).stopPrice().orElseThrow(), 1e-9);
  }

  @Test
  void passesOverPatternsThatAreNotWantedAndStopsThatAreNoPrice() {
    assertEquals(-1, signals(only(PatternChoice.BAT, FvgDirection.BOTH, 0.05), GARTLEY).letters().indexOf('B'));
    assertEquals(-1, signals(only(PatternChoice.ANY, FvgDirection.BEARISH, 0.05), GARTLEY).letters().indexOf('B'));
    assertEquals(-1, signals(only(PatternChoice.ANY, FvgDirection.BOTH, 1), GARTLEY).letters().indexOf('B'));
    assertEquals(23, signals(only(PatternChoice.GARTLEY, FvgDirection.BULLISH, 0.5), GARTLEY).letters().indexOf('B'));
  }

  @Test
  void refusesAToleranceOfOne() {
    assertEquals("tolerance", assertThrows(InputException.class, () -> Xabcd.of(1)).field());
  }
}
