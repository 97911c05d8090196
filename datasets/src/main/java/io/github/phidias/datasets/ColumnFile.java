package io.github.phidias.datasets;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Columns of bars in a binary file, made to be loaded at the speed of the disk.
 *
 * <pre>
 *  0  magic "PHIDBARS"          8 bytes, all numbers little-endian
 *  8  format version            int
 * 12  length of the note        int
 * 16  rows                      long
 * 24  most frequent step        long, milliseconds
 * 32  key                       48 bytes, what the file claims to hold
 * 80  note                      padded with zeros to a multiple of 8
 *     times                     rows longs
 *     open high low close volume   rows doubles each
 *     CRC-32C of all before     long
 * </pre>
 *
 * A file of another length, version, key or checksum is no file: {@link #read} gives nothing and the caller reads the
 * source instead.
 */
final class ColumnFile {
  static final int VERSION = 1;
  private static final long MAGIC = 0x5352_4142_4449_4850L;
  static final int KEY = 48;
  private static final int HEAD = 32 + KEY;
  private static final int CHUNK = 1 << 18;
  private static final int LONGEST_NOTE = 1 << 20;

  /** What a file held; the arrays belong to the receiver. */
  static final class Content {
    byte[] note = {};
    long step;
    long[] times = {};
    final double[][] columns = new double[5][];
  }

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
  private final CRC32C crc = new CRC32C();

  private ColumnFile(FileChannel channel) {
    this.channel = channel;
  }

  /** The content of a file that is whole, of this version and of this key. */
  static Optional<Content> read(Path file, byte[] key) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new ColumnFile(channel).read(key);
    }
  }

  private Optional<Content> read(byte[] key) throws IOException {
    if (channel.size() < HEAD + Long.BYTES || !next(HEAD)) {
      return Optional.empty();
    }
    long magic = buffer.getLong();
    int version = buffer.getInt();
    int noteLength = buffer.getInt();
    long rows = buffer.getLong();
    Content content = new Content();
    content.step = buffer.getLong();
    byte[] holds = new byte[key.length];
    buffer.get(holds);
    // The length is checked before anything is allocated by it.
    boolean ours = magic == MAGIC && version == VERSION && Arrays.equals(holds, key)
        && noteLength >= 0 && noteLength <= LONGEST_NOTE && rows >= 0 && rows < Integer.MAX_VALUE - 8
        && channel.size() == HEAD + padded(noteLength) + 48 * rows + Long.BYTES;
    if (!ours || !next(padded(noteLength))) {
      return Optional.empty();
    }
    content.note = new byte[noteLength];
    buffer.get(content.note);
    content.times = new long[(int) rows];
    boolean whole = longs(content.times);
    for (int i = 0; i < content.columns.length && whole; i++) {
      content.columns[i] = new double[(int) rows];
      whole = doubles(content.columns[i]);
    }
    long sum = crc.getValue();
    return whole && next(Long.BYTES) && buffer.getLong() == sum ? Optional.of(content) : Optional.empty();
  }

  private static int padded(int length) {
    return (length + 7) / 8 * 8;
  }

  private boolean longs(long[] target) throws IOException {
    for (int done = 0; done < target.length; ) {
      int count = Math.min(CHUNK / Long.BYTES, target.length - done);
      if (!next(count * Long.BYTES)) {
        return false;
      }
      buffer.asLongBuffer().get(target, done, count);
      done += count;
    }
    return true;
  }

  private boolean doubles(double[] target) throws IOException {
    for (int done = 0; done < target.length; ) {
      int count = Math.min(CHUNK / Double.BYTES, target.length - done);
      if (!next(count * Double.BYTES)) {
        return false;
      }
      buffer.asDoubleBuffer().get(target, done, count);
      done += count;
    }
    return true;
  }

  /** Reads and sums the next bytes into the buffer; false when the file ends before. */
  private boolean next(int bytes) throws IOException {
    if (bytes > CHUNK) {
      return false;
    }
    buffer.clear().limit(bytes);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        return false;
      }
    }
    crc.update(buffer.flip());
    buffer.flip();
    return true;
  }

  /** Writes a file. */
  static void write(Path file, byte[] key, byte[] note, long step, Bars bars) throws IOException {
    if (padded(note.length) > CHUNK) {
      throw new IOException("the note is longer than " + CHUNK + " bytes");
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      new ColumnFile(channel).write(key, note, step, bars);
    }
  }

  private void write(byte[] key, byte[] note, long step, Bars bars) throws IOException {
    buffer.clear();
    buffer.putLong(MAGIC).putInt(VERSION).putInt(note.length).putLong(bars.size()).putLong(step).put(key);
    flush();
    buffer.put(note).put(new byte[padded(note.length) - note.length]);
    flush();
    for (int i = 0; i < bars.size(); i++) {
      buffer.putLong(bars.openTime(i));
      flushFull();
    }
    for (Column column : new Column[] {bars.open(), bars.high(), bars.low(), bars.close(), bars.volume()}) {
      for (int i = 0; i < bars.size(); i++) {
        buffer.putDouble(column.get(i));
        flushFull();
      }
    }
    flush();
    buffer.putLong(crc.getValue());
    flush();
  }

  private void flushFull() throws IOException {
    if (!buffer.hasRemaining()) {
      flush();
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    crc.update(buffer);
    buffer.rewind();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }
}
