package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.ReadReport.CacheUse;
import io.github.phidias.errors.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarCacheTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  @TempDir
  private Path folder;

  private Path file;
  private Path cache;
  private Bars bars;

  @BeforeEach
  void writeAFile() throws IOException {
    file = folder.resolve("bars.csv");
    cache = folder.resolve("cache");
    bars = SyntheticBars.of(7).bars(50);
    BarFiles.write(bars, file);
    Files.setLastModifiedTime(file, LONG_AGO);
  }

  private LoadedBars load() {
    return Csv.reader().cache(cache).read(file);
  }

  private CacheUse use() {
    LoadedBars loaded = load();
    assertTrue(Csv.sameBits(bars, loaded.bars()));
    assertEquals(file.toString(), loaded.report().source());
    assertEquals(50, loaded.report().rows());
    assertEquals(Timeframe.MINUTE, loaded.bars().timeframe());
    return loaded.report().cache();
  }

  private Path only(String ending) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      List<Path> found = files.filter(p -> p.toString().endsWith(ending)).toList();
      assertEquals(1, found.size(), found::toString);
      return found.getFirst();
    }
  }

  @Test
  void theSecondLoadDoesNotReadTheSource() throws IOException {
    assertEquals(CacheUse.STORED, use());
    assertEquals(CacheUse.HIT, use());
    // Other bytes under the same size and time: only a load that reads them could notice.
    byte[] same = Files.readAllBytes(file);
    Files.write(file, new byte[same.length]);
    Files.setLastModifiedTime(file, LONG_AGO);
    assertEquals(CacheUse.HIT, use());
    Files.write(file, same);
    Files.setLastModifiedTime(file, LONG_AGO);
    assertEquals(CacheUse.HIT_AFTER_HASHING, Csv.reader().cache(cache).verifyCache(true).read(file).report().cache());
  }

  @Test
  void aFileJustWrittenIsHashedOnceMoreBeforeItsTimeIsTrusted() throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2200-01-01T00:00:00Z")));
    assertEquals(CacheUse.STORED, use());
    assertEquals(CacheUse.HIT_AFTER_HASHING, use());
  }

  @Test
  void aChangedFileIsReadAgain() throws IOException {
    assertEquals(CacheUse.STORED, use());
    bars = SyntheticBars.of(8).bars(50);
    BarFiles.write(bars, file);
    assertEquals(CacheUse.STORED, use());
  }

  @Test
  void aCopyUnderAnotherNameIsFoundByItsContent() throws IOException {
    assertEquals(CacheUse.STORED, use());
    Path copy = Files.copy(file, folder.resolve("copy.csv"));
    LoadedBars loaded = Csv.reader().cache(cache).instrument(Instrument.parse("X/Y")).timeframe(Timeframe.HOUR).read(copy);
    assertEquals(CacheUse.HIT_AFTER_HASHING, loaded.report().cache());
    assertEquals(copy.toString(), loaded.report().source());
    assertEquals("50 bars of X/Y 1h", loaded.bars().toString().split(",")[0]);
  }

  @Test
  void theWayOfReadingIsPartOfTheKey() throws IOException {
    Files.writeString(file, Files.readString(file) + "junk\n");
    LoadedBars skipping = Csv.reader().badRows(BadRows.SKIP).cache(cache).read(file);
    LoadedBars again = Csv.reader().badRows(BadRows.SKIP).cache(cache).read(file);
    assertEquals(skipping.report().firstSkipped(), again.report().firstSkipped());
    assertEquals(skipping.report().skippedByCode(), again.report().skippedByCode());
    assertEquals(1, again.report().skipped());
    assertThrows(InputException.class, this::load);
  }

  @Test
  void everyFlippedByteAndEveryCutIsNoticedAndRebuilt() throws IOException {
    use();
    Path stored = only(".bars");
    byte[] good = Files.readAllBytes(stored);
    IntStream.range(0, good.length).filter(i -> i < 200 || i % 97 == 0 || i > good.length - 20).forEach(i -> {
      try {
        byte[] flipped = good.clone();
        flipped[i] ^= 0x10;
        Files.write(stored, flipped);
        assertEquals(CacheUse.STORED, use(), "byte " + i);
        Files.write(stored, Arrays.copyOf(good, i));
        assertEquals(CacheUse.STORED, use(), "cut at " + i);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    assertEquals(CacheUse.HIT, use());
  }

  @Test
  void aDamagedIndexCostsAHashOnly() throws IOException {
    use();
    Files.writeString(only(".index"), "nonsense");
    assertEquals(CacheUse.HIT_AFTER_HASHING, use());
    assertEquals(CacheUse.HIT, use());
  }

  @Test
  void aCacheThatCannotBeWrittenDoesNoHarm() throws IOException {
    Files.writeString(cache, "a file where the folder should be");
    assertEquals(CacheUse.NOT_STORED, use());
  }

  @Test
  void severalThreadsMayLoadAtOnce() throws IOException {
    List<CacheUse> uses = IntStream.range(0, 40).parallel().mapToObj(i -> use()).toList();
    assertTrue(uses.contains(CacheUse.STORED));
    only(".bars");
    try (Stream<Path> files = Files.list(cache)) {
      assertEquals(2, files.count());
    }
  }
}
