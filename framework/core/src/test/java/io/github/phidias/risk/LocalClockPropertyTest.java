package io.github.phidias.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LocalClockPropertyTest {
  /** From 1900, where offsets have odd seconds, to 2037, and often near the changes of the clock in 2024. */
  @Provide
  Arbitrary<List<Long>> times() {
    Arbitrary<Long> any = Arbitraries.longs().between(-2_208_988_800_000L, 2_114_380_800_000L);
    Arbitrary<Long> nearSpring = Arbitraries.longs().between(1_711_800_000_000L, 1_712_600_000_000L);
    Arbitrary<Long> nearAutumn = Arbitraries.longs().between(1_729_900_000_000L, 1_730_800_000_000L);
    return Arbitraries.oneOf(any, nearSpring, nearAutumn).list().ofMinSize(1).ofMaxSize(60);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns",
            "Pacific/Apia")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<TradingWindow> windows() {
    return Combinators.combine(Arbitraries.integers().between(0, 23), Arbitraries.integers().between(1, 24), zones())
        .as((start, end, zone) -> new TradingWindow(start, start.equals(end) ? end % 24 + 1 : end, 1, zone.getId()));
  }

  @Property(tries = 2000)
  void tellsWhatTheCalendarTellsInAnyOrderOfQuestions(@ForAll("zones") ZoneId zone, @ForAll("times") List<Long> times) {
    LocalClock clock = new LocalClock(zone);
    for (long time : times) {
      var local = Instant.ofEpochMilli(time).atZone(zone);
      assertEquals(local.getHour(), clock.hour(time), () -> local.toString());
      assertEquals(local.toLocalDate().toEpochDay(), clock.epochDay(time), () -> local.toString());
    }
  }

  @Property(tries = 2000)
  void opensGatesExactlyWhenTheWindowIsOpen(@ForAll("windows") TradingWindow window, @ForAll("times") List<Long> times) {
    EntryGates gates = new EntryGates(GateSettings.none().with("trading_window", window), 100);
    for (long time : times) {
      boolean refused = gates.refuse(time, 100, 1, 0, 0, false) == EntryCode.OUTSIDE_WINDOW;
      assertEquals(window.isOpen(Instant.ofEpochMilli(time)), !refused);
    }
  }
}
