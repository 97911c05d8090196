package io.github.phidias.bars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarRulesTest {
  @ParameterizedTest(name = "{0} o={1} h={2} l={3} c={4} v={5} is {6} at {7}")
  @CsvSource({
    "11, NaN,  12,  9, 11,  1, NON_FINITE, open",
    "11, 10, Infinity, 9, 11, 1, NON_FINITE, high",
    "11, 10,  12, -Infinity, 11, 1, NON_FINITE, low",
    "11, 10,  12,  9, NaN,  1, NON_FINITE, close",
    "11, 10,  12,  9, 11, NaN, NON_FINITE, volume",
    "10, 10,  12,  9, 11,  1, NON_MONOTONIC_TIME, timestamp",
    " 9, 10,  12,  9, 11,  1, NON_MONOTONIC_TIME, timestamp",
    "11,  0,  12,  0, 11,  1, NON_POSITIVE_PRICE, open",
    "11, 10,  -1,  9, 11,  1, NON_POSITIVE_PRICE, high",
    "11, 10,  12, -0.0, 11,  1, NON_POSITIVE_PRICE, low",
    "11, 10,  12,  9, -3,  1, NON_POSITIVE_PRICE, close",
    "11, 10,  12,  9, 11, -1, NEGATIVE_VOLUME, volume",
    "11, 10, 9.5,  9, 9.2, 1, BAD_OHLC, high",
    "11,  9, 9.5,  9, 11,  1, BAD_OHLC, high",
    "11, 10,  12, 10.5, 11, 1, BAD_OHLC, low",
    "11, 11,  12, 10.5, 10, 1, BAD_OHLC, low",
  })
  void eachRuleHasItsCodeAndColumn(
      long time, double open, double high, double low, double close, double volume, ErrorCode code, String column) {
    var found = BarRules.firstViolation(false, 10, time, open, high, low, close, volume).orElseThrow();
    assertEquals(code, found.code());
    assertEquals(column, found.column());
    assertEquals(column + "[7]", found.at(7).field());
    assertTrue(found.message().startsWith(column + " was "), found.message());
  }

  @ParameterizedTest(name = "{6} is reported first")
  @CsvSource({
    " 5, -1, NaN, 9, 11, -1, NON_FINITE",
    " 5, -1,  12, 9, 11, -1, NON_MONOTONIC_TIME",
    "11, -1,   8, 9, 11, -1, NON_POSITIVE_PRICE",
    "11, 10,   8, 9, 11, -1, NEGATIVE_VOLUME",
    "11, 10,   8, 9, 11,  1, BAD_OHLC",
  })
  void rulesAreCheckedInTheOrderOfTheirCodes(
      long time, double open, double high, double low, double close, double volume, ErrorCode code) {
    assertEquals(code, BarRules.firstViolation(false, 10, time, open, high, low, close, volume).orElseThrow().code());
  }

  @Test
  void theFirstBarMayOpenAtAnyTime() {
    assertTrue(BarRules.valid(true, 0, -5, 1, 1, 1, 1, 0));
    assertTrue(BarRules.firstViolation(true, 0, -5, 1, 1, 1, 1, 0).isEmpty());
  }
}
