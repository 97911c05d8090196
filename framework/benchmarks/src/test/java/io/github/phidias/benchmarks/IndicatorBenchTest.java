package io.github.phidias.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.Bars;
import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorRegistry;
import io.github.phidias.indicators.Indicators;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

class IndicatorBenchTest {
  private static final Bars FEW = StoredBars.make(3_000);

  private static IndicatorDescriptor descriptor(String name) {
    return IndicatorRegistry.load().find(name);
  }

  /** A clock on which each reading is a millisecond after the one before, so that nothing here depends on the machine. */
  private static IndicatorStopwatch ticking(IndicatorDescriptor descriptor) {
    long[] now = {0};
    return new IndicatorStopwatch(descriptor, FEW, () -> now[0] += 1_000_000);
  }

  @Nested
  class TheSideOfTa4j {
    @Test
    void namesBuiltInIndicatorsOnly() {
      List<String> ours = IndicatorBench.names();
      Ta4jIndicators.BY_NAME.keySet().forEach(name -> assertTrue(ours.contains(name), name));
      assertTrue(Ta4jIndicators.BY_NAME.size() > 70, "it has most of the usual ones");
    }

    @Test
    void givesNoMoreOutputsThanOursAndAValueForEveryBar() {
      BarSeries series = BarConversions.toSeries(FEW.slice(0, 400));
      Ta4jIndicators.BY_NAME.forEach((name, factory) -> {
        List<Indicator<?>> indicators = factory.apply(series);
        int outputs = descriptor(name).outputs().size();
        assertTrue(!indicators.isEmpty() && indicators.size() <= outputs, name + " has " + indicators.size() + " of " + outputs);
        for (Indicator<?> indicator : indicators) {
          assertNotNull(indicator.getValue(series.getEndIndex()), name);
        }
      });
    }

    @Test
    void isTheSameFigureWhereDefinitionsAgree() {
      BarSeries series = BarConversions.toSeries(FEW);
      for (String name : List.of("sma", "ema", "wma", "atr", "highest", "williams_r", "median_price")) {
        double theirs = ((Num) Ta4jIndicators.BY_NAME.get(name).apply(series).getFirst().getValue(2_999)).doubleValue();
        double ours = Indicators.of(BarColumns.of(FEW)).named(name, Map.of()).get(2_999);
        assertEquals(ours, theirs, Math.abs(ours) * 1e-9, name);
      }
    }
  }

  @Nested
  class Measuring {
    @Test
    void givesARowOfEachFigure() {
      IndicatorDescriptor sma = descriptor("sma");
      IndicatorMeasurement row = IndicatorChild.measure(ticking(sma), sma, FEW);
      assertEquals("sma", row.name());
      // One tick a run of ours, which reads the clock at its start and its end.
      assertEquals(1e6 / FEW.size(), row.nanos());
      assertEquals(1e6 / FEW.size(), row.nanosAt10());
      assertEquals(1e6 / FEW.size(), row.nanosAt1000());
      assertEquals(1, row.lengthRatio());
      assertTrue(row.timesTa4j() > 1);
      assertTrue(row.constantCost());
    }

    @Test
    void leavesOutWhatThereIsNot() {
      IndicatorDescriptor price = descriptor("average_price");
      IndicatorMeasurement row = IndicatorChild.measure(ticking(price), price, FEW);
      assertNull(row.nanosAt10());
      assertNull(row.lengthRatio());
      assertNull(row.timesTa4j());
    }

    @Test
    void survivesTheWayFromTheChild() {
      IndicatorDescriptor obv = descriptor("obv");
      IndicatorMeasurement row = IndicatorChild.measure(ticking(obv), obv, FEW);
      assertEquals(row, IndicatorChild.parse(obv, IndicatorChild.line(row)));
    }

    @Test
    void takesTheLengthElseTheFirstNumberOfBars() {
      assertEquals(Optional.of("length"), IndicatorStopwatch.lengthParameter(descriptor("vidya")));
      assertEquals(Optional.of("fast"), IndicatorStopwatch.lengthParameter(descriptor("macd")));
      assertEquals(Optional.empty(), IndicatorStopwatch.lengthParameter(descriptor("true_range")));
    }

    @Test
    void readsTheBarsThatWereWritten(@TempDir Path folder) throws IOException {
      Path file = folder.resolve("few.bars");
      StoredBars.write(FEW, file);
      assertEquals(FEW.contentHash(), StoredBars.read(file).contentHash());
    }

    @Test
    void runsInAJvmOfItsOwn() throws IOException {
      try (IndicatorBench bench = new IndicatorBench(FEW)) {
        IndicatorMeasurement row = bench.run("median_price");
        assertEquals("median_price", row.name());
        assertTrue(row.nanos() > 0);
        assertTrue(row.ta4jNanos() > 0);
      }
    }
  }

  @Nested
  class Verdicts {
    private IndicatorMeasurement row(double nanos, Double at10, Double at1000, Double ta4j, boolean constant, String note) {
      return new IndicatorMeasurement("x", nanos, at10, at1000, ta4j, constant, note);
    }

    @Test
    void passAtTheLimits() {
      assertEquals("ok", row(40, 10.0, 20.0, 400.0, true, "").verdict());
      assertEquals("ok", row(40, null, null, null, true, "").verdict());
    }

    @Test
    void failUnderTenTimesTa4jEvenWithAReason() {
      assertEquals("FAIL: under 10 times ta4j (note: dear)", row(50, null, null, 499.0, true, "dear").verdict());
    }

    @Test
    void failOverFortyWithoutAReasonOnly() {
      assertFalse(row(40.1, null, null, null, true, "").passed());
      assertEquals("note: dear", row(40.1, null, null, null, true, "dear").verdict());
    }

    @Test
    void failWhenAConstantCostGrows() {
      assertEquals("FAIL: length 1,000 over twice length 10", row(5, 10.0, 20.1, null, true, "").verdict());
      assertTrue(row(5, 10.0, 20.1, null, false, "").passed());
    }
  }
}
