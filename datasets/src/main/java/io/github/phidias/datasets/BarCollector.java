package io.github.phidias.datasets;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Gathers rows into columns. Columns grow one after the other, so that the peak is the bars and one column more; how
 * far they grow is foretold by the share of the input read so far.
 */
final class BarCollector implements RowHandler {
  private static final int MOST = Integer.MAX_VALUE - 8;

  private final String source;
  private final DoubleSupplier shareRead;
  private final StepCounter steps = new StepCounter();
  private int size;
  private long[] times = new long[1024];
  private final double[][] columns = new double[5][1024];

  /** A collector; {@code shareRead} gives the share of the input read so far, 0 to 1, or NaN. */
  BarCollector(String source, DoubleSupplier shareRead) {
    this.source = source;
    this.shareRead = shareRead;
  }

  @Override
  public void row(long openTime, double open, double high, double low, double close, double volume) {
    if (size == times.length) {
      grow();
    }
    times[size] = openTime;
    columns[0][size] = open;
    columns[1][size] = high;
    columns[2][size] = low;
    columns[3][size] = close;
    columns[4][size] = volume;
    size++;
    steps.accept(openTime);
  }

  private void grow() {
    if (size == MOST) {
      throw new InputException(
          ErrorCode.LIMIT_EXCEEDED, "row",
          "%s: more than %s rows do not fit columns in memory; resample or read a part of the file".formatted(source, MOST));
    }
    double share = shareRead.getAsDouble();
    double foretold = share > 0 ? size / share * 1.05 : 0;
    // A forecast from little input may be far off: at least half as much again, at most sixteenfold.
    double wanted = Math.clamp(foretold, size * 1.5, size * 16.0);
    resize((int) Math.min(wanted, MOST));
  }

  private void resize(int length) {
    times = Arrays.copyOf(times, length);
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Arrays.copyOf(columns[i], length);
    }
  }

  /** The most frequent step. */
  Timeframe mostFrequentStep() {
    return steps.mostFrequent();
  }

  /** The bars; the collector must not be used afterwards. */
  Bars bars(Instrument instrument, Timeframe timeframe) {
    if (times.length != size) {
      resize(size);
    }
    return Bars.wrap(instrument, timeframe, times, columns[0], columns[1], columns[2], columns[3], columns[4]);
  }
}
