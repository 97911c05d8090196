package io.github.phidias.indicators.harvesting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenNumbers;
import io.github.phidias.golden.GoldenNumbers.Tolerance;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The indicators of volatility harvesting against vectors made by an independent script. */
class HarvestingIndicatorsGoldenTest {
  private static final Tolerance TOLERANCE = new Tolerance(1e-9, 1e-9);

  private static IndicatorColumns closes(GoldenCase golden) {
    JsonNode closes = golden.object("input", "close").get("close");
    double[] x = new double[closes.size()];
    long[] times = new long[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = closes.get(i).doubleValue();
      times[i] = i * Timeframe.HOUR.millis();
    }
    return Indicators.of(BarColumns.of(
        Bars.wrap(Instrument.UNKNOWN, Timeframe.HOUR, times, x, x.clone(), x.clone(), x.clone(), new double[x.length])));
  }

  @GoldenFactory
  Stream<DynamicNode> averagesRangeAndCrosses() {
    return GoldenReader.of("volatility-harvesting", "indicators").used("params", "input", "expected").cases(golden -> {
      JsonNode params = golden.object("params", "maLength", "amplitudeBars", "gapAbs", "gapBps");
      JsonNode expected = golden.object("expected", "sma", "ema", "trendLine", "cross", "localRange", "warm");
      int n = params.get("maLength").intValue();
      int window = params.get("amplitudeBars").intValue();
      IndicatorColumns indicators = closes(golden);
      Column line = indicators.column(
          new TrendLine(n, params.get("gapAbs").doubleValue(), params.get("gapBps").doubleValue(), PriceSource.CLOSE));
      Column fast = indicators.ema(n);
      GoldenNumbers.assertClose(
          "sma", expected.get("sma"), indicators.column(new GrowingMean(n, PriceSource.CLOSE)), TOLERANCE);
      GoldenNumbers.assertClose("ema", expected.get("ema"), fast, TOLERANCE);
      GoldenNumbers.assertClose("trendLine", expected.get("trendLine"), line, TOLERANCE);
      GoldenNumbers.assertClose(
          "localRange", expected.get("localRange"), indicators.column(new LocalRange(window, PriceSource.CLOSE)), TOLERANCE);
      for (int t = 0; t < line.length(); t++) {
        boolean up = t > 0 && fast.get(t) > line.get(t) && !(fast.get(t - 1) > line.get(t - 1));
        boolean down = t > 0 && fast.get(t) < line.get(t) && !(fast.get(t - 1) < line.get(t - 1));
        assertEquals(expected.get("cross").get(t).textValue(), up ? "UP" : down ? "DOWN" : "NONE", "cross " + t);
        // Whoever trades on the cross waits for both windows.
        assertEquals(expected.get("warm").get(t).intValue(), t + 1 >= Math.max(n + 1, window) ? 1 : 0, "warm " + t);
      }
    });
  }

  @GoldenFactory
  Stream<DynamicNode> impulses() {
    return GoldenReader.of("volatility-harvesting", "impulse").used("params", "input", "expected").cases(golden -> {
      int window = golden.object("params", "impulseWindow").get("impulseWindow").intValue();
      JsonNode expected = golden.object(
          "expected", "minImpulse", "positive", "negative", "impuls", "impulsPercent", "impulsHarmonic", "impulsHarmonicPercent");
      IndicatorColumns indicators = closes(golden);
      int last = indicators.bars().size() - 1;
      List<Column> columns = indicators.columns(new Impulse(window, PriceSource.CLOSE));
      Impulse.Figures alone = Impulse.at(indicators.bars().close(), last, window);
      double[] figures = {
          alone.minImpulse(), alone.positive(), alone.negative(), alone.impuls(), alone.impulsPercent(), alone.impulsHarmonic(),
          alone.impulsHarmonicPercent()};
      List<String> names = List.of(
          "minImpulse", "positive", "negative", "impuls", "impulsPercent", "impulsHarmonic", "impulsHarmonicPercent");
      for (int i = 0; i < names.size(); i++) {
        GoldenNumbers.assertClose(names.get(i), expected.get(names.get(i)), columns.get(i).get(last), TOLERANCE);
        assertEquals(columns.get(i).get(last), figures[i], names.get(i) + " of one bar alone");
      }
    });
  }
}
