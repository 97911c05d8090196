package io.github.phidias.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryGatesTest {
  private static final long HOUR = 3_600_000L;
  private static final long NOON = at("2024-03-28T12:00:00Z");

  private static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  private static EntryGates gates(Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new EntryGates(GateSettings.of(values), 1000, HOUR);
  }

  private static EntryCode flat(EntryGates gates, long time, double equity) {
    return gates.refuse(time, equity, 100, 0, 0, false);
  }

  private static TradingWindow window(int start, int end, int trades, String zone) {
    return new TradingWindow(start, end, trades, zone);
  }

  @Test
  void letEverythingPassWithoutLimits() {
    EntryGates none = gates();
    assertFalse(GateSettings.none().any());
    none.closed(NOON, 1);
    none.closedByStop(NOON);
    none.entered(NOON);
    assertNull(none.refuse(NOON, 1, 1e9, 1e9, 1000, false));
  }

  @Test
  void areAskedInTheirOrder() {
    EntryGates all = gates(
        "trading_window", window(8, 17, 1, "UTC"), "max_daily_loss", 1, "cooldown_bars", 1, "max_drawdown", 2,
        "max_open_positions", 1, "max_total_exposure", 1);
    assertTrue(GateSettings.none().with("cooldown_bars", 1).any());
    all.entered(NOON);
    all.closedByStop(NOON);
    long night = NOON + 10 * HOUR;
    assertEquals(EntryCode.OUTSIDE_WINDOW, all.refuse(night, 900, 1000, 1000, 1, false));
    assertEquals(EntryCode.MAX_TRADES_PER_DAY, all.refuse(NOON, 900, 1000, 1000, 1, false));
    all.closed(NOON, 900);
    long morning = NOON + 20 * HOUR;
    all.closedByStop(morning);
    assertEquals(EntryCode.DAILY_LOSS_LIMIT, all.refuse(morning, 890, 1000, 1000, 1, false));
    assertEquals(EntryCode.COOLDOWN, all.refuse(morning, 900, 1000, 1000, 1, false));
    long later = morning + 2 * HOUR;
    assertEquals(EntryCode.MAX_DRAWDOWN, all.refuse(later, 900, 1000, 1000, 1, false));
  }

  @Test
  void askForPositionsBeforeExposure() {
    EntryGates both = gates("max_open_positions", 1, "max_total_exposure", 1);
    assertEquals(EntryCode.MAX_OPEN_POSITIONS, both.refuse(NOON, 1000, 1000, 1000, 1, false));
    assertEquals(EntryCode.TOTAL_EXPOSURE, both.refuse(NOON, 1000, 1000, 1000, 1, true));
  }

  @Nested
  class Window {
    @ParameterizedTest
    @CsvSource({"07:59:59.999, true", "08:00:00, false", "16:59:59.999, false", "17:00:00, true"})
    void refusesOutsideItsHours(String time, boolean refused) {
      EntryGates gates = gates("trading_window", window(8, 17, 5, "UTC"));
      assertEquals(refused ? EntryCode.OUTSIDE_WINDOW : null, flat(gates, at("2024-03-28T" + time + "Z"), 1000));
    }

    @ParameterizedTest
    @CsvSource({"20:59, true", "21:00, false", "02:59, false", "03:00, true"})
    void wrapsOverMidnightInItsZone(String time, boolean refused) {
      EntryGates gates = gates("trading_window", window(22, 4, 5, "Europe/Berlin"));
      assertEquals(refused ? EntryCode.OUTSIDE_WINDOW : null, flat(gates, at("2024-03-28T" + time + ":00Z"), 1000));
    }

    @Test
    void allowsOneEntryLessThanTheLimitAndNoneAtIt() {
      EntryGates gates = gates("trading_window", window(0, 24, 2, "UTC"));
      gates.entered(NOON);
      assertNull(flat(gates, NOON, 1000));
      gates.entered(NOON);
      assertEquals(EntryCode.MAX_TRADES_PER_DAY, flat(gates, NOON + 11 * HOUR, 1000));
      assertNull(flat(gates, NOON + 12 * HOUR, 1000));
    }

    @Test
    void turnsTheDayAtLocalMidnightAlsoWhenItHas23Hours() {
      EntryGates gates = gates("trading_window", window(0, 24, 1, "Europe/Berlin"));
      gates.entered(at("2024-03-30T23:00:00Z"));
      assertEquals(EntryCode.MAX_TRADES_PER_DAY, flat(gates, at("2024-03-31T21:59:59Z"), 1000));
      assertNull(flat(gates, at("2024-03-31T22:00:00Z"), 1000));
    }

    @Test
    void goesOnWithTheDayWhenTheClockIsSetBackOverMidnight() {
      // In St. John's the clock went from 00:01 of 7 November 2010 back to 23:01 of the 6th.
      EntryGates gates = gates("trading_window", window(0, 24, 1, "America/St_Johns"));
      gates.entered(at("2010-11-07T02:30:30Z"));
      assertEquals(EntryCode.MAX_TRADES_PER_DAY, flat(gates, at("2010-11-07T03:00:00Z"), 1000));
      assertEquals(EntryCode.MAX_TRADES_PER_DAY, flat(gates, at("2010-11-07T12:00:00Z"), 1000));
    }
  }

  @Nested
  class DailyLoss {
    @ParameterizedTest
    @CsvSource({"980.0000001, false", "980, true", "979.9999999, true", "NaN, true"})
    void countsFromTheInitialEquityOnTheFirstDay(double equity, boolean refused) {
      EntryGates gates = gates("max_daily_loss", 2);
      gates.closed(NOON, 5000);
      gates.closed(NOON + HOUR, 990);
      assertEquals(refused ? EntryCode.DAILY_LOSS_LIMIT : null, flat(gates, NOON + 2 * HOUR, equity));
    }

    @Test
    void countsFromTheLastCloseOfTheDayBefore() {
      EntryGates gates = gates("max_daily_loss", 2);
      gates.closed(NOON, 1500);
      gates.closed(NOON + 11 * HOUR, 2000);
      gates.closed(NOON + 12 * HOUR, 1970);
      assertNull(flat(gates, NOON + 13 * HOUR, 1961));
      assertEquals(EntryCode.DAILY_LOSS_LIMIT, flat(gates, NOON + 13 * HOUR, 1960));
      gates.closed(NOON + 13 * HOUR, 1960);
      assertNull(flat(gates, NOON + 36 * HOUR, 1960));
    }

    @Test
    void knowsTheDayOfTheWindowsZone() {
      EntryGates gates = gates("max_daily_loss", 2, "trading_window", window(0, 24, 9, "America/New_York"));
      gates.closed(at("2024-03-28T03:00:00Z"), 2000);
      assertEquals(EntryCode.DAILY_LOSS_LIMIT, flat(gates, at("2024-03-28T04:00:00Z"), 1960));
    }
  }

  @Nested
  class Cooldown {
    @ParameterizedTest
    @CsvSource({"0, true", "7199999, true", "7200000, true", "7200001, false"})
    void lastsForItsBarsAfterTheOneOfTheStop(long after, boolean refused) {
      EntryGates gates = gates("cooldown_bars", 2);
      assertNull(flat(gates, NOON, 1000));
      gates.closedByStop(NOON);
      assertEquals(refused ? EntryCode.COOLDOWN : null, flat(gates, NOON + after, 1000));
    }

    @Test
    void needsTheLengthOfABar() {
      GateSettings settings = GateSettings.none().with("cooldown_bars", 1);
      assertEquals("cooldown_bars", assertThrows(InputException.class, () -> new EntryGates(settings, 1000)).field());
    }
  }

  @Nested
  class Drawdown {
    @ParameterizedTest
    @CsvSource({"1800.0000001, false", "1800, true", "1799, true", "NaN, true"})
    void refusesAtItsLimitUnderThePeak(double equity, boolean refused) {
      EntryGates gates = gates("max_drawdown", 10);
      gates.closed(NOON, 2000);
      gates.closed(NOON + HOUR, 1900);
      assertEquals(refused ? EntryCode.MAX_DRAWDOWN : null, flat(gates, NOON + 2 * HOUR, equity));
    }

    @Test
    void endsEntriesForGoodOnceACloseHasReachedIt() {
      EntryGates gates = gates("max_drawdown", 10);
      gates.closed(NOON, 900);
      gates.closed(NOON + HOUR, 5000);
      assertEquals(EntryCode.MAX_DRAWDOWN, flat(gates, NOON + 1000 * HOUR, 5000));
    }

    @Test
    void isNotEndedByAQuestionAlone() {
      EntryGates gates = gates("max_drawdown", 10);
      assertEquals(EntryCode.MAX_DRAWDOWN, flat(gates, NOON, 900));
      assertNull(flat(gates, NOON, 901));
    }
  }

  @Nested
  class Room {
    @ParameterizedTest
    @CsvSource({"2, false, false", "3, false, true", "4, false, true", "4, true, false"})
    void countsOtherInstrumentsOnly(int open, boolean held, boolean refused) {
      EntryGates gates = gates("max_open_positions", 3);
      assertEquals(refused ? EntryCode.MAX_OPEN_POSITIONS : null, gates.refuse(NOON, 1000, 100, 500, open, held));
    }

    @ParameterizedTest
    @CsvSource({
      "999.999, 1000, 1000, false", "1000, 1000, 1000, false", "1000.0000000001, 1000, 1000, false",
      "1000.00001, 1000, 1000, true", "1, 0, -5, true", "1, 0, NaN, true", "NaN, 0, 1000, true"
    })
    void limitsTheWorthOfAllPositionsWithTheNewOne(double added, double gross, double equity, boolean refused) {
      EntryGates gates = gates("max_total_exposure", 2);
      assertEquals(refused ? EntryCode.TOTAL_EXPOSURE : null, gates.refuse(NOON, equity, added, gross, 1, false));
    }
  }

  @Nested
  class Snapshot {
    private final EntryGates before = gates("trading_window", window(0, 24, 1, "UTC"), "max_daily_loss", 2, "cooldown_bars", 3);

    @Test
    void survivesATripThroughJson() throws Exception {
      assertEquals(gates().snapshot(), restored(json(gates().snapshot())).snapshot());
      before.closed(NOON, 1100);
      before.entered(NOON + HOUR);
      before.closedByStop(NOON + HOUR);
      before.closed(NOON + HOUR, 1050.5);
      EntryGates after = restored(json(before.snapshot()));
      assertEquals(before.snapshot(), after.snapshot());
      assertEquals("2024-03-28", after.snapshot().get("local_day"));
      assertEquals(EntryCode.MAX_TRADES_PER_DAY, flat(after, NOON + 2 * HOUR, 1050));
      assertEquals(EntryCode.DAILY_LOSS_LIMIT, flat(after, NOON + 24 * HOUR, 1029));
    }

    @ParameterizedTest
    @ValueSource(strings = {
      "local_day", "entries_of_day", "equity_before_day", "last_equity", "peak_equity", "halted", "last_stop"
    })
    void isRefusedWholeWhenAValueIsMissingOrOfAnotherKind(String key) {
      EntryGates gates = gates();
      Map<String, Object> good = new LinkedHashMap<>(before.snapshot());
      before.closed(NOON, 1234);
      Map<String, Object> missing = new LinkedHashMap<>(before.snapshot());
      missing.remove(key);
      Map<String, Object> wrong = new LinkedHashMap<>(before.snapshot());
      wrong.put(key, key.equals("local_day") ? "yesterday" : "much");
      for (Map<String, Object> bad : List.of(missing, wrong)) {
        InputException refused = assertThrows(InputException.class, () -> gates.restore(bad));
        assertEquals(ErrorCode.BAD_FORMAT, refused.code());
        assertEquals(key, refused.field());
      }
      assertEquals(good, gates.snapshot());
    }

    @Test
    void isRefusedWithEquityThatIsNoNumber() {
      before.closed(NOON, Double.NaN);
      assertEquals("last_equity", assertThrows(InputException.class, () -> gates().restore(before.snapshot())).field());
    }

    private static Map<String, Object> json(Map<String, Object> snapshot) throws Exception {
      ObjectMapper mapper = new ObjectMapper();
      return mapper.readValue(mapper.writeValueAsString(snapshot), new TypeReference<>() {});
    }

    private static EntryGates restored(Map<String, Object> snapshot) {
      EntryGates gates = gates("trading_window", window(0, 24, 1, "UTC"), "max_daily_loss", 2, "cooldown_bars", 3);
      gates.restore(snapshot);
      return gates;
    }
  }

  @Test
  void settingsAreChecked() {
    for (String name : new String[] {"max_daily_loss", "max_drawdown", "max_total_exposure"}) {
      assertEquals(name, assertThrows(InputException.class, () -> GateSettings.none().with(name, 0)).field());
    }
    GateSettings none = GateSettings.none();
    assertEquals("cooldown_bars", assertThrows(InputException.class, () -> none.with("cooldown_bars", -1)).field());
    assertEquals("max_drawdown", assertThrows(InputException.class, () -> none.with("max_drawdown", 101)).field());
    assertEquals("initial_equity", assertThrows(InputException.class, () -> new EntryGates(none, 0)).field());
    assertEquals("bar_millis", assertThrows(InputException.class, () -> new EntryGates(none, 1, 0)).field());
  }
}
