package io.github.phidias.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Gates against a model that keeps everything and looks through all of it at each question. */
class EntryGatesPropertyTest {
  private static final long BAR = 3_600_000L;
  private static final double INITIAL = 1000;

  private static final class Model {
    private record Close(long time, double equity) {}

    private final GateSettings settings;
    private final ZoneId zone;
    private final List<Close> closes = new ArrayList<>();
    private final List<Instant> entries = new ArrayList<>();
    private final List<Long> stops = new ArrayList<>();

    Model(GateSettings settings) {
      this.settings = settings;
      this.zone = settings.tradingWindow().map(TradingWindow::zoneId).orElse(ZoneOffset.UTC);
    }

    private LocalDate day(long time) {
      return Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
    }

    EntryCode refuse(long time, double equity, double added, double gross, int open, boolean held) {
      List<EntryCode> refusals = new ArrayList<>();
      settings.tradingWindow().ifPresent(window -> window.decide(Instant.ofEpochMilli(time), entries).codes()
          .forEach(code -> refusals.add(EntryCode.valueOf(code.name()))));
      settings.maxDailyLoss().ifPresent(limit -> {
        double e0 = closes.stream().filter(c -> day(c.time).isBefore(day(time))).reduce((a, b) -> b)
            .map(Close::equity).orElse(INITIAL);
        if (equity - e0 <= -limit / 100 * e0) {
          refusals.add(EntryCode.DAILY_LOSS_LIMIT);
        }
      });
      if (settings.cooldownBars() > 0 && stops.stream().anyMatch(stop -> time - stop <= settings.cooldownBars() * BAR)) {
        refusals.add(EntryCode.COOLDOWN);
      }
      settings.maxDrawdown().ifPresent(limit -> {
        double peak = INITIAL;
        boolean reached = false;
        for (Close close : closes) {
          reached |= close.equity - peak <= -limit / 100 * peak;
          peak = Math.max(peak, close.equity);
        }
        if (reached || equity - peak <= -limit / 100 * peak) {
          refusals.add(EntryCode.MAX_DRAWDOWN);
        }
      });
      if (settings.maxOpenPositions() > 0 && !held && open >= settings.maxOpenPositions()) {
        refusals.add(EntryCode.MAX_OPEN_POSITIONS);
      }
      settings.maxTotalExposure().ifPresent(limit -> {
        if ((gross + added) / equity > limit + 1e-12) {
          refusals.add(EntryCode.TOTAL_EXPOSURE);
        }
      });
      return refusals.isEmpty() ? null : refusals.getFirst();
    }
  }

  private static GateSettings settings(SplittableRandom random) {
    Map<String, Object> values = new HashMap<>();
    if (random.nextBoolean()) {
      int start = random.nextInt(24);
      int end = 1 + random.nextInt(24);
      String[] zones = {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"};
      values.put("trading_window", new TradingWindow(
          start, start == end ? end % 24 + 1 : end, 1 + random.nextInt(3), zones[random.nextInt(zones.length)]));
    }
    if (random.nextBoolean()) {
      values.put("max_daily_loss", 1 + random.nextInt(4));
    }
    if (random.nextBoolean()) {
      values.put("max_drawdown", 5 + random.nextInt(30));
    }
    if (random.nextBoolean()) {
      values.put("max_total_exposure", 0.5 + random.nextInt(3));
    }
    values.put("cooldown_bars", random.nextInt(4));
    values.put("max_open_positions", random.nextInt(4));
    return GateSettings.of(values);
  }

  @Property(tries = 300)
  void areTheSlowModel(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    GateSettings settings = settings(random);
    Model model = new Model(settings);
    EntryGates gates = new EntryGates(settings, INITIAL, BAR);
    EntryGates lazy = new EntryGates(settings, INITIAL, BAR);
    boolean spring = random.nextBoolean();
    long time = (spring ? 1_711_000_000_000L : 1_729_500_000_000L) / BAR * BAR;
    double equity = INITIAL;
    for (int i = 0; i < 300; i++, time += BAR * (random.nextInt(20) == 0 ? 1 + random.nextInt(40) : 1)) {
      double added = random.nextInt(2000);
      double gross = random.nextInt(2000);
      int open = random.nextInt(4);
      boolean held = random.nextBoolean();
      double worth = equity + random.nextInt(-2, 3) * 5;
      EntryCode expected = model.refuse(time, worth, added, gross, open, held);
      assertEquals(expected, gates.refuse(time, worth, added, gross, open, held), settings + " at " + Instant.ofEpochMilli(time));
      assertEquals(expected, lazy.refuse(time, worth, added, gross, open, held), "without closes of an unchanged equity");
      if (expected == null && random.nextBoolean()) {
        model.entries.add(Instant.ofEpochMilli(time));
        gates.entered(time);
        lazy.entered(time);
      }
      if (random.nextInt(8) == 0) {
        model.stops.add(time);
        gates.closedByStop(time);
        lazy.closedByStop(time);
      }
      double close = random.nextInt(3) == 0 ? equity + random.nextInt(-10, 11) : equity;
      model.closes.add(new Model.Close(time, close));
      gates.closed(time, close);
      if (close != equity) {
        lazy.closed(time, close);
      }
      equity = close;
      if (random.nextInt(50) == 0) {
        EntryGates next = new EntryGates(settings, 5, BAR);
        next.restore(gates.snapshot());
        gates = next;
      }
    }
  }
}
