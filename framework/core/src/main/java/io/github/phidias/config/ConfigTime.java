package io.github.phidias.config;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** ISO dates and times; UTC where no offset is written. */
final class ConfigTime {
  private ConfigTime() {}

  /**
   * Reads {@code 2024-01-31}, {@code 2024-01-31T12:00}, {@code 2024-01-31T12:00:00Z} or with an offset.
   *
   * @throws java.time.DateTimeException for anything else
   */
  static Instant parse(String text) {
    if (text.indexOf('T') < 0) {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    String time = text.substring(text.indexOf('T'));
    boolean offset = time.endsWith("Z") || time.indexOf('+') > 0 || time.indexOf('-') > 0;
    return offset ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }
}
