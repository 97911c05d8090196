package io.github.phidias.datasets;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip, also of several members one after the other (RFC 1952). Stricter than the stream of the JDK, which
 * takes a damaged later member for the end of the data and so loses rows in silence: here anything but zeros after a
 * member, a wrong checksum or a wrong length is an error.
 */
final class Gunzip extends InputStream {
  private static final int HEADER_TEXT = 1 << 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private boolean first = true;
  private boolean inMember;
  private boolean done;

  Gunzip(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      while (!done) {
        if (!inMember) {
          done = !header();
          continue;
        }
        int n = inflater.inflate(target, from, length);
        if (n > 0) {
          crc.update(target, from, n);
          return n;
        }
        if (inflater.finished()) {
          trailer();
        } else if (inflater.needsDictionary()) {
          throw new ZipException("a preset dictionary is asked for");
        } else {
          if (!fill()) {
            throw new EOFException("the data ends inside");
          }
          inflater.setInput(buffer, 0, end);
        }
      }
      return -1;
    } catch (DataFormatException e) {
      throw (IOException) new ZipException(e.getMessage() == null ? "not deflate data" : e.getMessage()).initCause(e);
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  /** The next byte, -1 at the end. */
  private int peek() throws IOException {
    return at < end || fill() ? buffer[at] & 0xFF : -1;
  }

  private int next() throws IOException {
    int value = peek();
    if (value < 0) {
      throw new EOFException("the data ends inside");
    }
    at++;
    return value;
  }

  private int little16() throws IOException {
    int low = next();
    return low | next() << 8;
  }

  private long little32() throws IOException {
    long low = little16();
    return low | (long) little16() << 16;
  }

  /** Reads the header of a member; false when the data ends before it. */
  private boolean header() throws IOException {
    if (!first) {
      while (peek() == 0) {
        at++;
      }
      if (peek() < 0) {
        return false;
      }
    }
    first = false;
    if (next() != 0x1f || next() != 0x8b) {
      throw new ZipException("something else follows the gzip data");
    }
    if (next() != 8) {
      throw new ZipException("an unknown method of packing");
    }
    int flags = next();
    for (int i = 0; i < 6; i++) {
      next();
    }
    if ((flags & 4) != 0) {
      for (int left = little16(); left > 0; left--) {
        next();
      }
    }
    if ((flags & 8) != 0) {
      skipText();
    }
    if ((flags & 16) != 0) {
      skipText();
    }
    if ((flags & 2) != 0) {
      little16();
    }
    inMember = true;
    inflater.reset();
    crc.reset();
    inflater.setInput(buffer, at, end - at);
    return true;
  }

  private void skipText() throws IOException {
    for (int i = 0; next() != 0; i++) {
      if (i == HEADER_TEXT) {
        throw new ZipException("a name without end");
      }
    }
  }

  private void trailer() throws IOException {
    at = end - inflater.getRemaining();
    if (little32() != crc.getValue() || little32() != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
      throw new ZipException("the checksum is wrong");
    }
    inMember = false;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
