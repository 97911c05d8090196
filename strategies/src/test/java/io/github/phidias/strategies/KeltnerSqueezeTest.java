package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.TickBars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.SignalColumn;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeltnerSqueezeTest {
  /** Length 2, two deviations inside one average true range. */
  private static SignalColumn signals(int leastBars, double... closes) {
    return new KeltnerSqueeze(2, 2, 1, leastBars, 0.1).signals(BarColumns.of(aroundCloses(closes)));
  }

  /** Bars from one under the close to one over it. */
  private static Bars aroundCloses(double... closes) {
    double[] high = Arrays.stream(closes).map(c -> c + 1).toArray();
    double[] low = Arrays.stream(closes).map(c -> c - 1).toArray();
    return Bars.of(new Instrument("TEST", "USD"), Timeframe.HOUR, TickBars.ofCloses(closes).openTimes(),
        closes, high, low, closes, new double[closes.length]);
  }

  @Test
  void buysARiseThatEndsALongSqueezeAndSellsUnderTheMean() {
    // On at 2, 3 and 4: no deviation, ranges of 2. At 5 two deviations are 10 and the mean range (2 + 11) / 2; 20 > 15.
    // At 6 on again, for one bar; at 7 off, and 9 crosses below the mean of 14.5.
    assertEquals("HHHHHBHS", signals(2, 10, 10, 10, 10, 10, 20, 20, 9).letters());
  }

  @Test
  void aSqueezeThatWasTooShortIsNone() {
    assertEquals("HHHHHBHS", signals(3, 10, 10, 10, 10, 10, 20, 20, 9).letters());
    assertEquals("HHHHHHHS", signals(4, 10, 10, 10, 10, 10, 20, 20, 9).letters());
  }

  @Test
  void aFallThatEndsASqueezeIsNotBought() {
    assertEquals("HHHHHS", signals(2, 10, 10, 10, 10, 10, 5).letters());
  }

  @Test
  void tellsTheMean() {
    assertEquals(Map.of("middle", 15.0), signals(2, 10, 10, 10, 10, 10, 20).at(5).metadata());
    assertEquals(4, signals(2, 10, 10).warmUp());
  }

  @Test
  void refusesBadParameters() {
    assertEquals("length", assertThrows(InputException.class, () -> new KeltnerSqueeze(1, 2, 1.5, 3, 0.1)).field());
    assertEquals("channel", assertThrows(InputException.class, () -> new KeltnerSqueeze(20, 2, 0, 3, 0.1)).field());
    assertEquals("least_bars", assertThrows(InputException.class, () -> new KeltnerSqueeze(20, 2, 1.5, 0, 0.1)).field());
  }
}
