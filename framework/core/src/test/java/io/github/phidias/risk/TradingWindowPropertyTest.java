package io.github.phidias.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TradingWindowPropertyTest {
  /** From 2023 to 2026, so that half an hour of steps falls on every change of a clock. */
  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs().between(1_672_531_200L / 900, 1_767_225_600L / 900).map(quarter -> Instant.ofEpochSecond(quarter * 900));
  }

  @Provide
  Arbitrary<TradingWindow> windows() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 23), Arbitraries.integers().between(1, 24), Arbitraries.integers().between(1, 4),
            Arbitraries.of("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"))
        .as((start, end, trades, zone) -> new TradingWindow(start, start.equals(end) ? end % 24 + 1 : end, trades, zone));
  }

  @Property(tries = 3000)
  void isOpenInTheHoursThatAClockHandPasses(@ForAll("windows") TradingWindow window, @ForAll("instants") Instant now) {
    Set<Integer> open = new TreeSet<>();
    for (int hour = window.startHour(); hour != window.endHour() % 24 || open.isEmpty(); hour = (hour + 1) % 24) {
      open.add(hour);
    }
    int local = LocalDateTime.ofInstant(now, ZoneId.of(window.zone())).getHour();
    WindowDecision decision = window.decide(now, List.of());
    assertEquals(open.contains(local), decision.allowed());
    assertEquals(open.contains(local), window.isOpen(now));
  }

  @Property
  void countsWhatLiesBetweenTheLocalMidnights(
      @ForAll("windows") TradingWindow window, @ForAll("instants") Instant now, @ForAll List<@IntRange(min = -200, max = 200) Integer> quarters) {
    ZoneId zone = ZoneId.of(window.zone());
    LocalDate day = LocalDate.ofInstant(now, zone);
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
    List<Instant> entries = quarters.stream().map(q -> now.plusSeconds(q * 900L)).toList();
    long expected = entries.stream().filter(e -> !e.isBefore(from) && e.isBefore(to)).count();

    WindowDecision decision = window.decide(now, entries);
    assertEquals(expected, decision.tradesToday());
    assertEquals(Math.max(0, window.maxTradesPerDay() - expected), decision.remainingTrades());
    assertEquals(decision.remainingTrades() == 0, decision.codes().contains(RiskCode.MAX_TRADES_PER_DAY));
  }
}
