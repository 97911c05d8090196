package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.FvgDirection;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmaCrossoverTest {
  /** Lengths 1 and 2: the fast average is the close. Bullish crosses at 4 and 8, a bearish one at 6. */
  private static final BarColumns ZIGZAG = BarColumns.of(TickBars.ofCloses(10, 10, 10, 10, 16, 16, 4, 4, 19, 22));

  private static EmaCrossover with(double minGap, FvgDirection direction, int lookback) {
    return new EmaCrossover(1, 2, minGap, direction, lookback, 0.1, false, false, false, 20, 1.5, 2, 0);
  }

  @Test
  void buysWhereTheFastAverageCrossesUpAndSellsWhereItCrossesDown() {
    assertEquals("HHHHBHSHBH", EmaCrossover.of(1, 2).signals(ZIGZAG).letters());
  }

  @Test
  void ignoresCrossesBeforeTheSlowAverageIsFull() {
    SignalColumn signals = EmaCrossover.of(1, 2).signals(BarColumns.of(TickBars.ofCloses(10, 11, 12, 13, 14)));
    assertEquals("HHHHH", signals.letters());
    assertEquals(3, signals.warmUp());
  }

  @Test
  void aCrossCountsForLookbackBars() {
    assertEquals("HHHHBBSSBB", with(0, FvgDirection.BOTH, 2).signals(ZIGZAG).letters());
  }

  @Test
  void leastGapIsMeasuredAtTheSignalInclusive() {
    assertEquals("HHHHBHSHBH", with(2, FvgDirection.BOTH, 1).signals(ZIGZAG).letters());
    assertEquals("HHHHHHSHBH", with(2.01, FvgDirection.BOTH, 1).signals(ZIGZAG).letters());
  }

  @Test
  void givesOnlySignalsOfTheDirectionWanted() {
    assertEquals("HHHHBHHHBH", with(0, FvgDirection.BULLISH, 1).signals(ZIGZAG).letters());
    assertEquals("HHHHHHSHHH", with(0, FvgDirection.BEARISH, 1).signals(ZIGZAG).letters());
  }

  @Test
  void tellsWhatItSaw() {
    TradeSignal signal = with(0, FvgDirection.BOTH, 2).signals(ZIGZAG).at(5);
    assertEquals(1, signal.confidence());
    assertEquals(0.1, signal.positionSize());
    assertEquals(4, signal.metadata().get("cross_index"));
    assertEquals(16.0, signal.metadata().get("ema_fast"));
    assertEquals(16.0 - (double) signal.metadata().get("ema_slow"), signal.metadata().get("gap"));
  }

  @Test
  void refusesAFastPeriodThatIsNotUnderTheSlowOne() {
    var thrown = assertThrows(InputException.class, () -> EmaCrossover.of(26, 26));
    assertEquals(ErrorCode.BAD_PARAMETER, thrown.code());
    assertEquals("fast_period", thrown.field());
    assertTrue(thrown.getMessage().contains("26"));
  }

  @Test
  void refusesInCodeWhatItsDescriptorRefuses() {
    assertEquals("fast_period", assertThrows(InputException.class, () -> EmaCrossover.of(0, 26)).field());
    assertEquals("min_gap", assertThrows(InputException.class, () -> with(Double.NaN, FvgDirection.BOTH, 1)).field());
    assertEquals("direction", assertThrows(InputException.class, () -> with(0, null, 1)).field());
    assertEquals("lookback", assertThrows(InputException.class, () -> with(0, FvgDirection.BOTH, 101)).field());
  }

  @Test
  void readsItsAliasesAndDefaults() {
    RecordDescriptor<EmaCrossover> record = RecordDescriptor.of(EmaCrossover.class);
    assertEquals(EmaCrossover.of(12, 26), record.create(Map.of()));
    assertEquals(EmaCrossover.of(3, 7), record.create(Map.of("ema_fast", 3, "ema_slow", 7)));
  }

  @Test
  void averagesWithinTheToleranceCountAsEqual() {
    // From 10 the fast average steps to 10.001, the slow one half as far.
    BarColumns bars = BarColumns.of(TickBars.ofCloses(10, 10, 10, 10, 10.001, 10.001, 11));
    assertEquals("HHHHBHH", EmaCrossover.of(1, 3).signals(bars).letters());
    assertEquals("HHHHHHB", new EmaCrossover(1, 3, 0, FvgDirection.BOTH, 1, 0.1, false, false, false, 20, 1.5, 2, 0.001).signals(bars).letters());
  }
}
