package io.github.phidias.examples;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.simulation.PortfolioResult;
import io.github.phidias.simulation.PortfolioSimulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.PortfolioView;
import io.github.phidias.strategy.TargetWeights;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ta4j.core.BarSeries;

/** Momentum rotation over shares: each month into the two that have risen most in half a year, if they have risen at all. */
public final class MomentumRotation {
  private MomentumRotation() {}

  // rotation:begin
  static final int HALF_A_YEAR = 126;
  static final int A_MONTH = 21;

  static final PortfolioStrategy ROTATION = view -> {
    BarSeries clock = view.series(view.instruments().getFirst());
    if (clock.isEmpty() || clock.getEndIndex() % A_MONTH != 0) {
      return TargetWeights.unchanged();
    }
    List<Instrument> best = view.instruments().stream()
        .filter(instrument -> rise(view, instrument) > 0)
        .sorted(Comparator.comparingDouble((Instrument instrument) -> -rise(view, instrument)))
        .limit(2).toList();
    Map<Instrument, Double> weights = new LinkedHashMap<>();
    for (Instrument instrument : view.instruments()) {
      if (!view.series(instrument).isEmpty()) {
        weights.put(instrument, best.contains(instrument) ? 0.48 : 0.0);
      }
    }
    return TargetWeights.of(weights);
  };

  static double rise(PortfolioView view, Instrument instrument) {
    BarSeries series = view.series(instrument);
    int now = series.getEndIndex();
    return now < HALF_A_YEAR ? 0
        : series.getBar(now).getClosePrice().doubleValue() / series.getBar(now - HALF_A_YEAR).getClosePrice().doubleValue() - 1;
  }
  // rotation:end

  static List<Bars> shares() {
    Instant from = Instant.parse("2004-01-01T00:00:00Z");
    return List.of("aapl-1d", "fb-1d", "goog-1d", "ibm-1d", "msft-1d").stream()
        .map(name -> Catalogue.load(name).between(from, null)).toList();
  }

  static PortfolioResult run(List<Bars> shares) {
    SimulatorSettings settings = SimulatorSettings.defaults()
        .with("initial_capital", 100_000.0).with("commission", 0.0005).with("periods_per_year", 252.0);
    return new PortfolioSimulator(settings).run(ROTATION, shares);
  }

  /** Runs it and prints the figures of the account and of each share. */
  public static void main(String[] arguments) {
    PortfolioResult result = run(shares());
    System.out.println("total return " + result.metrics().totalReturn() + ", buy and hold " + result.metrics().buyAndHoldReturn()
        + ", largest drawdown " + result.metrics().maxDrawdown());
    for (Bars bars : result.bars()) {
      Instrument share = bars.instrument();
      System.out.println(share + ": " + result.trades(share) + " trades, pnl " + result.pnl(share));
    }
  }
}
