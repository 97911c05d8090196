package io.github.phidias.datasets;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.ReadReport.CacheUse;
import io.github.phidias.errors.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Columns of files read before. A file is known by the SHA-256 of its content and by how it was read; instrument and
 * timeframe are not part of that. The cache only ever saves time: whatever is wrong with it, the source is read.
 */
final class BarCache {
  /** How a file is read, as far as it decides what comes out. Written out, not hashed: starting SHA-256 takes a while. */
  record Key(String contentHash, BadRows badRows, ReadLimits limits) {
    /** Exactly {@link ColumnFile#KEY} bytes. */
    byte[] bytes() {
      return ByteBuffer.allocate(ColumnFile.KEY).put(HexFormat.of().parseHex(contentHash))
          .putInt(badRows == BadRows.STOP ? 0 : 1).putInt(limits.maxLineBytes()).putLong(limits.maxRows()).array();
    }
  }

  /** Bars of no instrument yet, with the step found in the file. */
  record Found(Bars bars, long step, ReadReport report) {
    LoadedBars as(Instrument instrument, Timeframe declared, String source, CacheUse use) {
      return new LoadedBars(
          bars.as(instrument, declared != null ? declared : Timeframe.ofMillis(step)), report.as(source, use));
    }
  }

  private final Path folder;
  private final FileIndex index;

  BarCache(Path folder) {
    this.folder = folder;
    this.index = new FileIndex(folder);
  }

  /** The hash by which a file is looked for, and whether it was computed just now. */
  record Identity(FileIndex.Look look, String hash, boolean hashed) {}

  Identity identify(Path file, boolean hashAlways) {
    try {
      FileIndex.Look look = FileIndex.Look.at(file);
      Optional<String> known = hashAlways ? Optional.empty() : index.hash(file, look);
      return known.isPresent() ? new Identity(look, known.get(), false) : new Identity(look, Hashes.ofFile(file), true);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  /** The bars under a key, or nothing: absent, damaged, or of another version. */
  Optional<Found> find(Key key) {
    byte[] bytes = key.bytes();
    Path file = place(bytes);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Optional<ColumnFile.Content> read = ColumnFile.read(file, bytes);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      ColumnFile.Content content = read.get();
      double[][] c = content.columns;
      Bars bars = Bars.wrap(
          Instrument.UNKNOWN, Timeframe.ofMillis(content.step), content.times, c[0], c[1], c[2], c[3], c[4]);
      return Optional.of(new Found(bars, content.step, ReportNote.decode(content.note)));
    } catch (IOException | InputException e) {
      // Unreadable or untrue: the source is read and takes its place.
      return Optional.empty();
    }
  }

  /** Keeps bars; false when that was not possible. */
  boolean keep(Key key, Found found) {
    byte[] bytes = key.bytes();
    try {
      byte[] note = ReportNote.encode(found.report);
      Replace.file(place(bytes), temporary -> ColumnFile.write(temporary, bytes, note, found.step, found.bars));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Remembers the hash of a file, unless it has changed since it was looked at. */
  void remember(Path file, FileIndex.Look look, String hash) {
    try {
      if (look.equals(FileIndex.Look.at(file))) {
        index.remember(look, hash);
      }
    } catch (IOException e) {
      // Without an entry the file is hashed the next time: slower, not wrong.
      return;
    }
  }

  private Path place(byte[] key) {
    return folder.resolve(HexFormat.of().formatHex(key) + ".bars");
  }
}
