package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Timeframe;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SyntheticBarsTest {
  /** First outputs of xoshiro256++ from the state 1, 2, 3, 4: those of the generator's reference in C. */
  @Test
  void theGeneratorIsTheOneItSaysItIs() {
    Xoshiro random = Xoshiro.ofState(1, 2, 3, 4);
    long[] first = {random.next(), random.next(), random.next(), random.next()};
    assertArrayEquals(new long[] {41943041L, 58720359L, 3588806011781223L, 3591011842654386L}, first);
  }

  @Test
  void aSeedGivesTheSameBitsForEver() {
    assertEquals("23e049e4a7ff8c5ad1c7355115d526f11af4ab81b09f37c25d1a47784caf67c6", SyntheticBars.of(42).bars(10_000).contentHash());
  }

  @Test
  void anotherSeedGivesOtherBarsAndAShorterRunIsAPrefix() {
    Bars bars = SyntheticBars.of(1).bars(500);
    assertNotEquals(bars.contentHash(), SyntheticBars.of(2).bars(500).contentHash());
    assertTrue(Csv.sameBits(bars.slice(0, 100), SyntheticBars.of(1).bars(100)));
  }

  @Test
  void theModelShowsItsTwoVolatilitiesAndKeepsItsRange() {
    Bars bars = SyntheticBars.of(9).bars(200_000);
    double squares = 0;
    for (int i = 1; i < bars.size(); i++) {
      double move = Math.log(bars.close().get(i) / bars.close().get(i - 1));
      squares += move * move;
    }
    // Half the time calm, half wild, and a jump of 1 % every 5000 bars.
    double expected = (0.0006 * 0.0006 + 0.002 * 0.002) / 2 + 0.0002 * 0.01 * 0.01;
    assertEquals(expected, squares / bars.size(), 0.2 * expected);
    assertTrue(bars.close().get(bars.size() - 1) > 1 && bars.close().get(bars.size() - 1) < 10_000);
  }

  @Test
  void extremeSettingsStillGiveValidBars() {
    SyntheticBars wild = new SyntheticBars(1, Timeframe.ONE_DAY, Instant.EPOCH, 1e-6, 8, 1, 1, 1, 1, 1, 1e12);
    assertEquals(10_000, wild.bars(10_000).size());
    SyntheticBars dull = new SyntheticBars(1, Timeframe.ONE_DAY, Instant.EPOCH, 1e9, 0, 0, 0, 0, 0, 0, 1e-3);
    assertEquals(1e9, dull.bars(100).close().get(99));
  }

  @Test
  void refusesNonsenseByName() {
    var thrown = assertThrows(IllegalArgumentException.class, () -> new SyntheticBars(
        1, Timeframe.ONE_DAY, Instant.EPOCH, Double.NaN, 8, 1, 1, 1, 1, 1, 1));
    assertTrue(thrown.getMessage().contains("startPrice was NaN"), thrown.getMessage());
  }
}
