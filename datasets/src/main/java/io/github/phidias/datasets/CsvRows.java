package io.github.phidias.datasets;

import io.github.phidias.bars.BarRules;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The one parser of bar files. It takes blocks of bytes and tells rows; memory does not depend on the input.
 *
 * <p>Nearly every row is plain digits, and {@link #plainRow} reads those where they stand without making an object.
 * At the first byte it does not expect it gives up, and {@link #anyRow} reads the same line again, field by field, with
 * quotes, spaces and the full story of what is wrong. So there is one fast path and one strict path, and the strict one
 * decides.
 */
final class CsvRows implements RowEvents.Place {
  private static final byte QUOTE = '"';

  private final String source;
  private final ReadLimits limits;
  private final Instant now;
  private final RowEvents events;
  private final Decimals decimals = new Decimals();
  private final double[] values = new double[Header.FIELDS.size()];

  private Header header;
  private int[] slots = {};
  private TimeColumn times;
  /** The line being read: its number, its bytes, where its fields start and end (the strict path only). */
  private long line;
  private byte[] bytes;
  private int lineStart;
  private int lineEnd;
  private int[] starts = {};
  private int[] ends = {};
  private long blankLines;
  private long dataLines;

  /**
   * A parser.
   *
   * @param source name of the input for messages
   * @param now    the present, for telling units of time stamps apart
   */
  CsvRows(String source, ReadLimits limits, Instant now, RowEvents events) {
    this.source = source;
    this.limits = limits;
    this.now = now;
    this.events = events;
  }

  /** The header, after {@link #parse}. */
  Header header() {
    return header;
  }

  /** What the time column turned out to hold. */
  String timeFormat() {
    return times.format();
  }

  @Override
  public long line() {
    return line;
  }

  /** Reads everything; the events have been told when it returns. */
  void parse(Blocks blocks) throws IOException {
    Blocks.Block last = null;
    int tailFrom = 0;
    int tailTo = 0;
    for (Blocks.Block block = blocks.next(); block != null; block = blocks.next()) {
      int from = block.room - (tailTo - tailFrom);
      if (last != null) {
        System.arraycopy(last.bytes, tailFrom, block.bytes, from, tailTo - tailFrom);
      }
      int newline = block.end - 1;
      while (newline >= from && block.bytes[newline] != '\n') {
        newline--;
      }
      lines(block.bytes, from, newline + 1);
      last = block;
      tailFrom = Math.max(newline + 1, from);
      tailTo = block.end;
      requireShort(tailTo - tailFrom, line + 1);
    }
    if (tailTo > tailFrom) {
      byte[] tail = new byte[tailTo - tailFrom + 1];
      System.arraycopy(last.bytes, tailFrom, tail, 0, tailTo - tailFrom);
      tail[tail.length - 1] = '\n';
      lines(tail, 0, tail.length);
    }
    if (header == null) {
      throw new InputException(
          ErrorCode.BAD_FORMAT, "header", source + ":1:1: header was '' but the file must start with one; the file is empty");
    }
  }

  /** Room in front of a block that the unfinished line before it may need. */
  static int room(ReadLimits limits) {
    return limits.maxLineBytes() + 1;
  }

  /** Reads whole lines: the byte before {@code to} is a newline. */
  private void lines(byte[] b, int from, int to) {
    bytes = b;
    int p = from;
    while (p < to) {
      line++;
      lineStart = p;
      if (header == null) {
        p = headerLine(b, p);
      } else {
        int next = blankLines == 0 ? plainRow(b, p) : -1;
        p = next >= 0 ? next : anyRow(b, p);
      }
      requireShort(p - lineStart - 1, line);
    }
  }

  private void requireShort(int length, long number) {
    if (length > limits.maxLineBytes()) {
      throw new InputException(
          ErrorCode.LIMIT_EXCEEDED, "row",
          "%s:%s:1: the line is longer than the limit of %s bytes; is this a text file of bars? If so, raise maxLineBytes"
              .formatted(source, number, limits.maxLineBytes()));
    }
  }

  private int headerLine(byte[] b, int from) {
    int end = endOfLine(b, from);
    int start = from;
    if (end - start >= 3 && (b[start] & 0xFF) == 0xEF && (b[start + 1] & 0xFF) == 0xBB && (b[start + 2] & 0xFF) == 0xBF) {
      start += 3;
    }
    lineStart = start;
    int textEnd = end > start && b[end - 1] == '\r' ? end - 1 : end;
    for (int i = start; i < textEnd; i++) {
      if (b[i] >= 0 && b[i] < ' ' && b[i] != '\t') {
        throw new InputException(
            ErrorCode.BAD_FORMAT, "header",
            "%s:1:%s: header was %s but must be UTF-8 text in lines; the file is binary, UTF-16, packed other than by gzip, or has lines ended by CR alone"
                .formatted(source, Shown.characters(b, start, i) + 1, Shown.quoted(b, start, textEnd)));
      }
    }
    header = Header.parse(source, line, new String(b, start, textEnd - start, StandardCharsets.UTF_8));
    times = new TimeColumn(header.unit(), now);
    slots = header.slots().stream().mapToInt(Integer::intValue).toArray();
    starts = new int[header.width()];
    ends = new int[header.width()];
    return end + 1;
  }

  private static int endOfLine(byte[] b, int from) {
    int p = from;
    while (b[p] != '\n') {
      p++;
    }
    return p;
  }

  /** Reads a row of plain digits; gives the index of the next line, or -1 when anything is out of the ordinary. */
  private int plainRow(byte[] b, int from) {
    byte delimiter = header.delimiter();
    int last = slots.length - 1;
    long time = 0;
    int p = from;
    for (int c = 0; c <= last; c++) {
      int slot = slots[c];
      if (slot > 0) {
        double value = decimals.read(b, p);
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
          return -1;
        }
        values[slot] = value;
        p = decimals.end();
      } else {
        int start = p;
        if (slot == Header.TIME && !times.isText()) {
          long stamp = 0;
          int digit = b[p] - '0';
          while (digit >= 0 && digit <= 9) {
            stamp = stamp * 10 + digit;
            digit = b[++p] - '0';
          }
          if (p == start || p - start > 18) {
            return -1;
          }
          time = times.number(stamp);
        } else {
          while (b[p] != delimiter && b[p] != '\n' && b[p] != '\r' && b[p] != QUOTE) {
            p++;
          }
          if (slot == Header.TIME) {
            time = p == start ? TimeColumn.REFUSED : times.read(b, start, p);
          }
        }
        if (time == TimeColumn.REFUSED) {
          return -1;
        }
      }
      if (c < last) {
        if (b[p++] != delimiter) {
          return -1;
        }
      }
    }
    if (b[p] == '\r') {
      p++;
    }
    if (b[p] != '\n') {
      return -1;
    }
    countRow();
    lineEnd = -1;
    events.row(this, time, values[1], values[2], values[3], values[4], values[5]);
    return p + 1;
  }

  private void countRow() {
    if (++dataLines > limits.maxRows()) {
      throw new InputException(
          ErrorCode.LIMIT_EXCEEDED, "row",
          "%s:%s:1: the file has more rows than the limit of %s; read a part of it, or raise maxRows".formatted(source, line, limits.maxRows()));
    }
  }

  /** Reads any row, telling it or what is wrong with it; gives the index of the next line. */
  private int anyRow(byte[] b, int from) {
    int newline = endOfLine(b, from);
    lineEnd = newline > from && b[newline - 1] == '\r' ? newline - 1 : newline;
    countRow();
    if (lineEnd == from) {
      blankLines++;
      return newline + 1;
    }
    tellBlankLines();
    BadRow bad = split();
    long time = 0;
    for (int slot = 0; slot < values.length && bad == null; slot++) {
      int c = columnOf(slot);
      if (slot == Header.TIME) {
        time = starts[c] == ends[c] ? TimeColumn.REFUSED : times.read(b, starts[c], ends[c]);
        bad = time == TimeColumn.REFUSED ? badTime(c) : null;
      } else {
        bad = number(c, slot);
      }
    }
    if (bad == null) {
      events.row(this, time, values[1], values[2], values[3], values[4], values[5]);
    } else {
      events.bad(bad);
    }
    return newline + 1;
  }

  /** Blank lines at the end of a file are nothing; before a row they are rows without fields. */
  private void tellBlankLines() {
    for (long i = blankLines; i > 0; i--) {
      events.bad(new BadRow(line - i, 1, "row", "''", ErrorCode.BAD_FORMAT, "must not be empty between other rows"));
    }
    blankLines = 0;
  }

  /** Finds the fields of the line; a bad row when there are too few, too many, or a quote stands alone. */
  private BadRow split() {
    int width = header.width();
    byte delimiter = header.delimiter();
    int count = 0;
    int p = lineStart;
    while (true) {
      int start = p;
      boolean quoted = false;
      while (p < lineEnd && (quoted || bytes[p] != delimiter)) {
        quoted ^= bytes[p] == QUOTE;
        p++;
      }
      if (quoted) {
        return badRow(start, p, count < width ? fieldOf(count) : "row", ErrorCode.BAD_FORMAT, "has a quote that does not end on its line");
      }
      if (count < width) {
        trim(count, start, p);
      }
      count++;
      if (p == lineEnd) {
        break;
      }
      p++;
      if (count == width) {
        int found = count;
        for (int i = p - 1; i < lineEnd; i++) {
          found += bytes[i] == delimiter ? 1 : 0;
        }
        return badRow(p, lineEnd, "row", ErrorCode.BAD_FORMAT,
            "must end before: the header has %s fields, this row %s (a decimal comma, or a thousands separator?)".formatted(width, found));
      }
    }
    return count == width
        ? null
        : new BadRow(line, character(lineEnd), "row", Shown.quoted(bytes, lineStart, lineEnd), ErrorCode.BAD_FORMAT,
            "must have %s fields as the header has, not %s".formatted(width, count));
  }

  /** Takes spaces, then one pair of quotes, off a field. */
  private void trim(int c, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && bytes[from] == ' ') {
      from++;
    }
    while (to > from && bytes[to - 1] == ' ') {
      to--;
    }
    if (to - from >= 2 && bytes[from] == QUOTE && bytes[to - 1] == QUOTE) {
      from++;
      to--;
    }
    starts[c] = from;
    ends[c] = to;
  }

  private BadRow number(int c, int slot) {
    int from = starts[c];
    int to = ends[c];
    if (from == to) {
      return badRow(from, to, fieldOf(c), ErrorCode.MISSING_FIELD, "must be given");
    }
    double value = decimals.read(bytes, from);
    if (decimals.end() != to || Double.isNaN(value)) {
      String text = new String(bytes, from, Math.min(to - from, 12), StandardCharsets.UTF_8);
      return text.matches("(?i)[-+]?(nan|inf|infinity)")
          ? badRow(from, to, fieldOf(c), ErrorCode.NON_FINITE, "must be a finite number")
          : badRow(from, to, fieldOf(c), ErrorCode.BAD_FORMAT,
              "must be a number such as 1234.5, with a point and without separators of thousands");
    }
    if (Double.isInfinite(value)) {
      return badRow(from, to, fieldOf(c), ErrorCode.NON_FINITE, "must be a finite number that a double can hold");
    }
    values[slot] = value;
    return null;
  }

  private BadRow badTime(int c) {
    int from = starts[c];
    int to = ends[c];
    if (from == to) {
      return badRow(from, to, fieldOf(c), ErrorCode.MISSING_FIELD, "must be given");
    }
    String text = new String(bytes, from, Math.min(to - from, 64), StandardCharsets.UTF_8);
    return badRow(from, to, fieldOf(c), ErrorCode.BAD_FORMAT, times.rule(text));
  }

  private BadRow badRow(int from, int to, String field, ErrorCode code, String rule) {
    return new BadRow(line, character(from), field, Shown.quoted(bytes, from, to), code, rule);
  }

  @Override
  public BadRow breaking(BarRules.Violation violation) {
    if (lineEnd < 0) {
      int newline = endOfLine(bytes, lineStart);
      lineEnd = newline > lineStart && bytes[newline - 1] == '\r' ? newline - 1 : newline;
      split();
    }
    int c = columnOf(Header.FIELDS.indexOf(violation.column()));
    String prefix = " but ";
    int rule = violation.message().indexOf(prefix);
    return badRow(starts[c], ends[c], violation.column(), violation.code(), violation.message().substring(rule + prefix.length()));
  }

  private int character(int index) {
    return Shown.characters(bytes, lineStart, index) + 1;
  }

  private int columnOf(int slot) {
    for (int c = 0; c < slots.length; c++) {
      if (slots[c] == slot) {
        return c;
      }
    }
    throw new AssertionError("a header has every slot: " + slot);
  }

  private String fieldOf(int c) {
    int slot = slots[c];
    return slot == Header.IGNORED ? "row" : Header.FIELDS.get(slot);
  }
}
