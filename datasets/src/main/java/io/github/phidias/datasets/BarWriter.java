package io.github.phidias.datasets;

import io.github.phidias.bars.BarRules;
import io.github.phidias.bars.Bars;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * Writes bars as CSV with the header {@code ts_epoch_ms,open,high,low,close,volume}: shortest decimals that read back to
 * the same bits, no exponents, lines ended by a newline. Takes bars one by one and keeps none. Gzip carries no time
 * stamp and no name, so that equal bars give equal files.
 */
public final class BarWriter implements RowHandler, AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_ROW = 6 * (PlainDecimals.LONGEST + 1);

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private long rows;
  private long previousTime;

  private BarWriter(OutputStream out) {
    this.out = out;
    byte[] header = "ts_epoch_ms,open,high,low,close,volume\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(header, 0, buffer, 0, header.length);
    filled = header.length;
  }

  /** A writer to a stream that {@link #close} closes; {@code gzip} packs what is written. */
  public static BarWriter to(OutputStream out, boolean gzip) {
    try {
      return new BarWriter(gzip ? new GZIPOutputStream(out, BUFFER) : out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a bar.
   *
   * @throws IllegalArgumentException when it breaks a rule of bars or is not after the one before it
   */
  @Override
  public void row(long openTime, double open, double high, double low, double close, double volume) {
    if (!BarRules.valid(rows == 0, previousTime, openTime, open, high, low, close, volume)) {
      throw BarRules.firstViolation(rows == 0, previousTime, openTime, open, high, low, close, volume)
          .orElseThrow().at((int) Math.min(rows, Integer.MAX_VALUE));
    }
    if (filled > BUFFER - LONGEST_ROW) {
      flush();
    }
    int p = PlainDecimals.write(openTime, buffer, filled);
    p = value(open, p);
    p = value(high, p);
    p = value(low, p);
    p = value(close, p);
    p = value(volume, p);
    buffer[p] = '\n';
    filled = p + 1;
    rows++;
    previousTime = openTime;
  }

  /** Writes all bars. */
  public void rows(Bars bars) {
    for (int i = 0; i < bars.size(); i++) {
      row(bars.openTime(i), bars.open().get(i), bars.high().get(i), bars.low().get(i), bars.close().get(i), bars.volume().get(i));
    }
  }

  /** Bars written so far. */
  public long written() {
    return rows;
  }

  private int value(double value, int at) {
    buffer[at] = ',';
    return PlainDecimals.write(value, buffer, at + 1);
  }

  private void flush() {
    try {
      out.write(buffer, 0, filled);
      filled = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    flush();
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
