package io.github.phidias.costs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.InputException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlippageModelTest {
  /** True ranges 2, 6, 5 (the gap down from 105), 4; returns 5 %, -4 %, 1 %. */
  private static final Bars BARS = bars(
      new double[] {100, 100, 102, 101}, new double[] {101, 106, 103, 103}, new double[] {99, 100, 100, 99},
      new double[] {100, 105, 100.8, 101.808}, new double[] {10, 30, 20, 50});

  private static Bars bars(double[] open, double[] high, double[] low, double[] close, double[] volume) {
    long[] times = new long[open.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = i * 3_600_000L;
    }
    return Bars.of(Instrument.UNKNOWN, Timeframe.HOUR, times, open, high, low, close, volume);
  }

  private static SlippageModel model(Object... pairs) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((String) pairs[i], pairs[i + 1]);
    }
    return SlippageSettings.of(values).bind(BARS);
  }

  private static double buy(SlippageModel model, double quantity, int index) {
    return model.fill(100, true, true, quantity, index);
  }

  private static double sell(SlippageModel model, double quantity, int index) {
    return model.fill(100, false, true, quantity, index);
  }

  @Nested
  class Simple {
    @Test
    void noneFillsAtTheReference() {
      assertEquals(123.456, model("kind", "NONE").fill(123.456, true, true, 1, 0));
      assertEquals(123.456, SlippageModel.none().fill(123.456, false, false, 1, 99));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.0005", "63877.25, 0.0007", "1e-7, 0.099", "33.3, 0"})
    void aFractionHasTheBitsOfItsFormula(double price, double fraction) {
      for (SlippageModel model : new SlippageModel[] {
          model("kind", "FRACTION", "fraction", fraction), model("kind", "SPREAD", "half_spread", fraction), SlippageModel.fraction(fraction)}) {
        assertEquals(price * (1 + fraction), model.fill(price, true, true, 1, 0));
        assertEquals(price * (1 + fraction), model.fill(price, true, false, 1, 0));
        assertEquals(price * (1 - fraction), model.fill(price, false, true, 1, 0));
        assertEquals(price * (1 - fraction), model.fill(price, false, false, 1, 0));
        assertFalse(model.needsQuantity());
        assertEquals(0, model.firstFullIndex());
      }
    }

    @Test
    void anEntrySpreadIsNotPaidOnExits() {
      SlippageModel model = model("kind", "ENTRY_SPREAD", "entry_spread", 0.002);
      assertEquals(100 * (1 + 0.002), model.fill(100, true, true, 1, 0));
      assertEquals(100 * (1 - 0.002), model.fill(100, false, true, 1, 0));
      assertEquals(100, model.fill(100, false, false, 1, 0));
      assertEquals(100, model.fill(100, true, false, 1, 0));
    }

    @Test
    void ticksAreADistanceInPrice() {
      SlippageModel model = model("kind", "TICKS", "ticks", 3, "tick_size", 0.25);
      assertEquals(100.75, buy(model, 1, 0));
      assertEquals(99.25, sell(model, 1, 0));
    }

    @Test
    void aFractionOutOfRangeIsRefused() {
      assertEquals("fraction", assertThrows(InputException.class, () -> SlippageModel.fraction(0.1)).field());
      assertEquals("fraction", assertThrows(InputException.class, () -> SlippageModel.fraction(Double.NaN)).field());
    }
  }

  @Nested
  class Volatility {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 2", "2, 4", "3, 5.5", "4, 4.5"})
    void ofTrueRangesIsTheirMeanOverTheBarsBefore(int index, double range) {
      SlippageModel model = model("kind", "VOLATILITY", "measure", "ATR", "multiple", 0.5, "bars", 2);
      assertEquals(100 + 0.5 * range, buy(model, 1, index), 1e-12);
      assertEquals(100 - 0.5 * range, sell(model, 1, index), 1e-12);
      assertEquals(2, model.firstFullIndex());
    }

    @ParameterizedTest
    // Of 5 % and -4 %: 0.09 / sqrt(2); of 5 %, -4 % and 1 %: mean 0.02 / 3, deviation sqrt(0.0122 / 3 / 2).
    @CsvSource({"0, 0", "1, 0", "2, 0", "3, 0.06363961030678927", "4, 0.04509249752822894"})
    void ofReturnsIsTheirSampleDeviation(int index, double deviation) {
      SlippageModel model = model("kind", "VOLATILITY", "measure", "STDEV", "multiple", 2, "bars", 3);
      assertEquals(100 * (1 + 2 * deviation), buy(model, 1, index), 1e-9);
      assertEquals(100 * (1 - 2 * deviation), sell(model, 1, index), 1e-9);
      assertEquals(4, model.firstFullIndex());
    }

    @Test
    void knowsTheBarAfterTheLastAndNoFurtherOne() {
      SlippageModel model = model("kind", "VOLATILITY", "measure", "ATR", "multiple", 1, "bars", 2);
      assertThrows(IndexOutOfBoundsException.class, () -> buy(model, 1, 5));
      assertThrows(IndexOutOfBoundsException.class, () -> buy(model, 1, -1));
    }

    @Test
    void isComputedOnceForRunsThatShareColumns() {
      BarColumns columns = BarColumns.of(BARS);
      PastColumns.meanTrueRange(columns, 2);
      assertTrue(PastColumns.meanTrueRange(columns, 2) == PastColumns.meanTrueRange(columns, 2));
      assertTrue(PastColumns.meanTrueRange(columns, 2) != PastColumns.meanTrueRange(columns, 3));
    }
  }

  @Nested
  class VolumeShare {
    private final SlippageModel model = model("kind", "VOLUME_SHARE", "multiple", 0.5, "bars", 3);

    @ParameterizedTest
    // Volumes before bar 3: 10, 30, 20, mean 20; before bar 4: 30, 20, 50, mean 100/3.
    @CsvSource({"5, 3, 0.5", "20, 3, 1", "80, 3, 2", "0, 3, 0"})
    void growsWithTheSquareRootOfTheShare(double quantity, int index, double root) {
      double size = 0.5 * 0.06363961030678927 * root;
      assertEquals(100 * (1 + size), buy(model, quantity, index), 1e-9);
      assertEquals(100 * (1 - size), sell(model, quantity, index), 1e-9);
    }

    @Test
    void takesTheVolumeOfTheWindowOnly() {
      assertEquals(100 * (1 + 0.5 * 0.04509249752822894 * Math.sqrt(5 / (100 / 3.0))), buy(model, 5, 4), 1e-9);
    }

    @Test
    void needsTheQuantityAndSaysFromWhenItsWindowIsFull() {
      assertTrue(model.needsQuantity());
      assertEquals(4, model.firstFullIndex());
      assertEquals(100, buy(model, 5, 2), "no deviation of one return");
    }

    @Test
    void refusesBarsWithoutVolume() {
      double[] price = {1, 1};
      Bars silent = bars(price, price, price, price, new double[2]);
      var settings = SlippageSettings.of(Map.of("kind", "VOLUME_SHARE", "multiple", 1, "bars", 3));
      var thrown = assertThrows(InputException.class, () -> settings.bind(silent));
      assertEquals("kind was VOLUME_SHARE but none of the bars has a volume to take a share of; choose another kind", thrown.getMessage());
      assertEquals(5, settings.bind(silent.slice(0, 0)).fill(5, true, true, 1, 0));
    }

    @Test
    void refusesAShareOfNothing() {
      double[] price = {1, 1, 1, 1, 1};
      Bars quiet = bars(price, price, price, price, new double[] {9, 0, 0, 0, 0});
      SlippageModel fresh = SlippageSettings.of(Map.of("kind", "VOLUME_SHARE", "multiple", 1, "bars", 2)).bind(quiet);
      assertEquals(1, fresh.fill(1, true, true, 0, 4));
      assertEquals(
          "kind was VOLUME_SHARE but nothing was traded in the 2 bars before bar 4, so a fill of 3.0 has no share of it; take more bars or another kind",
          assertThrows(InputException.class, () -> fresh.fill(1, true, true, 3, 4)).getMessage());
    }
  }

  @Nested
  class Nonsense {
    @ParameterizedTest
    @CsvSource({"3, -200", "2, -100", "1, 0"})
    void isRefusedWhereAPriceWouldNotBeAboveZero(int ticks, String price) {
      SlippageModel model = model("kind", "TICKS", "ticks", ticks, "tick_size", 100);
      var thrown = assertThrows(InputException.class, () -> sell(model, 1, 0));
      assertEquals(
          "ticks moves a fill at 100.0 to " + price + ".0 but a price must be finite and above zero; take fewer ticks or a smaller tick_size",
          thrown.getMessage());
      assertEquals(100 + ticks * 100, buy(model, 1, 0));
    }

    @Test
    void ofVolatilityIsRefusedToo() {
      SlippageModel ranges = model("kind", "VOLATILITY", "measure", "ATR", "multiple", 50, "bars", 2);
      assertEquals("multiple", assertThrows(InputException.class, () -> sell(ranges, 1, 1)).field());
      SlippageModel share = model("kind", "VOLUME_SHARE", "multiple", 100, "bars", 3);
      assertEquals("multiple", assertThrows(InputException.class, () -> sell(share, 100, 3)).field());
      SlippageModel huge = model("kind", "VOLATILITY", "measure", "STDEV", "multiple", 1e308, "bars", 3);
      assertEquals("multiple", assertThrows(InputException.class, () -> huge.fill(1e10, true, true, 1, 4)).field());
    }
  }
}
