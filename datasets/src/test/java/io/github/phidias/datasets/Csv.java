package io.github.phidias.datasets;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Files made up for tests, read with a fixed clock. */
final class Csv {
  static final String HEADER = "ts_epoch_ms,open,high,low,close,volume\n";
  static final InstantSource NOW = InstantSource.fixed(Instant.parse("2025-01-01T00:00:00Z"));

  private Csv() {}

  static BarReader reader() {
    return BarFiles.reader().clock(NOW);
  }

  static LoadedBars read(String text) {
    return read(reader(), text);
  }

  static LoadedBars read(BarReader reader, String text) {
    return reader.read("test.csv", in(text));
  }

  static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] written(Bars bars, boolean gzip) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (BarWriter writer = BarWriter.to(bytes, gzip)) {
      writer.rows(bars);
    }
    return bytes.toByteArray();
  }

  static boolean sameBits(Bars a, Bars b) {
    boolean same = Arrays.equals(a.openTimes(), b.openTimes());
    Column[] left = {a.open(), a.high(), a.low(), a.close(), a.volume()};
    Column[] right = {b.open(), b.high(), b.low(), b.close(), b.volume()};
    for (int i = 0; i < left.length; i++) {
      same &= left[i].sameBits(right[i]);
    }
    return same;
  }
}
