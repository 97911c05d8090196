package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.golden.Scripted;
import io.github.phidias.signals.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Seeded bars, signals and settings for properties. */
final class RandomRuns {
  private final Random random;

  RandomRuns(long seed) {
    random = new Random(seed);
  }

  /** Bars of an hour with gaps in time and price; coarse prices, so that levels are hit exactly now and then. */
  Bars bars(int count) {
    long[] times = new long[count];
    double[][] c = new double[5][count];
    double price = 100;
    long time = 1_704_067_200_000L;
    for (int i = 0; i < count; i++) {
      double open = Math.max(5, price + random.nextInt(-2, 3));
      double close = Math.max(5, open + random.nextInt(-4, 5));
      times[i] = time;
      c[0][i] = open;
      c[1][i] = Math.max(open, close) + random.nextInt(4);
      c[2][i] = Math.max(1, Math.min(open, close) - random.nextInt(4));
      c[3][i] = close;
      c[4][i] = random.nextInt(100);
      price = close;
      time += 3_600_000L * (random.nextInt(20) == 0 ? random.nextInt(1, 50) : 1);
    }
    return Bars.wrap(Instrument.UNKNOWN, Timeframe.HOUR, times, c[0], c[1], c[2], c[3], c[4]);
  }

  Scripted signals(int count) {
    List<Scripted.Signal> signals = new ArrayList<>();
    int every = random.nextInt(1, 30);
    for (int i = 0; i < count; i++) {
      if (random.nextInt(every) == 0) {
        signals.add(new Scripted.Signal(
            i, random.nextBoolean() ? Action.BUY : Action.SELL, random.nextInt(11) / 10.0, random.nextInt(11) / 10.0));
      }
    }
    return new Scripted(signals);
  }

  SimulatorSettings settings() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("initial_capital", 1000 + random.nextDouble() * 1e6);
    values.put("commission", random.nextInt(3) * 0.001);
    values.put("slippage", random.nextInt(3) * 0.0007);
    values.put("max_position_size", random.nextInt(1, 11) / 10.0);
    values.put("stop_loss_pct", random.nextInt(3) == 0 ? null : (Object) (random.nextInt(1, 8) / 100.0));
    values.put("take_profit_pct", random.nextInt(3) == 0 ? null : (Object) (random.nextInt(1, 8) / 100.0));
    values.put("allow_short", random.nextBoolean());
    values.put("reverse_on_opposite", random.nextBoolean());
    values.put("fill", random.nextBoolean() ? "NEXT_OPEN" : "SAME_CLOSE");
    values.put("close_at_end", random.nextBoolean());
    values.put("lot_step", random.nextInt(3) == 0 ? (Object) 0.5 : null);
    if (random.nextInt(4) == 0) {
      values.put("sizing", "FIXED");
      values.put("fixed_quantity", random.nextInt(1, 30) / 2.0);
    } else if (values.get("stop_loss_pct") != null && random.nextBoolean()) {
      values.put("sizing", "RISK");
    }
    if (random.nextInt(3) == 0) {
      values.put("trading_window", Map.of(
          "start_hour", random.nextInt(0, 12), "end_hour", random.nextInt(13, 25), "max_trades_per_day", random.nextInt(1, 4),
          "zone", random.nextBoolean() ? "UTC" : "America/New_York"));
    }
    if (random.nextInt(3) == 0) {
      values.put("max_daily_loss", random.nextInt(1, 30) / 10.0);
    }
    return SimulatorSettings.of(values);
  }
}
