package io.github.phidias.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.parameters.ParameterDescriptor;
import io.github.phidias.series.SeriesCursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ta4j.core.BarSeries;

/** What holds of every registered indicator with any parameters. */
class FacePropertiesTest {
  private static final int TRIES = 60;

  /** Each registered indicator once, its whole-number and enum parameters drawn at random. */
  private static Map<IndicatorDescriptor, Map<String, Object>> drawn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<IndicatorDescriptor, Map<String, Object>> out = new LinkedHashMap<>();
    for (IndicatorDescriptor descriptor : IndicatorRegistry.load().all()) {
      Map<String, Object> parameters = new LinkedHashMap<>();
      for (ParameterDescriptor parameter : descriptor.parameters()) {
        if (parameter.type() == int.class) {
          int least = (int) Math.max(2, parameter.param().min());
          int most = (int) Math.min(least + 22, parameter.param().max());
          parameters.put(parameter.name(), random.nextInt(least, most + 1));
        } else if (parameter.type().isEnum()) {
          parameters.put(parameter.name(), parameter.choices().get(random.nextInt(parameter.choices().size())));
        }
      }
      out.put(descriptor, parameters);
    }
    return out;
  }

  private static void assertSameBits(double expected, double actual, Object where) {
    assertEquals(Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(actual), () -> "at " + where);
  }

  @Property(tries = TRIES)
  void everyFaceShowsTheBitsOfTheColumn(@ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int count) {
    Bars bars = TickBars.of(seed, count);
    BarSeries whole = SeriesCursor.whole(bars);
    BarSeries foreign = BarConversions.toSeries(bars);
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "test");
    drawn(seed).forEach((descriptor, parameters) -> {
      List<Column> columns = new ArrayList<>(descriptor.compute(BarColumns.of(bars), parameters).values());
      IndicatorFormula formula = descriptor.create(parameters);
      for (int t = 0; t < count; t++) {
        cursor.moveTo(t);
        for (int output = 0; output < columns.size(); output++) {
          double value = columns.get(output).get(t);
          for (BarSeries series : List.of(whole, foreign, cursor.moving(), cursor.guarded())) {
            ColumnIndicator face = Indicators.of(series).outputs(formula).get(output);
            assertSameBits(value, face.value(t), formula);
            assertSameBits(value, face.getValue(t).doubleValue(), formula);
          }
        }
      }
    });
  }

  @Property(tries = TRIES)
  void theColumnOfTheFirstBarsIsTheStartOfTheColumnOfAll(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int count, @ForAll @IntRange(max = 120) int cut) {
    Bars bars = TickBars.of(seed, count);
    int first = Math.min(cut, count);
    drawn(seed).forEach((descriptor, parameters) -> {
      Map<String, Column> whole = descriptor.compute(BarColumns.of(bars), parameters);
      Map<String, Column> part = descriptor.compute(BarColumns.of(bars.slice(0, first)), parameters);
      whole.forEach((name, column) ->
          assertTrue(column.slice(0, first).sameBits(part.get(name)), () -> descriptor.name() + " " + parameters));
    });
  }

  @Property(tries = TRIES)
  void valuesAreUndefinedDuringTheStatedWarmUpAndDefinedAfterIt(@ForAll long seed) {
    BarColumns bars = BarColumns.of(TickBars.of(seed, 90));
    drawn(seed).forEach((descriptor, parameters) -> {
      IndicatorFormula formula = descriptor.create(parameters);
      boolean mayEnd = descriptor.undefined().contains("NaN");
      List<Column> columns = List.copyOf(descriptor.compute(bars, parameters).values());
      for (int output = 0; output < columns.size(); output++) {
        Column column = columns.get(output);
        int warmUp = formula.warmUp(output);
        assertTrue(warmUp >= 0 && warmUp <= formula.warmUp(), "%s states its warm-up".formatted(formula));
        for (int t = 0; t < column.length(); t++) {
          boolean undefined = Double.isNaN(column.get(t));
          String where = "%s output %d at %d".formatted(formula, output, t);
          assertTrue(t < warmUp ? undefined : !undefined || mayEnd, () -> where + " was " + (undefined ? "undefined" : "defined"));
        }
      }
    });
  }
}
