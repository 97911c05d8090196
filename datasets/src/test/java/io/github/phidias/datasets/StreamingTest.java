package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamingTest {
  /** A file of so many rows that exists nowhere: rows are made as they are read. */
  static final class Endless extends InputStream {
    private final byte[] row = "0000000000,100.25,101,99.5,100.75,12.5\n".getBytes(StandardCharsets.US_ASCII);
    private final byte[] head = "time_s,open,high,low,close,volume\n".getBytes(StandardCharsets.US_ASCII);
    private final long rows;
    private byte[] current = head;
    private int at;
    private long made;
    private int largestRequest;

    Endless(long rows) {
      this.rows = rows;
    }

    @Override
    public int read() {
      throw new AssertionError("nobody reads single bytes");
    }

    @Override
    public int read(byte[] target, int from, int length) {
      largestRequest = Math.max(largestRequest, length);
      int done = 0;
      while (done < length) {
        if (at == current.length && !nextRow()) {
          break;
        }
        int n = Math.min(length - done, current.length - at);
        System.arraycopy(current, at, target, from + done, n);
        done += n;
        at += n;
      }
      return done == 0 ? -1 : done;
    }

    private boolean nextRow() {
      if (made == rows) {
        return false;
      }
      long stamp = 60 * ++made;
      for (int i = 9; i >= 0; i--) {
        row[i] = (byte) ('0' + stamp % 10);
        stamp /= 10;
      }
      current = row;
      at = 0;
      return true;
    }
  }

  @Test
  void millionsOfRowsGoThroughBuffersOfAFixedSize() {
    Endless endless = new Endless(3_000_000);
    long[] count = new long[2];
    InputStream buffered = endless;
    ReadReport report = Csv.reader().forEach("endless", buffered, (time, open, high, low, close, volume) -> {
      count[0]++;
      count[1] = time;
    });
    assertEquals(3_000_000, report.rows());
    assertEquals(3_000_000, count[0]);
    assertEquals(3_000_000 * 60_000L, count[1]);
    assertTrue(endless.largestRequest <= Blocks.SIZE, "asked for " + endless.largestRequest + " bytes at once");
  }

  @Test
  void aLineWithoutEndStopsAtTheLimit() {
    InputStream endless = new InputStream() {
      private long given;

      @Override
      public int read() {
        return 'x';
      }

      @Override
      public int read(byte[] target, int from, int length) {
        given += length;
        assertTrue(given < 10_000_000, "the reader goes on after the limit");
        Arrays.fill(target, from, from + length, (byte) '7');
        return length;
      }
    };
    InputException thrown = assertThrows(InputException.class, () -> Csv.reader().read("line", endless));
    assertEquals(ErrorCode.LIMIT_EXCEEDED, thrown.code());
    assertTrue(thrown.getMessage().startsWith("line:1:1: "), thrown.getMessage());
  }

  @Test
  void aRowAcrossBlocksIsReadWhole(@TempDir Path folder) throws IOException {
    // Rows of a length prime to the block size fall on every boundary; the gzip is large enough for a second thread.
    Path file = folder.resolve("big.csv.gz");
    BarFiles.write(file, writer -> SyntheticBars.of(2).forEach(200_000, writer));
    assertTrue(Files.size(file) > 1 << 20);
    assertTrue(Csv.sameBits(SyntheticBars.of(2).bars(200_000), BarFiles.read(file).bars()));
  }

  @Test
  void aFailureOfTheSecondThreadReachesTheCaller(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("torn.csv.gz");
    BarFiles.write(file, writer -> SyntheticBars.of(2).forEach(200_000, writer));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1000));
    InputException thrown = assertThrows(InputException.class, () -> BarFiles.read(file));
    assertTrue(thrown.getMessage().contains("damaged or cut short"), thrown.getMessage());
  }

  @Test
  void aBadRowStopsTheSecondThread(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bad.csv.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((Csv.HEADER + "1,1,1,1,1,1\nx\n").getBytes(StandardCharsets.UTF_8));
      out.write(Csv.written(SyntheticBars.of(2).bars(200_000), false));
    }
    assertThrows(InputException.class, () -> BarFiles.read(file));
    assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().equals("phidias-read-ahead")));
  }

  /** Run in a JVM of its own with a small heap. */
  static final class Small {
    private Small() {}

    public static void main(String[] args) {
      ReadReport report = Csv.reader().forEach("endless", new Endless(20_000_000), (time, open, high, low, close, volume) -> {});
      DoctorReport doctor = DataDoctor.check(Csv.reader(), "endless", new Endless(20_000_000));
      System.out.print(report.rows() + " " + doctor.good());
    }
  }

  @Test
  @Tag("proof")
  void fortyMillionRowsNeed24MebibytesOfHeap() throws IOException, InterruptedException {
    Process child = new ProcessBuilder(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx24m", "-cp",
            System.getProperty("java.class.path"), Small.class.getName()))
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(child.waitFor(5, TimeUnit.MINUTES));
    assertEquals("20000000 20000000", said);
  }
}
