package io.github.phidias.indicators.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorRegistry;
import io.github.phidias.indicators.Indicators;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PricesTest {
  private static final Bars ONE = Bars.of(
      Instrument.UNKNOWN, Timeframe.HOUR, new long[] {0}, new double[] {10}, new double[] {16}, new double[] {8},
      new double[] {12}, new double[] {1});

  @Test
  void pricesAreTheMeansTheyAreNamedFor() {
    IndicatorColumns in = Indicators.of(BarColumns.of(ONE));
    assertEquals(12, in.column(new MedianPrice()).get(0));
    assertEquals(12, in.column(new TypicalPrice()).get(0));
    assertEquals(12, in.column(new WeightedClose()).get(0));
    assertEquals(11.5, in.column(new AveragePrice()).get(0));
  }

  @Test
  void theyAreFoundByTheirNamesInOtherLibraries() {
    for (String name : List.of("MEDPRICE", "TYPPRICE", "WCLPRICE", "AVGPRICE")) {
      assertEquals("prices", IndicatorRegistry.load().find(name).family());
    }
    assertEquals(11.5, Indicators.of(BarColumns.of(ONE)).named("AVGPRICE", Map.of()).get(0));
  }
}
