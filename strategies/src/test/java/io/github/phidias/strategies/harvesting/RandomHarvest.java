package io.github.phidias.strategies.harvesting;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.PortfolioAware;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** A drawn market, account and set of parameters. */
final class RandomHarvest {
  final Map<String, Object> parameters = new LinkedHashMap<>();
  final Map<String, Object> settings = new LinkedHashMap<>();
  final Bars bars;

  RandomHarvest(long seed) {
    this(seed, 1);
  }

  /** The same draw with prices times {@code scale} and base units over it. */
  RandomHarvest(long seed, double scale) {
    SplittableRandom random = new SplittableRandom(seed);
    bars = walk(random.split(), 60 + random.nextInt(60), scale);
    double first = bars.close().get(0);
    double capital = 10_000;
    double step = random.nextBoolean() ? 0 : 0.0078125;
    boolean cross = random.nextInt(3) == 0;
    parameters.put("ratio_mode", random.nextBoolean() ? "ANCHORED" : "FLOATING");
    parameters.put("range_percent", 20.0 + random.nextInt(81));
    parameters.put("min_ratio", random.nextInt(3) * 0.05);
    parameters.put("max_ratio", 1 - random.nextInt(3) * 0.05);
    double lift = random.nextDouble();
    parameters.put("ath_seed", first * (1 + 0.5 * lift));
    parameters.put("rebalance_top", 0.5 + 4 * random.nextDouble());
    parameters.put("rebalance_bottom", 0.5 + 4 * random.nextDouble());
    parameters.put("scale_mode", ScaleMode.values()[random.nextInt(3)].name());
    parameters.put("max_counter", 1 + random.nextInt(6));
    parameters.put("commission_rate", random.nextInt(3) * 0.001);
    parameters.put("slippage_rate", random.nextInt(3) * 0.0005);
    parameters.put("trigger", cross ? "CROSS" : "BAND");
    parameters.put("ma_length", 2 + random.nextInt(4));
    parameters.put("amplitude_bars", 1 + random.nextInt(5));
    parameters.put("trend_min_bps", 0.0);
    parameters.put("lot_step", step / scale);
    parameters.put("min_qty", step / scale);
    parameters.put("min_notional", 5.0);
    settings.put("initial_capital", capital);
    settings.put("initial_base", random.nextInt(5) * 0.2 * capital / bars.open().get(0));
    settings.put("commission", parameters.get("commission_rate"));
    settings.put("slippage", parameters.get("slippage_rate"));
    settings.put("fill", "SAME_CLOSE");
    settings.put("end_of_data", "LIKE_ANY_BAR");
    settings.put("close_at_end", false);
    Map<String, Object> venue = new LinkedHashMap<>(Map.of("min_notional", 5.0));
    if (step > 0) {
      venue.put("lot_step", step / scale);
    }
    settings.put("instrument", venue);
  }

  private static Bars walk(SplittableRandom random, int n, double scale) {
    long[] times = new long[n];
    double[][] c = new double[4][n];
    double price = 100;
    for (int i = 0; i < n; i++) {
      times[i] = i * Timeframe.HOUR.millis();
      double close = price * StrictMath.exp(0.03 * random.nextGaussian());
      c[0][i] = price * scale;
      c[1][i] = Math.max(price, close) * scale;
      c[2][i] = Math.min(price, close) * scale;
      c[3][i] = close * scale;
      price = close;
    }
    return Bars.wrap(Instrument.UNKNOWN, Timeframe.HOUR, times, c[0], c[1], c[2], c[3], new double[n]);
  }

  RandomHarvest with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  RandomHarvest without(String... costsAndLots) {
    for (String name : costsAndLots) {
      parameters.put(name, 0.0);
    }
    settings.put("commission", parameters.get("commission_rate"));
    settings.put("slippage", parameters.get("slippage_rate"));
    return this;
  }

  VolatilityHarvesting strategy() {
    return VolatilityHarvesting.of(parameters);
  }

  HarvestLog run() {
    return run(bars);
  }

  HarvestLog run(Bars over) {
    HarvestLog log = new HarvestLog();
    play(strategy().newRun().into(log), over);
    return log;
  }

  void play(PortfolioAware run, Bars over) {
    new Simulator(SimulatorSettings.of(settings)).run(run, over);
  }
}
