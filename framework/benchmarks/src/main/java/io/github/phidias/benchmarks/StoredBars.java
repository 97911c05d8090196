package io.github.phidias.benchmarks;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.SyntheticBars;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Made-up one-minute bars in a file that a JVM reads much faster than it can make them; the file of one run of a benchmark. */
final class StoredBars {
  private static final long SEED = 20_240_229;
  private static final int COLUMNS = 5;
  /** Eight for the time and for each column, one after the other. */
  private static final int BYTES_A_BAR = (1 + COLUMNS) * Double.BYTES;

  private StoredBars() {}

  /** The bars of the benchmark, so many of them. */
  static Bars make(int count) {
    return SyntheticBars.of(SEED).bars(count);
  }

  static void write(Bars bars, Path file) throws IOException {
    int count = bars.size();
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(count, BYTES_A_BAR));
    bytes.asLongBuffer().put(bars.openTimes());
    List<Column> columns = List.of(bars.open(), bars.high(), bars.low(), bars.close(), bars.volume());
    for (int c = 0; c < columns.size(); c++) {
      bytes.slice((c + 1) * count * Double.BYTES, count * Double.BYTES).asDoubleBuffer().put(columns.get(c).toArray());
    }
    Files.write(file, bytes.array());
  }

  static Bars read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    int count = bytes.capacity() / BYTES_A_BAR;
    long[] times = new long[count];
    bytes.asLongBuffer().get(times);
    double[][] values = new double[COLUMNS][count];
    for (int c = 0; c < COLUMNS; c++) {
      bytes.slice((c + 1) * count * Double.BYTES, count * Double.BYTES).asDoubleBuffer().get(values[c]);
    }
    return Bars.wrap(
        Instrument.parse("SYNTHETIC/USD"), Timeframe.MINUTE, times, values[0], values[1], values[2], values[3], values[4]);
  }
}
