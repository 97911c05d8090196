package io.github.phidias.datasets;

import java.nio.file.Path;

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
}
