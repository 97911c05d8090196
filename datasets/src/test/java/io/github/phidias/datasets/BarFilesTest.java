package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarAggregator.Unfinished;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarFilesTest {
  @TempDir
  private Path folder;

  @Test
  void writesTheDocumentedForm() throws IOException {
    Bars bars = Csv.read(Csv.HEADER + "1385337600000,800.50,1e7,0.0001,805.99,1E2\n1385337660000,123456789.5,2e8,1.0,3,0.0\n").bars();
    BarFiles.write(bars, folder.resolve("a.csv"));
    assertEquals(
        Csv.HEADER + "1385337600000,800.5,10000000,0.0001,805.99,100\n1385337660000,123456789.5,200000000,1,3,0\n",
        Files.readString(folder.resolve("a.csv")));
  }

  @Test
  void equalBarsGiveEqualGzipFilesAndNothingElseInTheFolder() throws IOException {
    Bars bars = SyntheticBars.of(3).bars(1000);
    BarFiles.write(bars, folder.resolve("a.csv.gz"));
    BarFiles.write(bars, folder.resolve("b.csv.gz"));
    assertArrayEquals(Files.readAllBytes(folder.resolve("a.csv.gz")), Files.readAllBytes(folder.resolve("b.csv.gz")));
    byte[] head = Files.readAllBytes(folder.resolve("a.csv.gz"));
    assertEquals(0, head[4] | head[5] | head[6] | head[7], "a time stamp would make files differ");
    assertTrue(Csv.sameBits(bars, BarFiles.read(folder.resolve("a.csv.gz")).bars()));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void convertsToTheOneFormAlsoInPlace() throws IOException {
    Path file = folder.resolve("in.csv");
    Files.writeString(file, "date;close;open;low;high;volume;note\n2024-01-31;11.0;10;9;12;1.50;x\n");
    ReadReport report = BarFiles.convert(Csv.reader(), file, file);
    assertEquals(Csv.HEADER + "1706659200000,10,12,9,11,1.5\n", Files.readString(file));
    assertEquals(1, report.rows());
    BarFiles.convert(Csv.reader(), file, folder.resolve("out.csv.gz"));
    assertEquals(1, BarFiles.read(folder.resolve("out.csv.gz")).bars().size());
  }

  @Test
  void aRefusedInputLeavesNoOutput() throws IOException {
    Path bad = folder.resolve("bad.csv");
    Files.writeString(bad, Csv.HEADER + "1,1,1,1,1,1\nx\n");
    Path kept = folder.resolve("kept.csv");
    Files.writeString(kept, "before");
    assertThrows(InputException.class, () -> BarFiles.convert(Csv.reader(), bad, folder.resolve("out.csv")));
    assertThrows(InputException.class, () -> BarFiles.convert(Csv.reader(), bad, kept));
    assertFalse(Files.exists(folder.resolve("out.csv")));
    assertEquals("before", Files.readString(kept));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void resamplesAStreamAsTheCoreResamplesBars() {
    Bars minutes = SyntheticBars.of(5).bars(10_007);
    Path in = folder.resolve("1m.csv.gz");
    BarFiles.write(minutes, in);
    for (Unfinished unfinished : Unfinished.values()) {
      Path out = folder.resolve("1h.csv");
      BarFiles.resample(BarFiles.reader(), in, Timeframe.HOUR, unfinished, out);
      assertTrue(Csv.sameBits(minutes.resample(Timeframe.HOUR, unfinished), BarFiles.read(out).bars()));
    }
  }

  @Test
  void refusesToResampleToSomethingThatIsNoMultiple() {
    Path in = folder.resolve("1m.csv");
    BarFiles.write(SyntheticBars.of(5).bars(10), in);
    InputException thrown = assertThrows(InputException.class, () -> BarFiles.resample(
        BarFiles.reader(), in, Timeframe.parse("90s"), Unfinished.KEEP, folder.resolve("out.csv")));
    assertEquals(ErrorCode.BAD_PARAMETER, thrown.code());
  }

  @Test
  void theWriterRefusesBarsOutOfOrder() {
    try (BarWriter writer = BarWriter.to(OutputStream.nullOutputStream(), false)) {
      writer.row(60_000, 1, 1, 1, 1, 1);
      assertThrows(InputException.class, () -> writer.row(60_000, 1, 1, 1, 1, 1));
      assertThrows(InputException.class, () -> writer.row(120_000, 1, 0.5, 1, 1, 1));
      assertEquals(1, writer.written());
    }
  }
}
