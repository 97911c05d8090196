package io.github.phidias.benchmarks;

import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.Bars;
import io.github.phidias.indicators.Cost;
import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorFormula;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.ta4j.core.BarSeries;

/**
 * The JVM of one indicator. Ours is measured first, before a class of ta4j's indicators is loaded; then ta4j's, which shares no
 * code with ours. Prints one line: {@code name defaults at10 at1000 ta4j}, in nanoseconds a bar, NaN for what there is not.
 */
final class IndicatorChild {
  private IndicatorChild() {}

  /** Arguments: class of the indicator, file of {@link StoredBars}. Only that class is loaded, not the whole registry. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err);
    IndicatorDescriptor descriptor = IndicatorDescriptor.of(Class.forName(arguments[0]).asSubclass(IndicatorFormula.class));
    out.println(line(measure(descriptor, StoredBars.read(Path.of(arguments[1])))));
    System.exit(0);
  }

  static IndicatorMeasurement measure(IndicatorDescriptor descriptor, Bars bars) {
    return measure(new IndicatorStopwatch(descriptor, bars), descriptor, bars);
  }

  static IndicatorMeasurement measure(IndicatorStopwatch stopwatch, IndicatorDescriptor descriptor, Bars bars) {
    double defaults = stopwatch.ours();
    Optional<Double> at10 = stopwatch.oursAt(10);
    Optional<Double> at1000 = stopwatch.oursAt(1_000);
    Optional<Double> ta4j = Optional.ofNullable(Ta4jIndicators.BY_NAME.get(descriptor.name())).map(factory -> {
      BarSeries series = BarConversions.toSeries(bars);
      // Bounded as in BenchData.series(), for the reason given there.
      series.setMaximumBarCount(bars.size());
      return stopwatch.ta4j(series, factory);
    });
    return measurement(descriptor, defaults, at10.orElse(null), at1000.orElse(null), ta4j.orElse(null));
  }

  private static IndicatorMeasurement measurement(
      IndicatorDescriptor descriptor, double defaults, Double at10, Double at1000, Double ta4j) {
    return new IndicatorMeasurement(
        descriptor.name(), defaults, at10, at1000, ta4j, descriptor.cost() == Cost.CONSTANT,
        descriptor.costNote());
  }

  /** The line that a child prints. */
  static String line(IndicatorMeasurement m) {
    return String.format(Locale.ROOT, "%s %s %s %s %s", m.name(), m.nanos(), text(m.nanosAt10()), text(m.nanosAt1000()), text(m.ta4jNanos()));
  }

  private static String text(Double value) {
    return value == null ? "NaN" : value.toString();
  }

  /** Reads such a line. */
  static IndicatorMeasurement parse(IndicatorDescriptor descriptor, String line) {
    String[] fields = line.split(" ");
    return measurement(descriptor, Double.parseDouble(fields[1]), value(fields[2]), value(fields[3]), value(fields[4]));
  }

  private static Double value(String text) {
    double value = Double.parseDouble(text);
    return Double.isNaN(value) ? null : (Double) value;
  }
}
