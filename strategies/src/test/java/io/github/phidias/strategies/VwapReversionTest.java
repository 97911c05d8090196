package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.SignalColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class VwapReversionTest {
  /** Equal volumes: the average is the mean of the closes of the day so far. */
  private static SignalColumn signals(String end, int leastBars, double... closes) {
    return new VwapReversion("UTC", "00:00", end, 1, leastBars, 0.1).signals(BarColumns.of(TickBars.ofCloses(closes)));
  }

  @Test
  void buysBelowTheLowerBandAndSellsAboveTheAverage() {
    // 10, 12, 11, 8: mean 10.25, deviation sqrt(8.75 / 4) = 1.48, and 8 < 8.77. 10 < 10.2; 11 > 62 / 6.
    SignalColumn signals = signals("24:00", 2, 10, 12, 11, 8, 10, 11, 11);
    assertEquals("HHHBHSH", signals.letters());
    assertEquals(10.25, (double) signals.at(3).metadata().get("vwap"), 1e-12);
    assertEquals(10.25 - Math.sqrt(8.75 / 4), (double) signals.at(3).metadata().get("lower"), 1e-12);
  }

  @Test
  void sellsOnlyWhatItBought() {
    assertEquals("HHHHHH", signals("24:00", 4, 10, 12, 11, 8, 10, 11).letters());
  }

  @Test
  void sellsWithTheClosingBarAndBuysNeitherWithItNorLater() {
    assertEquals("HHHBHS", signals("06:00", 2, 10, 12, 11, 8, 9, 9).letters());
    assertEquals("HHHHHHH", signals("04:00", 2, 10, 12, 11, 8, 5, 10, 3).letters());
  }

  @Test
  void sellsWithTheNextBarThereIsWhenTheClosingOneIsMissing() {
    int[] hours = {0, 1, 2, 3, 26, 27};
    assertEquals("HHHBSH", new VwapReversion("UTC", "00:00", "24:00", 1, 2, 0.1)
        .signals(BarColumns.of(HourBars.at(hours, 10, 12, 11, 8, 9, 9))).letters());
    assertEquals("HHHBSH", new VwapReversion("UTC", "00:00", "06:00", 1, 2, 0.1)
        .signals(BarColumns.of(HourBars.at(new int[] {0, 1, 2, 3, 8, 9}, 10, 12, 11, 8, 9, 9))).letters());
  }

  @Test
  void refusesBadParameters() {
    assertEquals("zone", refused(() -> new VwapReversion("Mars", "00:00", "24:00", 2, 12, 0.1)));
    assertEquals("end", refused(() -> new VwapReversion("UTC", "00:00", "6", 2, 12, 0.1)));
    assertEquals("least_bars", refused(() -> new VwapReversion("UTC", "00:00", "24:00", 2, 0, 0.1)));
  }

  private static String refused(Executable made) {
    return assertThrows(InputException.class, made).field();
  }
}
