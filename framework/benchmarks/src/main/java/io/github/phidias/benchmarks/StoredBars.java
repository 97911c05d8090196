package io.github.phidias.benchmarks;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.SyntheticBars;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Made-up one-minute bars in a file that a JVM reads much faster than it can make them; the file of one run of a benchmark. */
final class StoredBars {
  private static final long SEED = 20_240_229;
  private static final int COLUMNS = 5;

  private StoredBars() {}

  /** The bars of the benchmark, so many of them. */
  static Bars make(int count) {
    return SyntheticBars.of(SEED).bars(count);
  }

  static void write(Bars bars, Path file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
      out.writeInt(bars.size());
      for (int i = 0; i < bars.size(); i++) {
        out.writeLong(bars.openTime(i));
        out.writeDouble(bars.open().get(i));
        out.writeDouble(bars.high().get(i));
        out.writeDouble(bars.low().get(i));
        out.writeDouble(bars.close().get(i));
        out.writeDouble(bars.volume().get(i));
      }
    }
  }

  static Bars read(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      int count = in.readInt();
      long[] times = new long[count];
      double[][] c = new double[COLUMNS][count];
      for (int i = 0; i < count; i++) {
        times[i] = in.readLong();
        for (double[] column : c) {
          column[i] = in.readDouble();
        }
      }
      return Bars.wrap(Instrument.parse("SYNTHETIC/USD"), Timeframe.MINUTE, times, c[0], c[1], c[2], c[3], c[4]);
    }
  }
}
