package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.FvgDirection;
import io.github.phidias.signals.TradeSignal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FairValueGapTest {
  /** A zone from 110 to 120, confirmed at bar 2, touched at 3, filled at 5. */
  private static final BarColumns UP = bars(
      new double[] {110, 121, 130, 128, 126, 112, 116},
      new double[] {90, 100, 120, 119, 111, 105, 106},
      new double[] {100, 119, 125, 121, 115, 110, 115});

  private static BarColumns bars(double[] high, double[] low, double[] close) {
    long[] times = new long[high.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = i * 60_000L;
    }
    return BarColumns.of(Bars.of(Instrument.UNKNOWN, Timeframe.MINUTE, times, close, high, low, close, new double[high.length]));
  }

  private static FairValueGap with(double minGapSize, FvgDirection direction, int lookback) {
    return new FairValueGap(minGapSize, direction, lookback, 0.1, false, false, false, 20, 1.5, 2);
  }

  @Test
  void buysWhenTheCloseIsInABullishZoneThatIsNotFilledBefore() {
    assertEquals("HHHHBBH", with(0, FvgDirection.BULLISH, 5).signals(UP).letters());
  }

  @Test
  void aZoneCountsForLookbackBars() {
    assertEquals("HHHHBHH", with(0, FvgDirection.BULLISH, 2).signals(UP).letters());
  }

  @Test
  void passesOverZonesThatAreTooSmallOrOfTheOtherDirection() {
    assertEquals("HHHHHHH", with(10.01, FvgDirection.BULLISH, 5).signals(UP).letters());
    assertEquals("HHHHBBH", with(10, FvgDirection.BULLISH, 5).signals(UP).letters());
  }

  @Test
  void sellsInABearishZoneAndTheOneConfirmedLastDecides() {
    BarColumns down = bars(
        new double[] {110, 100, 80, 79, 65, 77},
        new double[] {90, 81, 70, 66, 60, 62},
        new double[] {100, 85, 75, 70, 62, 68});
    assertEquals("HHHHHS", FairValueGap.of(5).signals(down).letters());
    assertEquals(4, FairValueGap.of(5).signals(down).at(5).metadata().get("confirm"));
  }

  @Test
  void tellsOfTheZoneAsKnownAtTheBar() {
    TradeSignal early = with(0, FvgDirection.BULLISH, 5).signals(UP).at(4);
    Map<String, Object> zone = new LinkedHashMap<>();
    zone.put("middle", 1);
    zone.put("confirm", 2);
    zone.put("direction", "bullish");
    zone.put("gap_low", 110.0);
    zone.put("gap_high", 120.0);
    zone.put("size", 10.0);
    zone.put("first_touch", 3);
    assertEquals(zone, early.metadata());
    zone.put("filled", 5);
    assertEquals(zone, with(0, FvgDirection.BULLISH, 5).signals(UP).at(5).metadata());
  }

  @Test
  void needsFourBars() {
    assertEquals(3, FairValueGap.of(5).signals(UP).warmUp());
  }

  @Test
  void refusesBadParameters() {
    assertEquals("min_gap_size", assertThrows(InputException.class, () -> with(-1, FvgDirection.BOTH, 5)).field());
    assertEquals("lookback", assertThrows(InputException.class, () -> FairValueGap.of(0)).field());
  }
}
