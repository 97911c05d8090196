package io.github.phidias.benchmarks;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.parameters.ParameterDescriptor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;

/**
 * Measures one indicator over some bars. The runs of a side follow each other: the warm-ups, then the measured ones, of which
 * the median counts; a side that is slow makes do with fewer.
 */
final class IndicatorStopwatch {
  /** How often a side is run: at least so many times to warm up and to measure, and no more than that once time is up. */
  private record Plan(int warmUps, long leastWarmUpNanos, int runs, int leastRuns, long mostNanos) {}

  private static final Plan OURS = new Plan(3, 100_000_000L, 7, 3, 500_000_000L);
  /** The first pass of 0.22.2 over a series is what counts, so each run makes its indicators anew. */
  private static final Plan TA4J = new Plan(1, 0, 3, 1, 1_000_000_000L);
  /** A pass of ta4j that takes longer than this is broken off and counts by the bars it has done. */
  private static final long LONGEST_PASS_NANOS = 3_000_000_000L;
  private static final int BARS_A_LOOK_AT_THE_CLOCK = 1_000;

  private final IndicatorDescriptor descriptor;
  private final Bars bars;
  private final LongSupplier clock;
  /** Keeps what is computed from being found useless. */
  private double sink;

  IndicatorStopwatch(IndicatorDescriptor descriptor, Bars bars) {
    this(descriptor, bars, clock());
  }

  /** Time that this thread has had a processor for, so that other work on the machine does not count; where there is none, time. */
  private static LongSupplier clock() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : System::nanoTime;
  }

  IndicatorStopwatch(IndicatorDescriptor descriptor, Bars bars, LongSupplier clock) {
    this.descriptor = descriptor;
    this.bars = bars;
    this.clock = clock;
  }

  /** Nanoseconds a bar of ours with the defaults. */
  double ours() {
    return nanosOf(descriptor.create(Map.of()));
  }

  /** Nanoseconds a bar of ours with a length; none when there is no length or it may not be so. */
  Optional<Double> oursAt(int length) {
    Optional<String> parameter = lengthParameter(descriptor);
    if (parameter.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(nanosOf(descriptor.create(Map.of(parameter.get(), length))));
    } catch (InputException refused) {
      // Such as a fast average that would be slower than the slow one.
      return Optional.empty();
    }
  }

  /** The parameter named {@code length}, else the first whole number of bars. */
  static Optional<String> lengthParameter(IndicatorDescriptor descriptor) {
    List<String> lengths = descriptor.parameters().stream()
        .filter(p -> p.type() == int.class && p.shape() == ParameterDescriptor.Shape.SINGLE && p.param().unit().equals("bars"))
        .map(ParameterDescriptor::name).toList();
    return lengths.contains("length") ? Optional.of("length") : lengths.stream().findFirst();
  }

  private double nanosOf(IndicatorFormula formula) {
    return median(OURS, () -> {
      long start = clock.getAsLong();
      // Fresh columns, so that nothing is remembered from the run before.
      Indicators.of(BarColumns.of(bars)).columns(formula).forEach(column -> sink += column.get(column.length() - 1));
      return (double) (clock.getAsLong() - start) / bars.size();
    });
  }

  /** Nanoseconds a bar of the first pass over all indicators, made anew for each run; the series is not timed. */
  double ta4j(BarSeries series, Function<BarSeries, List<Indicator<?>>> factory) {
    return median(TA4J, () -> firstPass(series, factory));
  }

  private double firstPass(BarSeries series, Function<BarSeries, List<Indicator<?>>> factory) {
    int count = series.getBarCount();
    long start = clock.getAsLong();
    List<Indicator<?>> indicators = factory.apply(series);
    int done = 0;
    while (done < count && clock.getAsLong() - start < LONGEST_PASS_NANOS) {
      int end = Math.min(count, done + BARS_A_LOOK_AT_THE_CLOCK);
      for (Indicator<?> indicator : indicators) {
        for (int i = done; i < end; i++) {
          sink += indicator.getValue(i) == null ? 1 : 0;
        }
      }
      done = end;
    }
    return (double) (clock.getAsLong() - start) / done;
  }

  private interface Run {
    double nanosABar();
  }

  private double median(Plan plan, Run run) {
    long start = clock.getAsLong();
    double last = Double.NaN;
    for (int i = 0; i < plan.warmUps || clock.getAsLong() - start < plan.leastWarmUpNanos; i++) {
      last = run.nanosABar();
    }
    if (last * bars.size() > plan.mostNanos) {
      // A run this long has warmed itself up.
      return last;
    }
    double[] nanos = new double[plan.runs];
    int done = 0;
    long measured = clock.getAsLong();
    while (done < plan.leastRuns || (done < plan.runs && clock.getAsLong() - measured < plan.mostNanos)) {
      nanos[done++] = run.nanosABar();
    }
    Arrays.sort(nanos, 0, done);
    return nanos[done / 2];
  }

  /** A number that depends on all that was computed. */
  double sink() {
    return sink;
  }
}
