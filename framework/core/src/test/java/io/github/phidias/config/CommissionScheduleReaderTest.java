package io.github.phidias.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.costs.CommissionSchedule;
import io.github.phidias.costs.FeeCurrency;
import io.github.phidias.costs.FeeEntry;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommissionScheduleReaderTest {
  private static final String WHOLE = """
      venue: example
      source: https://fees.example/
      read_on: 2024-01-31
      currency: third
      third_currency: TOKEN
      schedule:
        - from: 2019-01-01
          maker: 0.001
          taker: 0.002
          per_unit: 0.01
          fixed: 0.5
          minimum: 1
          maximum: null
          discount: 0.25
          third_price: 5.2
          tiers:
            - {above: 1000000, maker: 0.0008, taker: 0.0018}
            - {above: 5000000, maker: 0, taker: 0.001}
        - {from: "2020-06-01T12:00+02:00", currency: quote, maker: -0.0001, taker: 0.0004}
        - {from: 2021-01-01T00:00, currency: base, maker: 0, taker: 0}
      """;

  private static long time(String text) {
    return Instant.parse(text).toEpochMilli();
  }

  private static CommissionSchedule read(String text) {
    return CommissionScheduleReader.of(ConfigDocument.parse("fees.yaml", Path.of("/configs"), text));
  }

  private static InputException refused(String text) {
    return assertThrows(InputException.class, () -> read(text));
  }

  /** A schedule of one entry, the given lines from line 4 on beside its beginning. */
  private static String entry(String lines) {
    return "venue: x\nschedule:\n  - from: 2019-01-01\n" + lines.indent(4);
  }

  @Nested
  class AWholeSchedule {
    private final CommissionSchedule fees = read(WHOLE);

    @Test
    void isReadValueByValue() {
      FeeEntry first = fees.entries().getFirst();
      assertEquals(time("2019-01-01T00:00:00Z"), first.from());
      assertEquals(0.01, first.perUnit());
      assertEquals(0.5, first.fixed());
      assertEquals(OptionalDouble.of(1), first.minimum());
      assertEquals(OptionalDouble.empty(), first.maximum());
      assertEquals(0.25, first.discount());
      assertEquals("TOKEN", first.thirdCurrency());
      assertEquals(OptionalDouble.of(5.2), first.thirdPrice());
      assertEquals(List.of(1e6, 5e6), first.tiers().stream().map(t -> t.above()).toList());
      assertEquals("example", fees.source().venue());
      assertEquals(Optional.of("https://fees.example/"), fees.source().page());
      assertEquals(Optional.of(LocalDate.of(2024, 1, 31)), fees.source().readOn());
      assertTrue(fees.needsVolume());
    }

    @ParameterizedTest
    @CsvSource({
      // 1000 * 0.001 * 0.75 + 10 * 0.01 * 0.75 + 0.5 * 0.75
      "2019-01-01T00:00:00Z, true, 0, 1.2", "2019-01-01T00:00:00Z, false, 0, 1.95", "2019-01-01T00:00:00Z, true, 999999, 1.2",
      "2019-01-01T00:00:00Z, true, 1000000, 1.05", "2019-01-01T00:00:00Z, true, 5000000, 1", "2020-06-01T09:59:59.999Z, true, 0, 1.2",
      "2020-06-01T10:00:00Z, true, 0, -0.1", "2020-06-01T10:00:00Z, false, 0, 0.4", "2021-01-01T00:00:00Z, false, 0, 0",
    })
    void givesTheFeeWorkedOutByHand(String time, boolean maker, double volume, double fee) {
      assertEquals(fee, fees.fee(time(time), 10, 100, maker, volume), 1e-12);
    }

    @Test
    void takesFeesInTheCurrencyOfTheEntryElseOfTheDocument() {
      assertEquals(FeeCurrency.THIRD, fees.currency(time("2019-01-01T00:00:00Z")));
      assertEquals(FeeCurrency.QUOTE, fees.currency(time("2020-06-01T10:00:00Z")));
      assertEquals(FeeCurrency.BASE, fees.currency(time("2021-01-01T00:00:00Z")));
    }

    @Test
    void refusesAnEarlierFillWithTheLineOfItsBeginning() {
      var thrown = assertThrows(InputException.class, () -> fees.fee(time("2018-12-31T00:00:00Z"), 1, 1, true, 0));
      assertTrue(thrown.getMessage().startsWith("fees.yaml:7:11: the fees of example start at 2019-01-01T00:00:00Z but a fill is at 2018"),
          thrown.getMessage());
    }

    @Test
    void mayHoldForAllOfThePast() {
      var always = read("venue: x\nschedule:\n  - {from: always, maker: 0, taker: 0.002}\n  - {from: 2020-01-01, maker: 0, taker: 0}\n");
      assertEquals(0.2, always.fee(0, 1, 100, false, 0), 1e-15);
      assertFalse(always.needsVolume());
    }

    @Test
    void isReadFromAFileOfYamlOrJson(@TempDir Path folder) throws IOException {
      Path yaml = Files.writeString(folder.resolve("fees.yaml"), WHOLE);
      assertEquals(fees.entries(), CommissionScheduleReader.read(yaml).entries());
      Path json = Files.writeString(folder.resolve("fees.json"), "{\"venue\": \"x\", \"schedule\": [{\"from\": \"always\", \"maker\": 0, \"taker\": 0.01}]}");
      assertEquals(0.01, CommissionScheduleReader.read(json).entries().getFirst().taker());
    }
  }

  @Test
  void theExampleOfTheDocumentationIsRead() throws IOException {
    String page = Files.readString(Path.of(System.getProperty("phidias.root", "../.."), "framework", "docs", "costs.md"));
    int start = page.indexOf("```yaml\nvenue:") + "```yaml\n".length();
    CommissionSchedule fees = read(page.substring(start, page.indexOf("```", start)));
    assertEquals(3, fees.entries().size());
    assertEquals(0.1, fees.fee(time("2020-06-01T00:00:00Z"), 1, 100, true, 0), 1e-12);
  }

  @Nested
  class Traps {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
      "maker: 0.001\\ntakr: 0.002 | fees.yaml:3:5: schedule[0] needs the key taker\\nfees.yaml:5:5: schedule[0].takr is not a key here; did you mean taker or maker? (known: currency, discount, fixed, from, maker, maximum, minimum, per_unit, taker, third_currency, third_price, tiers)",
      "maker: 0.001 | fees.yaml:3:5: schedule[0] needs the key taker",
      "maker: 0.001\\ntaker: 0.002\\nmaker: 0.003 | fees.yaml:6:5: schedule[0].maker was given twice, first in line 4; keep one",
      "maker: NaN\\ntaker: 0.002 | fees.yaml:4:12: schedule[0].maker was NaN: must be a finite number; quote it if text is meant",
      "maker: .inf\\ntaker: 0.002 | fees.yaml:4:12: schedule[0].maker was .inf: must be a finite number; quote it if text is meant",
      "maker: \"0.001\"\\ntaker: 0.002 | fees.yaml:4:12: schedule[0].maker was \"0.001\" but must be a number; write it without quotes",
      "maker: 0.1\\ntaker: 0.2 | fees.yaml:4:12: schedule[0].maker was 0.1 but must be a fraction above -0.1 and below 0.1; 0.1 % is 0.001",
      "maker: 0\\ntaker: null | fees.yaml:5:12: schedule[0].taker was null but must be a number",
      "maker: 0\\ntaker: 0\\nminimum: 2\\nmaximum: 1 | fees.yaml:6:14: schedule[0].minimum was 2.0 but must not be over the maximum, which is 1.0",
      "maker: 0\\ntaker: 0\\nmaximum: -1 | fees.yaml:6:14: schedule[0].maximum was -1.0 but must be a finite number, zero or more; null for none",
      "maker: 0\\ntaker: 0\\ndiscount: 0.25 | fees.yaml:6:15: schedule[0].discount was 0.25 but is for fees paid in a third currency and currency is QUOTE; set currency to third, or lower the rates",
      "maker: 0\\ntaker: 0\\ncurrency: third | fees.yaml:3:5: schedule[0].third_currency was not given but currency THIRD needs its name, such as LEO",
      "maker: 0\\ntaker: 0\\ncurrency: third\\nthird_currency: T | fees.yaml:3:5: schedule[0].third_price was not given but currency THIRD needs its price in quote",
      "maker: 0\\ntaker: 0\\nthird_price: 5 | fees.yaml:6:18: schedule[0].third_price was 5.0 but currency is QUOTE; leave it out or set currency to third",
      "maker: 0\\ntaker: 0\\ncurrency: eur | fees.yaml:6:15: schedule[0].currency was \"eur\" but must be one of its values; known: quote, base, third",
      "maker: 0\\ntaker: 0\\ntiers: [{above: 2, maker: 0, taker: 0}, {above: 1, maker: 0, taker: 0}] | fees.yaml:6:53: schedule[0].tiers[1].above was 1.0 but must be more than the tier before it, which is above 2.0",
      "maker: 0\\ntaker: 0\\ntiers: [{above: 2, maker: 0, taker: 0}, {above: 2, maker: 0, taker: 0}] | fees.yaml:6:53: schedule[0].tiers[1].above was 2.0 but must be more than the tier before it, which is above 2.0",
      "maker: 0\\ntaker: 0\\ntiers: [{above: 2, maker: 0, taker: 3}] | fees.yaml:6:41: schedule[0].tiers[0].taker was 3.0 but must be a fraction above -0.1 and below 0.1; 0.1 % is 0.001",
      "maker: 0\\ntaker: 0\\ntiers: [{above: 2, maker: 0}] | fees.yaml:6:13: schedule[0].tiers[0] needs the key taker",
      "maker: 0\\ntaker: 0\\ntiers: {above: 2} | fees.yaml:6:12: schedule[0].tiers was an object but must be a list, such as []",
    })
    void inAnEntryAreRefusedWithLineColumnAndPath(String lines, String message) {
      assertEquals(message.replace("\\n", "\n"), refused(entry(lines.replace("\\n", "\n"))).getMessage());
    }

    @Test
    void ofTheOrderOfEntriesNameTheLaterOne() {
      String two = "venue: x\nschedule:\n  - {from: 2020-01-01, maker: 0, taker: 0}\n  - {from: %s, maker: 0, taker: 0}\n";
      assertEquals(
          "fees.yaml:4:12: schedule[1].from was \"2019-12-31\" but must be after the entry before it, which is from \"2020-01-01\"",
          refused(two.formatted("2019-12-31")).getMessage());
      assertEquals(
          "fees.yaml:4:12: schedule[1].from was \"2020-01-01T00:00Z\" but must be after the entry before it, which is from \"2020-01-01\"",
          refused(two.formatted("2020-01-01T00:00Z")).getMessage());
      assertEquals(
          "fees.yaml:4:12: schedule[1].from was \"always\" but must be an ISO date or date and time, such as 2024-01-31 or 2024-01-31T12:00Z",
          refused(two.formatted("always")).getMessage());
      assertEquals(
          "fees.yaml:4:12: schedule[1].from was \"2020-02-30\" but must be an ISO date or date and time, such as 2024-01-31 or 2024-01-31T12:00Z",
          refused(two.formatted("2020-02-30")).getMessage());
    }

    @Test
    void ofTheWholeDocumentAreRefused() {
      assertEquals("fees.yaml:2:11: schedule was empty but must have an entry at least", refused("venue: x\nschedule: []\n").getMessage());
      assertEquals("fees.yaml:1:1: the document needs the key schedule", refused("venue: x\n").getMessage());
      assertEquals("fees.yaml:1:1: the document needs the key venue", refused("schedule: []\n").getMessage());
      String good = "schedule:\n  - {from: always, maker: 0, taker: 0}\n";
      assertEquals(
          "fees.yaml:2:1: venu is not a key here; did you mean venue? (known: currency, read_on, schedule, source, third_currency, venue)",
          refused("venue: x\nvenu: other\n" + good).getMessage());
      assertEquals(
          "fees.yaml:2:10: read_on was \"31.01.2024\" but must be an ISO date, such as 2024-01-31",
          refused("venue: x\nread_on: \"31.01.2024\"\n" + good).getMessage());
      assertEquals(
          "fees.yaml:2:17: third_currency was \"T\" but no entry is paid in it; set currency to third, or leave it out",
          refused("venue: x\nthird_currency: T\n" + good).getMessage());
    }

    @Test
    void areToldTogetherWithTheCodeAndPathOfTheFirst() {
      InputException thrown = refused("venue: x\nschedule:\n  - {from: 2020-01-01, maker: 1, taker: 0}\n  - {from: 2019-01-01, maker: 0, taker: 1}\n");
      assertEquals(
          """
          fees.yaml:3:31: schedule[0].maker was 1.0 but must be a fraction above -0.1 and below 0.1; 0.1 % is 0.001
          fees.yaml:4:12: schedule[1].from was "2019-01-01" but must be after the entry before it, which is from "2020-01-01"
          fees.yaml:4:41: schedule[1].taker was 1.0 but must be a fraction above -0.1 and below 0.1; 0.1 % is 0.001
          """.strip(), thrown.getMessage());
      assertEquals(ErrorCode.BAD_PARAMETER, thrown.code());
      assertEquals("schedule[0].maker", thrown.field());
    }
  }
}
