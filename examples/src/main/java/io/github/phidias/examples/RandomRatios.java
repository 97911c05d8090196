package io.github.phidias.examples;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.indicators.levels.GridComparison;
import io.github.phidias.indicators.levels.Ratios;
import io.github.phidias.indicators.swings.Swings;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategies.FibonacciRetracement;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Asks whether Fibonacci's ratios do better than ratios drawn at random: at touches of levels, and as a strategy. */
public final class RandomRatios {
  private RandomRatios() {}

  // levels:begin
  static final Ratios RETRACEMENTS = Ratios.of(0.236, 0.382, 0.5, 0.618, 0.786);
  static final long SEED = 42;
  static final int GRIDS = 1000;

  /** The five retracements among random fives, drawn from the whole swing. */
  static GridComparison anywhere(Bars bars) {
    Swings swings = Swings.of(BarColumns.of(bars), 3, 0.005);
    return GridComparison.of(bars, swings, RETRACEMENTS, GRIDS, 0, 1, new Random(SEED));
  }

  /** The same, drawn from the span of the five alone, so that how deep a level lies does not decide. */
  static GridComparison inTheirSpan(Bars bars) {
    Swings swings = Swings.of(BarColumns.of(bars), 3, 0.005);
    return GridComparison.of(bars, swings, RETRACEMENTS, GRIDS, 0.236, 0.786, new Random(SEED));
  }

  /** Half the swing alone, which is no ratio of Fibonacci's, among random single levels. */
  static GridComparison halfAlone(Bars bars) {
    Swings swings = Swings.of(BarColumns.of(bars), 3, 0.005);
    return GridComparison.of(bars, swings, Ratios.of(0.5), GRIDS, 0.236, 0.786, new Random(SEED));
  }
  // levels:end

  // strategy:begin
  static final int RUNS = 200;

  /** Where the total return with 0.618, 0.786 and 1.618 stands among the returns of the same rules with random ratios. */
  static double percentileOfReturn(Bars bars) {
    BarColumns columns = BarColumns.of(bars);
    Simulator simulator = new Simulator(SimulatorSettings.defaults().with("allow_short", true));
    Random random = new Random(SEED);
    double[] returns = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      double entry = random.nextDouble(0.2, 0.8);
      double stop = random.nextDouble(entry + 0.05, 1);
      double target = random.nextDouble(1, 2.618);
      returns[i] = simulator.run(FibonacciRetracement.of(entry, stop, target), columns).metrics().totalReturn();
    }
    double own = simulator.run(FibonacciRetracement.of(0.618, 0.786, 1.618), columns).metrics().totalReturn();
    return GridComparison.percentile(own, returns);
  }
  // strategy:end

  /** Prints percentiles for some markets: 0.5 is what chance gives, and one market in twenty is above 0.95 by chance. */
  public static void main(String[] arguments) {
    System.out.println("market              touches  bounced  percentile anywhere  in their span  0.5 alone  strategy's return");
    for (String market : List.of("aapl-1d", "goog-1d", "ibm-1d", "msft-1d", "bitstamp-btcusd-5m")) {
      Bars bars = Catalogue.load(market);
      GridComparison anywhere = anywhere(bars);
      System.out.printf(Locale.ROOT, "%-18s %8d %8.3f %20.3f %14.3f %10.3f %18.3f%n", market, anywhere.own().touches(),
          anywhere.own().bounceRate(), anywhere.percentile(), inTheirSpan(bars).percentile(), halfAlone(bars).percentile(),
          percentileOfReturn(bars));
    }
  }
}
