package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  private static final String GOOD = "1385337600000,800.5,808,799.75,805.99,316.9\n";

  /** A row after the good one, and where and what must be said about it. */
  record Case(String row, int column, String field, ErrorCode code, String says) {
    @Override
    public String toString() {
      return Shown.quoted(row);
    }
  }

  static Stream<Case> rows() {
    return Stream.of(
        new Case("1385337660000,1,2,1,2", 22, "row", ErrorCode.BAD_FORMAT, "must have 6 fields as the header has, not 5"),
        new Case("1385337660000", 14, "row", ErrorCode.BAD_FORMAT, "not 1"),
        new Case("1385337660000,1,2,1,2,3,4", 25, "row", ErrorCode.BAD_FORMAT, "this row 7"),
        new Case("1385337660000,1,5,2,1,2,3", 25, "row", ErrorCode.BAD_FORMAT, "a decimal comma"),
        new Case("1385337660000,1,2,x,2,3", 19, "low", ErrorCode.BAD_FORMAT, "was 'x' but must be a number"),
        new Case("1385337660000,1,2,,2,3", 19, "low", ErrorCode.MISSING_FIELD, "must be given"),
        new Case("1385337660000,1,2,\"\",2,3", 20, "low", ErrorCode.MISSING_FIELD, "must be given"),
        new Case(",1,2,1,2,3", 1, "timestamp", ErrorCode.MISSING_FIELD, "must be given"),
        new Case("1385337660000,NaN,2,1,2,3", 15, "open", ErrorCode.NON_FINITE, "must be a finite number"),
        new Case("1385337660000,1,inf,1,2,3", 17, "high", ErrorCode.NON_FINITE, "'inf'"),
        new Case("1385337660000,1,2,-Infinity,2,3", 19, "low", ErrorCode.NON_FINITE, "'-Infinity'"),
        new Case("1385337660000,1,1e400,1,2,3", 17, "high", ErrorCode.NON_FINITE, "that a double can hold"),
        new Case("1385337660000,1,\"1,234.5\",1,2,3", 18, "high", ErrorCode.BAD_FORMAT, "without separators of thousands"),
        new Case("1385337660000,1,-,1,2,3", 17, "high", ErrorCode.BAD_FORMAT, "'-'"),
        new Case("1385337660000,1,0x10,1,2,3", 17, "high", ErrorCode.BAD_FORMAT, "'0x10'"),
        new Case("1385337660000,1,2d,1,2,3", 17, "high", ErrorCode.BAD_FORMAT, "'2d'"),
        new Case("1385337660000,1,1 234,1,2,3", 17, "high", ErrorCode.BAD_FORMAT, "'1 234'"),
        new Case("1385337660000,1,2,1,2,-3", 23, "volume", ErrorCode.NEGATIVE_VOLUME, "must be zero or more"),
        new Case("1385337660000,0,2,0,2,3", 15, "open", ErrorCode.NON_POSITIVE_PRICE, "must be above zero"),
        new Case("1385337660000,1,2,-1,2,3", 19, "low", ErrorCode.NON_POSITIVE_PRICE, "'-1'"),
        new Case("1385337660000,5,4,3,4,3", 17, "high", ErrorCode.BAD_OHLC, "must not be under open"),
        new Case("1385337660000,5,6,5.5,6,3", 19, "low", ErrorCode.BAD_OHLC, "must not be over open"),
        new Case("1385337600000,800.5,808,799.75,805.99,316.9", 1, "timestamp", ErrorCode.NON_MONOTONIC_TIME, "the same bar again"),
        new Case("1385337600000,1,1,1,1,1", 1, "timestamp", ErrorCode.NON_MONOTONIC_TIME, "the same time with other values"),
        new Case("1385337540000,1,1,1,1,1", 1, "timestamp", ErrorCode.NON_MONOTONIC_TIME, "must be after the bar before it (1385337600000)"),
        new Case("2013-11-25,1,1,1,1,1", 1, "timestamp", ErrorCode.BAD_FORMAT, "epoch milliseconds as the header says"),
        new Case("1385337660000.5,1,1,1,1,1", 1, "timestamp", ErrorCode.BAD_FORMAT, "whole number"),
        new Case("13853376600000000000000,1,1,1,1,1", 1, "timestamp", ErrorCode.BAD_FORMAT, "whole number"),
        new Case("1385337660000,\"1,2,1,2,3", 15, "open", ErrorCode.BAD_FORMAT, "a quote that does not end"),
        new Case("1385337660000,\u001b[31m,2,1,2,3", 15, "open", ErrorCode.BAD_FORMAT, "'\\u001b[31m'"),
        new Case("1385337660000,1,2,1,2\r,3", 21, "close", ErrorCode.BAD_FORMAT, "'2\\r'"),
        new Case("1385337660000,é½,2,1,x,3", 15, "open", ErrorCode.BAD_FORMAT, "'é½'"),
        new Case("1385337660000,1,2," + "9".repeat(70) + "x,2,3", 19, "low", ErrorCode.BAD_FORMAT, "9".repeat(60) + "...'"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void stopsAtLineColumnAndField(Case given) {
    InputException thrown = assertThrows(InputException.class, () -> Csv.read(Csv.HEADER + GOOD + given.row + "\n"));
    String message = thrown.getMessage();
    assertTrue(message.startsWith("test.csv:3:" + given.column + ": " + given.field + " was '"), message);
    assertTrue(message.contains(given.says), message);
    assertTrue(message.contains("--bad-rows=skip"), message);
    assertEquals(given.code, thrown.code());
    assertEquals(given.field, thrown.field());
  }

  @Test
  void skipsAndCountsTheSameRowsAndListsTheFirstTwenty() {
    String text = Csv.HEADER + GOOD + rows().map(c -> c.row + "\n").reduce("", String::concat) + "1385337720000,1,1,1,1,1\n";
    LoadedBars read = Csv.read(Csv.reader().badRows(BadRows.SKIP), text);
    List<Case> cases = rows().toList();
    assertEquals(2, read.bars().size());
    assertEquals(cases.size(), read.report().skipped());
    assertEquals(20, read.report().firstSkipped().size());
    for (int i = 0; i < 20; i++) {
      BadRow bad = read.report().firstSkipped().get(i);
      assertEquals(List.of(3L + i, cases.get(i).column, cases.get(i).field), List.of(bad.line(), bad.column(), bad.field()));
    }
    assertEquals(cases.size(), read.report().skippedByCode().values().stream().mapToLong(Long::longValue).sum());
    assertTrue(read.report().text().contains("and " + (cases.size() - 20) + " more"), read.report().text());
  }

  @Test
  void positionsAreWrittenInTheDigitsOfEverybodyUnderEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      InputException thrown = assertThrows(InputException.class, () -> Csv.read(Csv.HEADER + GOOD + "1385337660000,1,2\n"));
      assertTrue(thrown.getMessage().startsWith("test.csv:3:18: "), thrown.getMessage());
      assertTrue(DataDoctor.check("x", SyntheticBars.of(1).bars(99)).text().contains("99, good 99"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aBlankLineBetweenRowsIsARowWithoutFields() {
    InputException thrown = assertThrows(InputException.class, () -> Csv.read(Csv.HEADER + GOOD + "\n\n1385337660000,1,1,1,1,1\n"));
    assertTrue(thrown.getMessage().startsWith("test.csv:3:1: row was ''"), thrown.getMessage());
    LoadedBars read = Csv.read(Csv.reader().badRows(BadRows.SKIP), Csv.HEADER + GOOD + "\n\n1385337660000,1,1,1,1,1\n");
    assertEquals(2, read.bars().size());
    assertEquals(List.of(3L, 4L), read.report().firstSkipped().stream().map(BadRow::line).toList());
  }

  @Test
  void columnsAreCharactersNotBytes() {
    InputException thrown = assertThrows(InputException.class, () -> Csv.read("name," + Csv.HEADER + "Grün€😀,1385337600000,x,1,1,1,1\n"));
    assertTrue(thrown.getMessage().startsWith("test.csv:2:22: open was 'x'"), thrown.getMessage());
  }

  record TimeCase(String header, List<String> stamps, String says) {}

  static Stream<TimeCase> times() {
    return Stream.of(
        new TimeCase("time", List.of("1385337600000000000"), "it looks like nanoseconds (2013-11-25T00:00:00Z)"),
        new TimeCase("time", List.of("20131125"), "it looks like a date without hyphens (yyyyMMdd)"),
        new TimeCase("time", List.of("41603"), "a day number of a spreadsheet (2013-11-25)"),
        new TimeCase("time", List.of("0"), "a number that is no time"),
        new TimeCase("time", List.of("315532799"), "1979-12-31T23:59:59Z in seconds"),
        new TimeCase("time", List.of("1735776001"), "between 1980-01-01 and 2025-01-02"),
        new TimeCase("time", List.of("1385337600", "1385337660000"), "must be epoch seconds like the rows before it"),
        new TimeCase("time", List.of("1385337600000", "1385337660"), "it looks like seconds (2013-11-25T00:01:00Z)"),
        new TimeCase("time", List.of("1385337600000000", "1385337600060001"), "must be whole in milliseconds"),
        new TimeCase("time", List.of("1385337600", "2013-11-25 00:01"), "must be a whole number of epoch seconds like the rows before it"),
        new TimeCase("time", List.of("2013-11-25 00:00", "1385337660"), "must be written as a date and time like the rows before it"),
        new TimeCase("time", List.of("25.11.2013"), "or a time such as 2024-01-31"),
        new TimeCase("time", List.of("2013-02-29"), "or a time such as 2024-01-31"),
        new TimeCase("time_ms", List.of("9999999999999999"), "between 0001-01-01 and +10000-01-01"));
  }

  @ParameterizedTest
  @MethodSource("times")
  void refusesTimesWithAGuess(TimeCase given) {
    String text = given.header + ",open,high,low,close,volume\n" + String.join(",1,1,1,1,1\n", given.stamps) + ",1,1,1,1,1\n";
    InputException thrown = assertThrows(InputException.class, () -> Csv.read(text));
    String where = "test.csv:" + (given.stamps.size() + 1) + ":1: timestamp was '" + given.stamps.getLast() + "' but ";
    assertTrue(thrown.getMessage().startsWith(where), thrown.getMessage());
    assertTrue(thrown.getMessage().contains(given.says), thrown.getMessage());
  }

  record HeaderCase(String text, int column, ErrorCode code, String says) {}

  static Stream<HeaderCase> headers() {
    return Stream.of(
        new HeaderCase("", 1, ErrorCode.BAD_FORMAT, "the file is empty"),
        new HeaderCase("time,open,high,low,close\n", 1, ErrorCode.MISSING_FIELD, "no column for volume"),
        new HeaderCase("a,b\n", 1, ErrorCode.MISSING_FIELD, "close, high, low, open, timestamp, volume"),
        new HeaderCase(GOOD, 1, ErrorCode.MISSING_FIELD, "the header may be absent"),
        new HeaderCase("time,open,high,low,close,volume,OPEN\n", 33, ErrorCode.BAD_FORMAT, "stands there twice"),
        new HeaderCase("time,date,open,high,low,close,volume\n", 6, ErrorCode.BAD_FORMAT, "'time' could be the timestamp too"),
        new HeaderCase("time|open|high|low|close|volume\n", 1, ErrorCode.MISSING_FIELD, "parted by comma, semicolon or tab"),
        new HeaderCase("t\0i\0m\0e\0\n", 2, ErrorCode.BAD_FORMAT, "UTF-16"),
        new HeaderCase("time,open,high,low,close,volume\r1,1,1,1,1,1\r", 32, ErrorCode.BAD_FORMAT, "CR alone"),
        new HeaderCase("PK\u0003\u0004", 3, ErrorCode.BAD_FORMAT, "packed other than by gzip"));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void refusesHeaders(HeaderCase given) {
    InputException thrown = assertThrows(InputException.class, () -> Csv.read(given.text));
    assertTrue(thrown.getMessage().startsWith("test.csv:1:" + given.column + ": "), thrown.getMessage());
    assertTrue(thrown.getMessage().contains(given.says), thrown.getMessage());
    assertEquals(given.code, thrown.code());
    assertEquals("header", thrown.field());
  }

  @Test
  void limitsAreNamedWhenHit() {
    BarReader small = Csv.reader().limits(new ReadLimits(256, 2)).badRows(BadRows.SKIP);
    InputException rows = assertThrows(InputException.class, () -> Csv.read(small, Csv.HEADER + "x\n".repeat(3)));
    assertEquals(ErrorCode.LIMIT_EXCEEDED, rows.code());
    assertTrue(rows.getMessage().startsWith("test.csv:4:1: ") && rows.getMessage().contains("the limit of 2;"), rows.getMessage());
    InputException line = assertThrows(InputException.class, () -> Csv.read(small, Csv.HEADER + "x".repeat(257) + "\n"));
    assertTrue(line.getMessage().startsWith("test.csv:2:1: ") && line.getMessage().contains("256 bytes"), line.getMessage());
    assertEquals(1, Csv.read(small, Csv.HEADER + "x".repeat(256) + "\n").report().skipped());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 18, 30, 60, -9, -5, -1})
  void damagedGzipIsAnErrorNotTheEndOfTheData(int cut) {
    byte[] whole = Csv.gzip((Csv.HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
    byte[] torn = Arrays.copyOf(whole, cut < 0 ? whole.length + cut : cut);
    InputException thrown = assertThrows(InputException.class, () -> Csv.reader().read("torn.gz", new ByteArrayInputStream(torn)));
    assertTrue(thrown.getMessage().startsWith("torn.gz:"), thrown.getMessage());
  }

  @Test
  void everyFlippedBitOfGzipIsNoticedOrHarmless() {
    byte[] whole = Csv.gzip((Csv.HEADER + GOOD + "1385337660000,1,1,1,1,1\n").getBytes(StandardCharsets.UTF_8));
    byte[] twice = Arrays.copyOf(whole, 2 * whole.length);
    byte[] second = Csv.gzip("1385337720000,1,1,1,1,1\n".getBytes(StandardCharsets.UTF_8));
    System.arraycopy(second, 0, twice, whole.length, second.length);
    byte[] both = Arrays.copyOf(twice, whole.length + second.length);
    IntStream.range(0, both.length * 8).forEach(bit -> {
      byte[] flipped = both.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        assertEquals(3, Csv.reader().read("x", new ByteArrayInputStream(flipped)).bars().size(), "bit " + bit);
      } catch (InputException e) {
        assertTrue(e.getMessage().startsWith("x:"), e.getMessage());
      }
    });
  }
}
