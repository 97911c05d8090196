package io.github.phidias.datasets;

import io.github.phidias.costs.FundingRates;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parser of one funding file: a header of two names, then rows of two fields. */
final class FundingRows {
  private static final Map<String, EpochUnit> UNITS = Map.of(
      "time_s", EpochUnit.SECONDS, "time_ms", EpochUnit.MILLISECONDS, "time_us", EpochUnit.MICROSECONDS,
      "time_ns", EpochUnit.NANOSECONDS);

  private final String source;
  private final Instant now;
  private final Decimals decimals = new Decimals();
  private long line;
  private char delimiter = ',';
  private int timeAt;
  private TimeColumn clock;
  private int size;
  private long[] times = new long[1024];
  private double[] rates = new double[1024];

  /**
   * A parser.
   *
   * @param now the present, for telling units of time stamps apart
   */
  FundingRows(String source, Instant now) {
    this.source = source;
    this.now = now;
  }

  FundingRates read(byte[] bytes) {
    // A mark at the start of UTF-8 is not part of the first name.
    int from = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
    long blankSince = 0;
    while (from < bytes.length) {
      int to = from;
      while (to < bytes.length && bytes[to] != '\n') {
        to++;
      }
      line++;
      int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
      String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
      from = to + 1;
      if (clock == null) {
        header(text);
      } else if (text.isEmpty()) {
        // Blank lines at the end of a file are nothing.
        blankSince = blankSince == 0 ? line : blankSince;
      } else if (blankSince > 0) {
        throw refuse(blankSince, 1, ErrorCode.BAD_FORMAT, "row", "", "must not be empty between other rows");
      } else {
        row(text);
      }
    }
    if (clock == null) {
      throw refuse(1, 1, ErrorCode.BAD_FORMAT, "header", "", "must be time,rate; the file is empty");
    }
    return FundingRates.of(Arrays.copyOf(times, size), Arrays.copyOf(rates, size));
  }

  private void header(String text) {
    delimiter = text.indexOf(';') >= 0 ? ';' : text.indexOf('\t') >= 0 ? '\t' : ',';
    List<String> names = Arrays.stream(text.split(String.valueOf(delimiter), -1))
        .map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    timeAt = names.size() == 2 && names.get(1).equals("rate") ? 0 : 1;
    String time = names.size() == 2 ? names.get(timeAt) : "";
    boolean known = names.size() == 2 && names.get(1 - timeAt).equals("rate") && (time.equals("time") || UNITS.containsKey(time));
    if (!known) {
      throw refuse(
          line, 1, ErrorCode.BAD_FORMAT, "header", text,
          "must name two columns, time (or time_s, time_ms, time_us, time_ns) and rate, parted by comma, semicolon or tab");
    }
    clock = new TimeColumn(UNITS.get(time), now);
  }

  private void row(String text) {
    int split = text.indexOf(delimiter);
    if (split < 0 || text.indexOf(delimiter, split + 1) >= 0) {
      throw refuse(
          line, 1, ErrorCode.BAD_FORMAT, "row", text,
          "must have two fields as the header has (a decimal comma, or a thousands separator?)");
    }
    String[] fields = {text.substring(0, split), text.substring(split + 1)};
    int[] columns = {1, text.codePointCount(0, split + 1) + 1};
    for (int i = 0; i < 2; i++) {
      columns[i] += fields[i].length() - fields[i].stripLeading().length();
      fields[i] = fields[i].strip();
    }
    long time = time(fields[timeAt], columns[timeAt]);
    double rate = rate(fields[1 - timeAt], columns[1 - timeAt]);
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      rates = Arrays.copyOf(rates, 2 * size);
    }
    times[size] = time;
    rates[size++] = rate;
  }

  private long time(String field, int column) {
    byte[] b = field.getBytes(StandardCharsets.UTF_8);
    long time = b.length == 0 ? TimeColumn.REFUSED : clock.read(b, 0, b.length);
    if (time == TimeColumn.REFUSED) {
      throw field.isEmpty()
          ? refuse(line, column, ErrorCode.MISSING_FIELD, "time", field, "must be given")
          : refuse(line, column, ErrorCode.BAD_FORMAT, "time", field, clock.rule(field));
    }
    if (size > 0 && time <= times[size - 1]) {
      throw refuse(
          line, column, ErrorCode.NON_MONOTONIC_TIME, "time", field,
          "must be after the row before it (%s)".formatted(Instant.ofEpochMilli(times[size - 1])));
    }
    return time;
  }

  private double rate(String field, int column) {
    byte[] b = (field + "\n").getBytes(StandardCharsets.UTF_8);
    double rate = decimals.read(b, 0);
    if (field.isEmpty()) {
      throw refuse(line, column, ErrorCode.MISSING_FIELD, "rate", field, "must be given");
    }
    if (Double.isNaN(rate) || decimals.end() != b.length - 1) {
      throw refuse(line, column, ErrorCode.BAD_FORMAT, "rate", field, "must be a number such as 0.0001, with a point");
    }
    if (!FundingRates.isRate(rate)) {
      throw refuse(
          line, column, ErrorCode.BAD_PARAMETER, "rate", field, "must be a fraction above -1 and below 1; 0.01 % is 0.0001");
    }
    return rate;
  }

  private InputException refuse(long atLine, int column, ErrorCode code, String field, String seen, String rule) {
    return new InputException(
        code, field, "%s:%s:%s: %s was %s but %s".formatted(source, atLine, column, field, Shown.quoted(seen), rule));
  }
}
