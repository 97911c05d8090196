package io.github.phidias.config;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a document: its length is checked first, then its encoding. */
final class DocumentBytes {
  private DocumentBytes() {}

  static String read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new InputException(ErrorCode.BAD_FORMAT, "", "no such file: %s; give the path of a configuration".formatted(file));
    }
    if (Files.isDirectory(file)) {
      throw new InputException(ErrorCode.BAD_FORMAT, "", "%s is a folder; give the path of a configuration file".formatted(file));
    }
    // Not Files.size: a pipe has none, and a file may grow while it is read.
    try (InputStream in = Files.newInputStream(file)) {
      return decode(file.toString(), in.readNBytes(Limits.BYTES + 1));
    }
  }

  static String decode(String source, byte[] bytes) {
    if (bytes.length > Limits.BYTES) {
      throw tooLong(source);
    }
    try {
      return withoutMark(StandardCharsets.UTF_8.newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new InputException(ErrorCode.BAD_FORMAT, "", source + ": the file is not UTF-8; save it as UTF-8", e);
    }
  }

  static String check(String source, String text) {
    if (text.length() > Limits.BYTES) {
      throw tooLong(source);
    }
    return withoutMark(text);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static InputException tooLong(String source) {
    return new InputException(
        ErrorCode.LIMIT_EXCEEDED, "", "%s: the document is longer than %d bytes".formatted(source, Limits.BYTES));
  }
}
