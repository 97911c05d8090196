package io.github.phidias.datasets;

import io.github.phidias.costs.FundingRates;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.zip.ZipException;

/**
 * Reads the funding rates of a perpetual contract from CSV, plain or gzip.
 *
 * <pre>
 * time,rate
 * 2024-01-31T08:00:00Z,0.0001
 * 2024-01-31T16:00:00Z,-0.000025
 * </pre>
 *
 * <p>The header names the columns {@code time} (with a unit where one is meant: {@code time_s time_ms time_us time_ns}) and
 * {@code rate}, in either order, parted by comma, semicolon or tab; there are no others. Times are when a payment is due:
 * epoch numbers of one unit or text, UTC where no offset is given, strictly ascending. Rates are fractions of notional for
 * that one payment ({@code 0.0001} is 0.01 %), positive when longs pay. Whatever is no such row is refused with {@code
 * file:line:column}; nothing is sorted, skipped or filled in.
 */
public final class FundingFiles {
  /** Most bytes of a file, unpacked: over a million payments. */
  static final int LONGEST = 64 << 20;

  private FundingFiles() {}

  /**
   * The rates in a file.
   *
   * @throws InputException when the file, its header or a row stands against it
   */
  public static FundingRates read(Path file) {
    String name = Source.of(file).name();
    try (InputStream in = Files.newInputStream(file)) {
      return read(name, in, Clock.systemUTC());
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
  }

  /**
   * The rates in a stream, which is read to its end and not closed.
   *
   * @param name  stands for it in messages
   * @param clock the present, up to a day after which stamps of no declared unit are believed
   */
  public static FundingRates read(String name, InputStream in, InstantSource clock) {
    return new FundingRows(name, clock.instant()).read(bytes(name, in));
  }

  private static byte[] bytes(String name, InputStream stored) {
    try {
      InputStream in = new BufferedInputStream(stored);
      in.mark(2);
      boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      // Not closed: the stream below is the caller's.
      @SuppressWarnings("resource")
      InputStream plain = gzip ? new Gunzip(in) : in;
      byte[] bytes = plain.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new InputException(
            ErrorCode.LIMIT_EXCEEDED, "file", "%s: the file is longer than %d bytes; give a part of it".formatted(name, LONGEST));
      }
      return bytes;
    } catch (ZipException | java.io.EOFException e) {
      throw new InputException(
          ErrorCode.BAD_FORMAT, "file",
          "%s: the gzip data is damaged or cut short (%s); fetch the file again".formatted(name, e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
  }
}
