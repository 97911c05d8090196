package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.simulation.PortfolioSimulator.Assignment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Seeded instruments of different calendars: gaps, late starts, early ends, several timeframes, shifted grids. */
final class RandomPortfolio {
  private static final long START = 1_704_067_200_000L;
  private static final long HOUR = 3_600_000L;

  private final long seed;
  private final Random random;

  RandomPortfolio(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** Instruments with a script each, in no order by name. */
  List<Assignment> assignments() {
    int count = random.nextInt(1, 7);
    List<Assignment> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int hours = List.of(1, 1, 1, 4, 24).get(random.nextInt(5));
      Bars bars = bars((char) ('A' + (i * 5 + 3) % 7) + "X", hours, random.nextInt(2, 90));
      out.add(new Assignment(bars, new RandomRuns(seed * 31 + i).signals(bars.size())));
    }
    return out;
  }

  Bars bars(String name, int hours, int count) {
    Bars walk = new RandomRuns(random.nextLong()).bars(count);
    long step = hours * HOUR;
    long[] times = new long[count];
    long time = START + step * random.nextInt(1 + 48 / hours) + (random.nextInt(6) == 0 ? HOUR / 2 : 0);
    for (int i = 0; i < count; i++) {
      times[i] = time;
      time += step * (random.nextInt(15) == 0 ? random.nextInt(2, 30) : 1);
    }
    return Bars.of(
        new Instrument(name, "USD"), Timeframe.parse(hours == 24 ? "1d" : hours + "h"), times, walk.open().toArray(),
        walk.high().toArray(), walk.low().toArray(), walk.close().toArray(), walk.volume().toArray());
  }

  /** Settings of every kind, those that only the event path knows among them. */
  SimulatorSettings settings() {
    Map<String, Object> values = new LinkedHashMap<>(new RandomRuns(random.nextLong()).settings().values());
    if (random.nextInt(3) == 0) {
      values.put("fill", "NEXT_TYPICAL");
    }
    values.put("latency_bars", random.nextInt(3) == 0 ? 2 : 0);
    values.put("volume_share", random.nextInt(3) == 0 ? (Object) 0.05 : null);
    values.put("max_entries", random.nextInt(1, 4));
    values.put("intrabar", List.of("PESSIMISTIC", "OPTIMISTIC", "OHLC_PATH", "NEARER_EXTREME", "RANDOM").get(random.nextInt(5)));
    values.put("trailing_stop", values.get("stop_loss_pct") != null && random.nextInt(3) == 0);
    values.put("first_bar", random.nextInt(4) == 0 ? 5 : 0);
    values.put("cooldown_bars", random.nextInt(4) == 0 ? 3 : 0);
    values.put("max_drawdown", random.nextInt(6) == 0 ? (Object) 10.0 : null);
    values.put("max_open_positions", random.nextInt(4) == 0 ? 2 : 0);
    return SimulatorSettings.of(values);
  }

  Random random() {
    return random;
  }
}
