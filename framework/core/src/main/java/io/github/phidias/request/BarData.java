package io.github.phidias.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Bars from columns of a document. */
final class BarData {
  private static final String[] PRICES = {"open", "high", "low", "close", "volume"};

  private BarData() {}

  static Bars parse(JsonNode data) {
    requireColumn(data, "timestamp");
    for (String column : PRICES) {
      requireColumn(data, column);
    }
    int n = data.get("timestamp").size();
    for (String column : PRICES) {
      int length = data.get(column).size();
      if (length != n) {
        throw new InputException(
            ErrorCode.LENGTH_MISMATCH, "data." + column,
            "%s has %d values but timestamp has %d; give one value a bar".formatted(column, length, n));
      }
    }
    if (n < 2) {
      throw new InputException(ErrorCode.TOO_FEW_BARS, "data", "there are %d bars but at least 2 are needed".formatted(n));
    }
    long[] times = new long[n];
    double[][] values = new double[PRICES.length][n];
    RuntimeException unreadableTime = null;
    int readable = n;
    for (int i = 0; i < n && unreadableTime == null; i++) {
      try {
        times[i] = time(data.get("timestamp").get(i), i);
      } catch (InputException e) {
        unreadableTime = e;
        readable = i;
      }
    }
    for (int c = 0; c < PRICES.length; c++) {
      JsonNode column = data.get(PRICES[c]);
      for (int i = 0; i < n; i++) {
        values[c][i] = column.get(i).isNumber() ? column.get(i).doubleValue() : Double.NaN;
      }
    }
    try {
      Bars read = Bars.wrap(
          Instrument.UNKNOWN, Timeframe.ONE_DAY, java.util.Arrays.copyOf(times, readable),
          head(values[0], readable), head(values[1], readable), head(values[2], readable), head(values[3], readable), head(values[4], readable));
      if (unreadableTime != null) {
        throw unreadableTime;
      }
      return read.as(Instrument.UNKNOWN, Timeframe.mostFrequentStep(times));
    } catch (InputException e) {
      throw e == unreadableTime ? e : e.under("data");
    }
  }

  private static double[] head(double[] values, int count) {
    return count == values.length ? values : java.util.Arrays.copyOf(values, count);
  }

  private static void requireColumn(JsonNode data, String column) {
    if (!data.path(column).isArray()) {
      throw new InputException(
          ErrorCode.MISSING_FIELD, "data." + column, "data.%s was %s but must be an array with one value a bar"
              .formatted(column, data.path(column).isMissingNode() ? "absent" : data.path(column).getNodeType()));
    }
  }

  /** Epoch milliseconds, or ISO-8601; text without a zone is UTC. */
  private static long time(JsonNode value, int index) {
    String field = "data.timestamp[" + index + "]";
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    }
    if (value.isTextual()) {
      String text = value.textValue().strip();
      try {
        return text.length() == 10 ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()
            : zoned(text) ? OffsetDateTime.parse(text).toInstant().toEpochMilli()
            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toEpochMilli();
      } catch (DateTimeException e) {
        throw new InputException(
            ErrorCode.NON_FINITE, field, "timestamp was '%s' but must be epoch milliseconds or ISO-8601".formatted(text), e);
      }
    }
    throw new InputException(
        ErrorCode.NON_FINITE, field, "timestamp was %s but must be epoch milliseconds or ISO-8601, such as %s"
            .formatted(value, Instant.EPOCH));
  }

  private static boolean zoned(String text) {
    return text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
  }
}
