package io.github.phidias.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FvgPropertiesTest {
  @Property(tries = 200)
  void knownAtEachBarAreExactlyTheZonesOfTheBarsSoFar(
      @ForAll long seed, @ForAll @IntRange(max = 90) int count, @ForAll @IntRange(max = 30) int leastTicks,
      @ForAll FvgDirection direction) {
    Bars bars = TickBars.of(seed, count);
    double least = leastTicks / 100.0;
    FvgZones zones = FvgZones.of(bars.high(), bars.low()).only(least, direction);
    for (int t = -1; t < count; t++) {
      Bars soFar = bars.slice(0, t + 1);
      assertEquals(plain(soFar.high(), soFar.low(), least, direction), zones.asOf(t).list());
    }
  }

  /** The definition, word for word. */
  private static List<FvgZone> plain(Column high, Column low, double least, FvgDirection direction) {
    List<FvgZone> zones = new ArrayList<>();
    for (int c = 2; c < high.length(); c++) {
      boolean bullish = low.get(c) > high.get(c - 2);
      boolean bearish = high.get(c) < low.get(c - 2);
      double gapLow = bullish ? high.get(c - 2) : high.get(c);
      double gapHigh = bullish ? low.get(c) : low.get(c - 2);
      if ((bullish || bearish) && gapHigh - gapLow >= least && direction.allows(bullish)) {
        OptionalInt touch = OptionalInt.empty();
        OptionalInt fill = OptionalInt.empty();
        for (int t = high.length() - 1; t > c; t--) {
          touch = (bullish ? low.get(t) <= gapHigh : high.get(t) >= gapLow) ? OptionalInt.of(t) : touch;
          fill = (bullish ? low.get(t) <= gapLow : high.get(t) >= gapHigh) ? OptionalInt.of(t) : fill;
        }
        zones.add(new FvgZone(c - 1, c, bullish ? FvgDirection.BULLISH : FvgDirection.BEARISH,
            gapLow, gapHigh, gapHigh - gapLow, touch, fill));
      }
    }
    return zones;
  }
}
