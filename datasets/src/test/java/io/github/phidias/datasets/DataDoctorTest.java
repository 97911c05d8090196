package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.DoctorReport.Finding;
import io.github.phidias.datasets.DoctorReport.OutlierKind;
import io.github.phidias.datasets.DoctorReport.Verdict;
import io.github.phidias.errors.ErrorCode;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataDoctorTest {
  private static final long MINUTE = 60_000;

  private static DoctorReport check(String text) {
    return DataDoctor.check(Csv.reader(), "test.csv", Csv.in(text));
  }

  private static List<String> codes(DoctorReport report) {
    return report.findings().stream().map(Finding::code).toList();
  }

  private static String row(long time, double price) {
    return time + "," + price + "," + price + "," + price + "," + price + ",1\n";
  }

  private static String row(long time) {
    return row(time, 100 + Math.floorMod(time / MINUTE, 7) * 0.1);
  }

  private static long millis(LocalDateTime time) {
    return time.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  @Test
  void cleanBarsAreSound() {
    DoctorReport report = DataDoctor.check("synthetic", SyntheticBars.of(1).bars(5000));
    assertEquals(Verdict.SOUND, report.verdict(), report.text());
    assertEquals(List.of(5000L, 5000L), List.of(report.rows(), report.good()));
    assertEquals(Timeframe.MINUTE, report.timeframe());
  }

  @Test
  void countsGapsByTheBarsTheyLack() {
    StringBuilder text = new StringBuilder(Csv.HEADER);
    for (int i = 0; i < 2000; i++) {
      if (i % 500 < 490) {
        text.append(row(i * MINUTE));
      }
    }
    DoctorReport report = check(text.toString());
    assertEquals(3, report.gaps().count());
    assertEquals(30, report.gaps().missing());
    assertEquals(new DoctorReport.Gap(Instant.ofEpochMilli(489 * MINUTE), Instant.ofEpochMilli(500 * MINUTE), 10), report.gaps().largest().getFirst());
  }

  @Test
  void sortsBadRowsByRuleAndKeepsCountingWhereAStrictReaderStops() {
    String text = Csv.HEADER + row(MINUTE) + row(2 * MINUTE) + row(2 * MINUTE) + row(2 * MINUTE, 7) + row(MINUTE)
        + "junk\n" + "180000,1,x,1,1,1\n" + "180000,1,1,2,1,1\n" + row(3 * MINUTE);
    DoctorReport report = check(text);
    assertEquals(List.of(9L, 3L), List.of(report.rows(), report.good()));
    assertEquals(List.of(1L, 1L), List.of(report.duplicates().identical(), report.duplicates().differing()));
    assertEquals(List.of(4L, 5L), report.duplicates().first().stream().map(BadRow::line).toList());
    assertEquals(1, report.unordered().count());
    assertEquals(List.of(ErrorCode.BAD_OHLC, ErrorCode.BAD_FORMAT),
        report.badRows().stream().map(DoctorReport.Group::code).toList());
    assertEquals(2, report.badRows().get(1).count());
    assertEquals(Verdict.BROKEN, report.verdict());
    assertTrue(report.text().contains("test.csv:8:10: high was 'x'"), report.text());
  }

  @Test
  void findsABadTickByItsReturn() {
    StringBuilder text = new StringBuilder(Csv.HEADER);
    for (int i = 0; i < 500; i++) {
      text.append(i == 250 ? row(i * MINUTE, 200) : row(i * MINUTE));
    }
    DoctorReport report = check(text.toString());
    assertEquals(1, report.outliers().spikes());
    assertTrue(report.outliers().largest().stream().anyMatch(
        o -> o.kind() == OutlierKind.SPIKE && o.at().equals(Instant.ofEpochMilli(250 * MINUTE)) && o.logMove() > 0.6));
    assertTrue(codes(report).contains("SPIKES"));
    assertTrue(report.jumps().isEmpty(), "a spike is no lasting jump");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 2, 10, 0.1, 1.5, 3})
  void findsAJumpThatLastsAndNamesTheSplit(double ratio) {
    StringBuilder text = new StringBuilder(Csv.HEADER);
    for (int i = 0; i < 500; i++) {
      double price = 100 + Math.floorMod(i, 7) * 0.1;
      text.append(row(i * MINUTE, i < 250 ? price : price * ratio));
    }
    DoctorReport report = check(text.toString());
    assertEquals(1, report.jumps().size());
    assertEquals(Instant.ofEpochMilli(250 * MINUTE), report.jumps().getFirst().at());
    String like = ratio == 1.5 ? "3:2" : ratio > 1 ? Math.round(ratio) + ":1" : "1:" + Math.round(1 / ratio);
    assertEquals(like, report.jumps().getFirst().like());
    assertEquals(Verdict.SUSPECT, report.verdict());
  }

  @Test
  void findsRunsWithoutVolumeAndFrozenPrices() {
    StringBuilder text = new StringBuilder(Csv.HEADER);
    for (int i = 0; i < 300; i++) {
      text.append(i >= 100 && i < 150 ? row(i * MINUTE, 42).replace(",1\n", ",0\n") : row(i * MINUTE));
    }
    DoctorReport report = check(text.toString());
    assertEquals(new DoctorReport.Run(Instant.ofEpochMilli(100 * MINUTE), 50), report.zeroVolume().longest().getFirst());
    assertEquals(List.of(1L, 50L), List.of(report.zeroVolume().runs(), report.zeroVolume().bars()));
    assertEquals(List.of(1L, 49L), List.of(report.frozen().runs(), report.frozen().bars()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "America/New_York"})
  void findsLocalMidnightsTakenForUtc(String zone) {
    StringBuilder text = new StringBuilder(Csv.HEADER);
    for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2025; day = day.plusDays(1)) {
      text.append(row(day.atStartOfDay(ZoneId.of(zone)).toInstant().toEpochMilli()));
    }
    DoctorReport report = check(text.toString());
    assertTrue(codes(report).containsAll(List.of("DAYLIGHT_SAVING", "NOT_MIDNIGHT")), report.text());
    assertEquals(Verdict.SUSPECT, report.verdict());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Sydney", "Australia/Lord_Howe"})
  void findsLocalTimesWrittenAsUtc(String zone) {
    StringBuilder text = new StringBuilder(Csv.HEADER);
    Instant end = Instant.parse("2025-01-01T00:00:00Z");
    for (Instant at = Instant.parse("2023-01-01T00:00:00Z"); at.isBefore(end); at = at.plusSeconds(900)) {
      text.append(row(millis(LocalDateTime.ofInstant(at, ZoneId.of(zone))), 100 + at.getEpochSecond() / 900 % 11 * 0.01));
    }
    DoctorReport report = check(text.toString());
    assertTrue(codes(report).contains("REPEATED_HOUR"), report.text());
    assertEquals(!zone.endsWith("Lord_Howe"), codes(report).contains("MISSING_HOUR"), report.text());
  }

  @Test
  void findsADailySeriesOffMidnightAndBarsOffTheGrid() {
    StringBuilder daily = new StringBuilder(Csv.HEADER);
    StringBuilder minutes = new StringBuilder(Csv.HEADER);
    for (int i = 1; i < 50; i++) {
      daily.append(row(i * 1440 * MINUTE + 300 * MINUTE));
      minutes.append(row(i * MINUTE + (i > 30 ? 7_000 : 0)));
    }
    DoctorReport report = check(daily.toString());
    assertTrue(report.findings().stream().anyMatch(f -> f.code().equals("NOT_MIDNIGHT") && f.text().contains("at 05:00 UTC")), report.text());
    assertTrue(codes(check(minutes.toString())).contains("OFF_GRID"));
  }

  @Test
  void findsSecondsUnderAHeaderOfMillisecondsAndBarsOfTheFuture() {
    StringBuilder text = new StringBuilder(Csv.HEADER);
    for (int i = 0; i < 50; i++) {
      text.append(row(1_385_337_600L + i * 60));
    }
    assertTrue(codes(check(text.toString())).contains("EARLY"));
    assertTrue(codes(check("date,open,high,low,close,volume\n2031-01-01,1,1,1,1,1\n")).contains("FUTURE"));
  }

  @Test
  void findsTwoTimeframesInOneFile() {
    StringBuilder text = new StringBuilder(Csv.HEADER);
    for (int i = 0; i < 100; i++) {
      text.append(row(i * 5 * MINUTE));
    }
    for (int i = 0; i < 20; i++) {
      text.append(row((500 + i) * MINUTE));
    }
    assertTrue(codes(check(text.toString())).contains("OVERLAP"));
  }

  @Test
  void aFileWithoutOneBarIsBroken() {
    assertEquals(Verdict.BROKEN, check(Csv.HEADER).verdict());
    assertEquals(List.of("BAD_FORMAT", "NO_BARS"), codes(check(Csv.HEADER + "x\n")));
  }

  @Test
  void tellsTheSameAsJson() throws JsonProcessingException {
    DoctorReport report = check(Csv.HEADER + row(MINUTE) + row(2 * MINUTE) + row(4 * MINUTE) + "x\n");
    JsonNode json = new JsonMapper().readTree(report.json());
    assertEquals("BROKEN", json.at("/verdict").asText());
    assertEquals("1970-01-01T00:01:00Z", json.at("/first").asText());
    assertEquals("1m", json.at("/timeframe").asText());
    assertEquals(1, json.at("/gaps/missing").asInt());
    assertEquals(5, json.at("/bad_rows/0/first/0/line").asInt());
    assertFalse(json.has("badRows"));
  }

  @Test
  void ofLongRunsTheFirstTwentyOrLargestTwentyAreListed() {
    StringBuilder text = new StringBuilder(Csv.HEADER + row(0));
    for (int i = 1; i < 100; i++) {
      text.append("junk\n").append(row(i * i * MINUTE));
    }
    DoctorReport report = check(text.toString());
    assertEquals(99, report.badRows().getFirst().count());
    assertEquals(20, report.badRows().getFirst().first().size());
    assertEquals(20, report.gaps().largest().size());
    assertEquals(196, report.gaps().largest().getFirst().missing());
  }

  @Test
  void barsInMemoryGetTheSameReportAsTheirFile() {
    Bars bars = SyntheticBars.of(4).bars(3000);
    DoctorReport memory = DataDoctor.check("x", bars.as(Instrument.UNKNOWN, Timeframe.MINUTE));
    DoctorReport file = DataDoctor.check(Csv.reader(), "x", new ByteArrayInputStream(Csv.written(bars, true)));
    assertEquals(memory.text().replace("in memory", "epoch milliseconds"), file.text());
  }
}
