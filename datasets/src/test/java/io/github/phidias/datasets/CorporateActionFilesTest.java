package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.accounts.CorporateAction.Kind;
import io.github.phidias.accounts.CorporateActions;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorporateActionFilesTest {
  private static CorporateActions read(String text) {
    return CorporateActionFiles.read("actions.csv", Csv.in(text), Csv.NOW);
  }

  private static InputException refused(String text) {
    return assertThrows(InputException.class, () -> read(text));
  }

  private static long millis(String time) {
    return Instant.parse(time).toEpochMilli();
  }

  @Nested
  class Reads {
    @Test
    void splitsDividendsAndADelisting() {
      CorporateActions actions = read("""
          time,kind,value,note
          2020-08-31,split,4,
          2020-11-06,dividend,0.205,"cash, as always"
          2023-05-01T20:00:00Z,delisting,,taken over
          """);
      assertEquals(3, actions.size());
      assertEquals(millis("2020-08-31T00:00:00Z"), actions.time(0));
      assertEquals(4, actions.value(0));
      assertEquals(Kind.DIVIDEND, actions.kind(1));
      assertEquals(0.205, actions.value(1));
      assertEquals("cash, as always", actions.note(1));
      assertEquals(millis("2023-05-01T20:00:00Z"), actions.time(2));
      assertEquals(Double.NaN, actions.value(2));
      assertEquals("taken over", actions.note(2));
    }

    @Test
    void columnsInAnyOrderAndCaseWithoutANote() {
      CorporateActions actions = read("\uFEFFValue,KIND,Time\r\n1/10,Split,1598832000\r\n\r\n0.5,dividend,1604620800\r\n");
      assertEquals(0.1, actions.value(0));
      assertEquals(millis("2020-08-31T00:00:00Z"), actions.time(0));
      assertEquals(2, actions.size());
    }

    @Test
    void aHeaderAloneAsNothingHappening() {
      assertEquals(CorporateActions.NONE, read("time,kind,value\n"));
    }

    @Test
    void quotesInsideANote() {
      assertEquals("the \"old\" one", read("time,kind,value,note\n2020-01-01,delisting,,\"the \"\"old\"\" one\"\n").note(0));
    }

    @Test
    void aFile(@TempDir Path folder) throws IOException {
      Path file = folder.resolve("actions.csv");
      Files.writeString(file, "time,kind,value\n2020-08-31,split,4\n");
      assertEquals(1, CorporateActionFiles.read(file).size());
      assertEquals(
          ErrorCode.UNKNOWN_NAME,
          assertThrows(InputException.class, () -> CorporateActionFiles.read(folder.resolve("none.csv"))).code());
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "2020-08-31,split,zero,        | 2:18 | value | 'zero'",
    "2020-08-31,split,0,           | 2:18 | value | '0'",
    "2020-08-31,split,1/0,         | 2:18 | value | '1/0'",
    "2020-08-31,split,,            | 2:18 | value | ''",
    "2020-08-31,split,-2,          | 2:18 | value | '-2'",
    "2020-08-31,split,1e999,       | 2:18 | value | '1e999'",
    "2020-08-31,split,e5,          | 2:18 | value | 'e5'",
    "2020-08-31,dividend,1/4,      | 2:21 | value | '1/4'",
    "2020-08-31,merger,1,          | 2:12 | kind  | 'merger'",
    "31.08.2020,split,2,           | 2:1  | time  | '31.08.2020'",
    ",split,2,                     | 2:1  | time  | ''",
    "2020-02-30,split,2,           | 2:1  | time  | '2020-02-30'",
    "2020-08-31,delisting,5,gone   | 2:22 | value | '5'",
    "2020-08-31,delisting,,        | 2:23 | note  | ''",
    "2020-08-31,split,2            | 2:18 | row   | had 3 fields",
    "2020-08-31,split,2,\"open     | 2:20 | row   | 'open'"
  })
  void refusesARowNamingThePlaceAndTheValue(String row, String place, String field, String seen) {
    InputException thrown = refused("time,kind,value,note\n" + row + "\n");
    assertEquals(field, thrown.field());
    assertTrue(thrown.getMessage().startsWith("actions.csv:" + place + ": "), thrown.getMessage());
    assertTrue(thrown.getMessage().contains(seen), thrown.getMessage());
  }

  @Nested
  class Refuses {
    @Test
    void timesThatFall() {
      InputException thrown = refused("time,kind,value\n2020-08-31,split,4\n2020-08-30,split,2\n");
      assertEquals(ErrorCode.NON_MONOTONIC_TIME, thrown.code());
      assertTrue(thrown.getMessage().startsWith("actions.csv:3:1: time was '2020-08-30' but"), thrown.getMessage());
    }

    @Test
    void anythingAfterADelisting() {
      InputException thrown = refused("time,kind,value,note\n2020-08-31,delisting,,gone\n2020-09-01,split,2,\n");
      assertTrue(thrown.getMessage().startsWith("actions.csv:3:12: kind was 'split'"), thrown.getMessage());
    }

    @Test
    void aDelistingWithoutAColumnForItsReason() {
      InputException thrown = refused("time,kind,value\n2020-08-31,delisting,\n");
      assertEquals("note", thrown.field());
      assertTrue(thrown.getMessage().startsWith("actions.csv:2:12: "), thrown.getMessage());
    }

    @Test
    void aHeaderThatLacksOrDoublesOrInventsAColumn() {
      assertEquals(ErrorCode.MISSING_FIELD, refused("time,kind\n").code());
      assertEquals(ErrorCode.BAD_FORMAT, refused("time,kind,value,kind\n").code());
      assertEquals(ErrorCode.UNKNOWN_NAME, refused("time,kind,amount\n").code());
      assertEquals(ErrorCode.BAD_FORMAT, refused("\n\n").code());
    }

    @Test
    void bytesThatAreNoText() {
      byte[] gzip = Csv.gzip(new byte[100]);
      var in = new ByteArrayInputStream(gzip);
      assertEquals(
          ErrorCode.BAD_FORMAT,
          assertThrows(InputException.class, () -> CorporateActionFiles.read("a.gz", in, Csv.NOW)).code());
    }

    @Test
    void aFileThatIsTooLarge() {
      byte[] large = new byte[16 * 1024 * 1024 + 1];
      Arrays.fill(large, (byte) '\n');
      var in = new ByteArrayInputStream(large);
      assertEquals(
          ErrorCode.LIMIT_EXCEEDED,
          assertThrows(InputException.class, () -> CorporateActionFiles.read("a.csv", in, Csv.NOW)).code());
    }
  }

  @Property(tries = 500)
  void anyTextIsReadOrRefused(@ForAll String text) {
    String file = "time,kind,value,note\n2020-08-31,split,4," + text;
    try {
      assertEquals(0, read(file).firstAfter(0));
    } catch (InputException e) {
      assertTrue(e.getMessage().startsWith("actions.csv"), e.getMessage());
    }
  }
}
