package io.github.phidias.datasets;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** Where the bytes of bars come from: opens, recognises gzip by its first bytes, counts, and may hash what was read. */
final class Source {
  private static final int BUFFER = 64 * 1024;
  /** Below this many bytes a second thread costs more than it saves. */
  private static final long WORTH_A_THREAD = 1 << 20;

  /** Opens the bytes afresh. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  private final String name;
  private final long size;
  private final Opener opener;
  private volatile long read;

  private Source(String name, long size, Opener opener) {
    this.name = name;
    this.size = size;
    this.opener = opener;
  }

  /** A file; refused at once when it cannot be read. */
  static Source of(Path path) {
    String name = path.toString();
    if (!Files.exists(path)) {
      throw new InputException(
          ErrorCode.UNKNOWN_NAME, "file",
          "%s: there is no such file; %s".formatted(name, neighbours(path)));
    }
    if (Files.isDirectory(path)) {
      throw new InputException(ErrorCode.BAD_FORMAT, "file", name + ": this is a folder; name a .csv or .csv.gz file in it");
    }
    try {
      return new Source(name, Files.size(path), () -> Files.newInputStream(path));
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
  }

  /** A stream that can be read once; the caller closes it. */
  static Source of(String name, InputStream in) {
    return new Source(name, -1, () -> new FilterInputStream(in) {
      @Override
      public void close() {}
    });
  }

  private static String neighbours(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || path.getFileName() == null || !Files.isDirectory(folder)) {
      return "nor is there such a folder";
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(p -> String.valueOf(p.getFileName())).filter(n -> n.contains(".csv")).limit(1000).toList();
      List<String> near = Names.nearest(path.getFileName().toString(), names);
      return near.isEmpty() ? "check the name" : "did you mean " + String.join(" or ", near) + "?";
    } catch (IOException e) {
      return "its folder cannot be listed";
    }
  }

  String name() {
    return name;
  }

  /** Share of the bytes read so far, NaN when the size is not known. */
  double shareRead() {
    return size > 0 ? Math.min(1, (double) read / size) : Double.NaN;
  }

  /**
   * Parses everything.
   *
   * @param hash takes every byte of the source as stored, or null
   */
  void parse(CsvRows parser, int room, MessageDigest hash) {
    try (InputStream stored = counted(opener.open(), hash)) {
      InputStream buffered = new BufferedInputStream(stored, BUFFER);
      boolean gzip = isGzip(buffered);
      try (InputStream plain = gzip ? new Gunzip(buffered) : buffered;
          Blocks blocks = gzip && size > WORTH_A_THREAD ? new ReadAhead(plain, room) : Blocks.of(plain, room)) {
        parser.parse(blocks);
      }
    } catch (EOFException | ZipException e) {
      throw new InputException(
          ErrorCode.BAD_FORMAT, "file",
          "%s:%s:1: the gzip data is damaged or cut short after this line (%s); fetch the file again"
              .formatted(name, parser.line(), e.getMessage()), e);
    } catch (NoSuchFileException e) {
      throw new InputException(ErrorCode.UNKNOWN_NAME, "file", name + ": the file has gone", e);
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
  }

  private static boolean isGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip;
  }

  private InputStream counted(InputStream in, MessageDigest hash) {
    read = 0;
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] b, int from, int length) throws IOException {
        int n = super.read(b, from, length);
        if (n > 0) {
          count(n);
          if (hash != null) {
            hash.update(b, from, n);
          }
        }
        return n;
      }
    };
  }

  /** Called by the one thread that reads; the volatile field is for the thread that asks. */
  @SuppressWarnings("NonAtomicVolatileUpdate")
  private void count(int n) {
    read += n;
  }
}
