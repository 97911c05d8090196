package io.github.phidias.datasets;

import io.github.phidias.accounts.CorporateActions;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;

/**
 * Splits, dividends and delistings of one instrument from a CSV file, in UTF-8, not compressed:
 *
 * <pre>
 * time,kind,value,note
 * 2020-08-31,split,4,
 * 2020-11-06,dividend,0.205,
 * 2023-05-01,delisting,,"taken over, cash"
 * </pre>
 *
 * <p>The header names the columns, in any case and order; {@code note} may be absent, and nothing else is known. Times are
 * as in bar files: epoch numbers of one unit or text, UTC where no offset is given, and must not fall. The value of a split
 * is the new units for one old one, as a number or as {@code new/old} ({@code 1/10}); that of a dividend is cash a unit; a
 * delisting has none, but a note. What does not hold is refused with {@code file:line:column}; no row is ever skipped.
 */
public final class CorporateActionFiles {
  private static final int LARGEST = 16 * 1024 * 1024;

  private CorporateActionFiles() {}

  /**
   * The actions of a file.
   *
   * @throws InputException when the file, its header or a row stands against it
   */
  public static CorporateActions read(Path file) {
    String name = Source.of(file).name();
    try (InputStream in = Files.newInputStream(file)) {
      return read(name, in, Clock.systemUTC());
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
  }

  /**
   * The actions of a stream, which is read to its end and not closed.
   *
   * @param name  stands for it in messages
   * @param clock the present, up to a day after which epoch stamps of no declared unit are believed
   */
  public static CorporateActions read(String name, InputStream in, InstantSource clock) {
    byte[] bytes;
    try {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
    if (bytes.length > LARGEST) {
      throw new InputException(
          ErrorCode.LIMIT_EXCEEDED, "file",
          "%s: the file was larger than %d bytes; is this a file of bars?".formatted(name, LARGEST));
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InputException(
          ErrorCode.BAD_FORMAT, "file", name + ": this is no UTF-8 text; unpack it or save it as UTF-8", e);
    }
    return new CorporateActionRows(name, clock.instant()).read(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }
}
