package io.github.phidias.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTimeTest {
  private static long parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return TextTime.looksLike(bytes, 0, bytes.length) ? TextTime.parse(bytes, 0, bytes.length) : TextTime.REFUSED;
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, 2024-02-29T00:00:00Z",
    "2024-01-31 09:30, 2024-01-31T09:30:00Z",
    "2024-01-31 09:30:15, 2024-01-31T09:30:15Z",
    "2024-01-31 09:30:15.25, 2024-01-31T09:30:15.250Z",
    "2024-01-31T09:30:15.250000Z, 2024-01-31T09:30:15.250Z",
    "2024-01-31T09:30Z, 2024-01-31T09:30:00Z",
    "2024-01-31T09:30:00+01:00, 2024-01-31T08:30:00Z",
    "2024-01-31 09:30:00-0330, 2024-01-31T13:00:00Z",
    "2024-01-31 09:30:00+05, 2024-01-31T04:30:00Z",
    "2024-01-31 09:30:00 UTC, 2024-01-31T09:30:00Z",
    "1900-03-01, 1900-03-01T00:00:00Z",
    "0001-01-01, 0001-01-01T00:00:00Z"
  })
  void readsTheFormsThatFilesHave(String text, Instant expected) {
    assertEquals(expected.toEpochMilli(), parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "2024-01-32", "2024-04-31", "2024-1-1", "24-01-31", "0000-01-01",
    "2024-01-31T24:00", "2024-01-31T09:60", "2024-01-31T23:59:60", "2024-01-31T9:30", "2024-01-31T09", "2024-01-31T", "2024-01-31 ",
    "2024-01-31T09:30:15.", "2024-01-31T09:30:15.0001", "2024-01-31T09:30+25:00", "2024-01-31T09:30+01:", "2024-01-31T09:30Q", "2024-01-31T09:30 EST",
    "2024-01-31T09:30Zx", "2024/01/31", "31.01.2024", "2024-01-31T09:30:00.1234567890Z", "2024-01-31T09:30+01:00[Europe/Berlin]"
  })
  void refusesDatesThatDoNotExistAndOtherForms(String text) {
    assertEquals(TextTime.REFUSED, parse(text));
  }

  @Property
  void agreesWithTheJdkOnEveryInstant(
      @ForAll @LongRange(min = -62_135_596_800_000L, max = 253_402_300_799_999L) long millis,
      @ForAll @IntRange(min = -1080, max = 1080) int offsetMinutes) {
    OffsetDateTime time = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
    if (time.getYear() >= 1 && time.getYear() <= 9999) {
      assertEquals(millis, parse(time.toString()), time.toString());
    }
  }
}
