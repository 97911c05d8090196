package io.github.phidias.examples;

import io.github.phidias.bars.Bars;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategies.harvesting.HarvestBound;
import io.github.phidias.strategies.harvesting.HarvestLog;
import io.github.phidias.strategies.harvesting.HarvestMetrics;
import io.github.phidias.strategies.harvesting.HarvestNull;
import io.github.phidias.strategies.harvesting.VolatilityHarvesting;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Volatility harvesting beside what it must beat, and beside what it gets on prices that nobody can beat. */
public final class HarvestAgainstBenchmarks {
  private HarvestAgainstBenchmarks() {}

  // harvest:begin
  static HarvestMetrics run(VolatilityHarvesting strategy, Bars bars) {
    HarvestLog log = new HarvestLog();
    SimulatorSettings settings = SimulatorSettings.of(Map.of(
        "commission", strategy.commissionRate(), "slippage", strategy.slippageRate(), "close_at_end", false));
    new Simulator(settings).run(strategy.newRun().into(log), bars);
    return HarvestMetrics.of(strategy, log);
  }
  // harvest:end

  /** Prints the figures of two bundled sets of bars. */
  public static void main(String[] arguments) {
    VolatilityHarvesting strategy = VolatilityHarvesting.of(Map.of("symbol", "BTC/USD", "commission_rate", 0.001));
    for (String name : new String[] {"bitstamp-btcusd-1h", "eth-usd-5m-2023"}) {
      Bars bars = Catalogue.load(name);
      HarvestMetrics m = run(strategy, bars);
      print("%s: %d fills, %.1f bp of equity in fees%n", name, m.fills(), m.costDragBps());
      print("  harvest %+.2f %%, buy and hold %+.2f %%, half and half %+.2f %%, first target held %+.2f %%%n",
          100 * m.totalReturn(), 100 * m.buyHoldReturn(), 100 * m.constantMix50Return(), 100 * m.initialTargetMixReturn());
      print("  excess log return over the first target held: %+.4f%n", m.excessLogVsInitialTargetMix());
      double high = bars.close().get(0);
      for (int i = 1; i < bars.size(); i++) {
        high = Math.max(high, bars.close().get(i));
      }
      // The bound is for a high that stays: a run that knew that of the whole set, for this one line and for no other.
      HarvestMetrics known = run(strategy.with("ath_seed", high), bars);
      HarvestBound.Harvest harvest = HarvestBound.of(strategy, high)
          .harvest(bars.close(), known.initialEquity(), known.finalEquity(), known.feesPaid() / known.initialEquity());
      print("  had the high been known: realised variance %.5f, gain over the bound %+.5f, expected %+.5f, fees %.5f%n",
          harvest.realisedVariance(), harvest.gain(), harvest.expectedGain(), harvest.costs());
    }
    HarvestNull.Excess none = HarvestNull.martingales(strategy, 100, 400, 0.012, new SplittableRandom(1));
    print("on 100 driftless walks: %+.4f over the first target held (s.e. %.4f), %+.4f over the weight-matched mix (s.e. %.4f)%n",
        none.overInitialTarget(), none.overInitialTargetError(), none.overWeightMatched(), none.overWeightMatchedError());
  }

  private static void print(String format, Object... values) {
    System.out.print(String.format(Locale.ROOT, format, values));
  }
}
