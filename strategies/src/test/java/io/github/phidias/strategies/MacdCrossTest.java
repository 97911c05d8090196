package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.SignalColumn;
import org.junit.jupiter.api.Test;

class MacdCrossTest {
  /**
   * Lengths 1, 2 and 2: the line is the close less an average that goes 2/3 of the way, and the signal goes 2/3 of the way to it.
   *
   * <pre>
   * close   10 10 10 10    13     13     13      7    8.5
   * average 10 10 10 10    12  12.67  12.89   8.96   8.65
   * line     0  0  0  0     1   0.33   0.11  -1.96  -0.15
   * signal   0  0  0  0  0.67   0.44   0.22  -1.23  -0.51
   * </pre>
   */
  private static SignalColumn signals(boolean zeroFilter) {
    return new MacdCross(1, 2, 2, zeroFilter, 0.1)
        .signals(BarColumns.of(TickBars.ofCloses(10, 10, 10, 10, 13, 13, 13, 7, 8.5)));
  }

  @Test
  void buysWhereTheLineCrossesAboveItsSignalAndSellsWhereItCrossesBelow() {
    assertEquals("HHHHBSHHB", signals(false).letters());
    assertEquals(4, signals(false).warmUp());
  }

  @Test
  void withTheFilterItBuysOnlyAboveZeroAndSellsOnlyBelow() {
    assertEquals("HHHHBHHHH", signals(true).letters());
  }

  @Test
  void tellsBothLines() {
    assertEquals(1.0, (double) signals(false).at(4).metadata().get("macd"), 1e-12);
    assertEquals(2 / 3.0, (double) signals(false).at(4).metadata().get("signal"), 1e-12);
  }

  @Test
  void refusesAFastPeriodThatIsNotUnderTheSlowOne() {
    assertEquals("fast_period", assertThrows(InputException.class, () -> new MacdCross(26, 26, 9, false, 0.1)).field());
    assertEquals("signal_period", assertThrows(InputException.class, () -> new MacdCross(12, 26, 0, false, 0.1)).field());
  }
}
