package io.github.phidias.strategies.harvesting;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What the strategy gets where no rule can win: log-normal prices without drift, every price as likely to be worth more as less.
 * Show it beside every figure from real data. Its excess over the mix at the first target is zero but for chance and costs; that
 * over the weight-matched mix is well above zero all the same, which is why nobody may judge by it.
 */
public final class HarvestNull {
  private static final double START_SHARE = 0.75;

  private HarvestNull() {}

  /**
   * Mean excess log returns over paths, with their standard errors.
   *
   * @param overInitialTarget      over the constant mix at the first target
   * @param overInitialTargetError its standard error
   * @param overWeightMatched      over the constant mix at the average weight
   * @param overWeightMatchedError its standard error
   */
  public record Excess(
      double overInitialTarget, double overInitialTargetError, double overWeightMatched, double overWeightMatchedError) {}

  /**
   * Runs the strategy over paths that start at three quarters of an all-time high, with the costs that it counts with.
   *
   * @param paths number of paths, two or more
   * @param bars  bars a path, two or more
   * @param sigma deviation of a bar's log return
   * @param random chance; the same generator in the same state gives the same result
   */
  public static Excess martingales(VolatilityHarvesting strategy, int paths, int bars, double sigma, RandomGenerator random) {
    double high = 100;
    VolatilityHarvesting seeded = strategy.with("ath_seed", high);
    Simulator simulator = new Simulator(SimulatorSettings.of(Map.of(
        "commission", strategy.commissionRate(), "slippage", strategy.slippageRate(), "fill", "SAME_CLOSE",
        "end_of_data", "LIKE_ANY_BAR", "close_at_end", false)));
    double[] initial = new double[paths];
    double[] matched = new double[paths];
    for (int path = 0; path < paths; path++) {
      HarvestLog log = new HarvestLog();
      simulator.run(seeded.newRun().into(log), walk(START_SHARE * high, bars, sigma, random));
      HarvestMetrics metrics = HarvestMetrics.of(seeded, log);
      initial[path] = metrics.excessLogVsInitialTargetMix();
      matched[path] = metrics.excessLogVsWeightMatchedMix();
    }
    return new Excess(mean(initial), error(initial), mean(matched), error(matched));
  }

  /** Closes {@code p exp(sigma z - sigma^2 / 2)}, so that the expected price is the price. */
  private static Bars walk(double start, int bars, double sigma, RandomGenerator random) {
    long[] times = new long[bars];
    double[] closes = new double[bars];
    double price = start;
    for (int i = 0; i < bars; i++) {
      times[i] = i * Timeframe.HOUR.millis();
      closes[i] = price;
      price *= StrictMath.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
    }
    return Bars.wrap(
        Instrument.UNKNOWN, Timeframe.HOUR, times, closes, closes.clone(), closes.clone(), closes.clone(), new double[bars]);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double error(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }
}
