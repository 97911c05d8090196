package io.github.phidias.datasets;

import io.github.phidias.bars.BarAggregator;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Bar files in and out: the place to start.
 *
 * <pre>{@code
 * Bars bars = BarFiles.read(Path.of("btcusd.csv.gz")).bars();
 *
 * LoadedBars loaded = BarFiles.reader()
 *     .instrument(Instrument.parse("BTC/USD")).badRows(BadRows.SKIP).cache(folder)
 *     .read(Path.of("btcusd.csv.gz"));
 * }</pre>
 *
 * <p>{@link #convert} and {@link #resample} keep no rows and take files of any size. A file being written takes its
 * place when it is complete, so that input and output may be the same file.
 */
public final class BarFiles {
  private BarFiles() {}

  /** The bars of a CSV file, plain or gzip, of an unknown instrument; stops at the first bad row. */
  public static LoadedBars read(Path file) {
    return reader().read(file);
  }

  /** A reader with settings to change. */
  public static BarReader reader() {
    return BarReader.standard();
  }

  /** Writes bars as CSV, as gzip when the name ends in {@code .gz}; see {@link BarWriter} for the form. */
  public static void write(Bars bars, Path file) {
    write(file, writer -> writer.rows(bars));
  }

  /** Reads a file and writes what was read in the one form of {@link BarWriter}; gzip by the name of the output. */
  public static ReadReport convert(BarReader reader, Path from, Path to) {
    ReadReport[] report = {null};
    write(to, writer -> report[0] = reader.forEach(from, writer));
    return report[0];
  }

  /**
   * Reads a file and writes its bars in a coarser timeframe on UTC boundaries. Reads the file twice when the reader has
   * no declared timeframe.
   *
   * @param unfinished what becomes of a last bar that the file does not complete
   * @throws InputException {@link ErrorCode#BAD_PARAMETER} when {@code coarser} is not a multiple of the file's
   */
  public static ReadReport resample(BarReader reader, Path from, Timeframe coarser, BarAggregator.Unfinished unfinished, Path to) {
    Timeframe finer = reader.declaredTimeframe().orElseGet(() -> mostFrequentStep(reader, from));
    ReadReport[] report = {null};
    write(to, writer -> {
      BarAggregator aggregator = aggregator(finer, coarser, writer);
      report[0] = reader.forEach(from, aggregator::accept);
      aggregator.finish(unfinished);
    });
    return report[0];
  }

  private static BarAggregator aggregator(Timeframe finer, Timeframe coarser, RowHandler sink) {
    try {
      return new BarAggregator(finer, coarser, sink::row);
    } catch (IllegalArgumentException e) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "timeframe", e.getMessage(), e);
    }
  }

  private static Timeframe mostFrequentStep(BarReader reader, Path file) {
    StepCounter steps = new StepCounter();
    reader.forEach(file, (time, open, high, low, close, volume) -> steps.accept(time));
    return steps.mostFrequent();
  }

  /** Writes something to a writer. */
  @FunctionalInterface
  interface Writing {
    void to(BarWriter writer);
  }

  static void write(Path file, Writing writing) {
    boolean gzip = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    try {
      Replace.file(file, part -> {
        try (BarWriter writer = BarWriter.to(Files.newOutputStream(part), gzip)) {
          writing.to(writer);
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }
}
