package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.costs.FundingRates;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FundingFilesTest {
  private static final String ROWS = "time,rate\n2024-01-31T08:00:00Z,0.0001\n2024-01-31T16:00:00Z,-0.000025\n";

  private static FundingRates read(byte[] bytes) {
    return FundingFiles.read("funding.csv", new ByteArrayInputStream(bytes), Csv.NOW);
  }

  private static FundingRates read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputException refused(String text) {
    return assertThrows(InputException.class, () -> read(text));
  }

  private static void assertIsThat(FundingRates rates) {
    assertEquals(2, rates.size());
    assertEquals(Instant.parse("2024-01-31T08:00:00Z").toEpochMilli(), rates.time(0));
    assertEquals(Instant.parse("2024-01-31T16:00:00Z").toEpochMilli(), rates.time(1));
    assertEquals(0.0001, rates.rate(0));
    assertEquals(-0.000025, rates.rate(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    ROWS,
    "\uFEFFrate;TIME\r\n0.0001; 2024-01-31 08:00\r\n-2.5e-5;2024-01-31 16:00\r\n\r\n\r\n",
    "time\trate\n1706688000000\t1e-4\n1706716800000\t-0.000025",
    "time_s,rate\n1706688000,.0001\n1706716800,-0.000025\n",
    "time,rate\n2024-01-31T09:00:00+01:00,+0.0001\n2024-01-31T17:00:00+01:00,-0.000025\n",
  })
  void everyWayToWriteThemGivesTheSameRates(String text) {
    assertIsThat(read(text));
  }

  @Test
  void filesMayBeGzip(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("funding.csv.gz"), Csv.gzip(ROWS.getBytes(StandardCharsets.UTF_8)));
    assertIsThat(FundingFiles.read(file));
    assertIsThat(FundingFiles.read(Files.writeString(folder.resolve("funding.csv"), ROWS)));
    var thrown = assertThrows(InputException.class, () -> FundingFiles.read(folder.resolve("fundin.csv")));
    assertTrue(thrown.getMessage().endsWith("there is no such file; did you mean funding.csv or funding.csv.gz?"), thrown.getMessage());
  }

  @Test
  void damagedGzipIsRefused() {
    byte[] whole = Csv.gzip(ROWS.getBytes(StandardCharsets.UTF_8));
    var thrown = assertThrows(InputException.class, () -> read(Arrays.copyOf(whole, whole.length - 9)));
    assertTrue(thrown.getMessage().startsWith("funding.csv: the gzip data is damaged or cut short"), thrown.getMessage());
  }

  @Test
  void aHeaderAloneIsNoRates() {
    assertEquals(0, read("time,rate\n").size());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "2024-01-31,abc | funding.csv:3:12: rate was 'abc' but must be a number such as 0.0001, with a point | BAD_FORMAT",
    "2024-01-31,0.01% | funding.csv:3:12: rate was '0.01%' but must be a number such as 0.0001, with a point | BAD_FORMAT",
    "2024-01-31,NaN | funding.csv:3:12: rate was 'NaN' but must be a number such as 0.0001, with a point | BAD_FORMAT",
    "2024-01-31,  | funding.csv:3:12: rate was '' but must be given | MISSING_FIELD",
    "2024-01-31,1 | funding.csv:3:12: rate was '1' but must be a fraction above -1 and below 1; 0.01 % is 0.0001 | BAD_PARAMETER",
    "2024-01-31,1e999 | funding.csv:3:12: rate was '1e999' but must be a fraction above -1 and below 1; 0.01 % is 0.0001 | BAD_PARAMETER",
    "2024-01-30,0 | funding.csv:3:1: time was '2024-01-30' but must be after the row before it (2024-01-30T00:00:00Z) | NON_MONOTONIC_TIME",
    "2024-01-29,0 | funding.csv:3:1: time was '2024-01-29' but must be after the row before it (2024-01-30T00:00:00Z) | NON_MONOTONIC_TIME",
    ",0 | funding.csv:3:1: time was '' but must be given | MISSING_FIELD",
    "2024-01-31,0,0 | funding.csv:3:1: row was '2024-01-31,0,0' but must have two fields as the header has (a decimal comma, or a thousands separator?) | BAD_FORMAT",
    "2024-01-31 | funding.csv:3:1: row was '2024-01-31' but must have two fields as the header has (a decimal comma, or a thousands separator?) | BAD_FORMAT",
  })
  void aBadRowIsRefusedWithItsPlace(String row, String message, ErrorCode code) {
    InputException thrown = refused("time,rate\n2024-01-30,0\n" + row + "\n");
    assertEquals(message, thrown.getMessage());
    assertEquals(code, thrown.code());
  }

  @Test
  void aTimeThatIsNoneIsRefusedWithItsRule() {
    String start = "funding.csv:2:1: time was '2024-02-30' but must be UTC epoch seconds, milliseconds or microseconds, or a time such as";
    assertTrue(refused("time,rate\n2024-02-30,0\n").getMessage().startsWith(start));
    assertTrue(refused("time,rate\n1706688000,0\n1706716800000,0\n").getMessage().startsWith(
        "funding.csv:3:1: time was '1706716800000' but must be epoch seconds like the rows before it"));
  }

  @Test
  void aBlankLineBetweenRowsIsRefused() {
    assertEquals(
        "funding.csv:2:1: row was '' but must not be empty between other rows", refused("time,rate\n\n\n2024-01-30,0\n").getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"time,funding", "time", "time,rate,mark", "2024-01-30,0", "time_x,rate", "rate,rate", "time rate"})
  void anotherHeaderIsRefused(String header) {
    assertEquals(
        "funding.csv:1:1: header was '" + header + "' but must name two columns, time (or time_s, time_ms, time_us, time_ns) and rate, "
            + "parted by comma, semicolon or tab",
        refused(header + "\n2024-01-30,0\n").getMessage());
  }

  @Test
  void anEmptyFileIsRefused() {
    assertEquals("funding.csv:1:1: header was '' but must be time,rate; the file is empty", refused("").getMessage());
  }
}
