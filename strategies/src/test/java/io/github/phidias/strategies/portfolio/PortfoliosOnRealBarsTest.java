package io.github.phidias.strategies.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.simulation.PortfolioResult;
import io.github.phidias.simulation.PortfolioSimulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.NamedStrategy;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.PortfolioStrategyDescriptor;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.verify.Check;
import io.github.phidias.verify.CheckResult;
import io.github.phidias.verify.PortfolioVerifier;
import io.github.phidias.verify.Verification;
import io.github.phidias.verify.VerifySettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both strategies on five combinations of bundled shares each, simulated and examined. */
class PortfoliosOnRealBarsTest {
  private static final PortfolioVerifier VERIFIER = PortfolioVerifier.of(new VerifySettings(300, 60, 5, 1e-9));

  static Stream<Arguments> runs() {
    Map<String, Object> momentum = Map.of("lookback", 126, "top", 1);
    Map<String, Object> pairs = Map.of();
    return Stream.of(
        Arguments.of("dual_momentum", momentum, "aapl-1d ibm-1d msft-1d"),
        Arguments.of("dual_momentum", momentum, "goog-1d ibm-1d"),
        Arguments.of("dual_momentum", momentum, "aapl-1d fb-1d msft-1d"),
        Arguments.of("dual_momentum", Map.of("lookback", 126, "skip", 21, "top", 2), "aapl-1d goog-1d ibm-1d msft-1d"),
        Arguments.of("dual_momentum", Map.of("lookback", 63, "top", 3), "aapl-1d fb-1d goog-1d ibm-1d msft-1d"),
        Arguments.of("pairs_spread", pairs, "aapl-1d ibm-1d"),
        Arguments.of("pairs_spread", pairs, "aapl-1d msft-1d"),
        Arguments.of("pairs_spread", pairs, "goog-1d ibm-1d"),
        Arguments.of("pairs_spread", pairs, "goog-1d msft-1d"),
        Arguments.of("pairs_spread", pairs, "ibm-1d msft-1d"));
  }

  private static List<Bars> load(String ids) {
    return Stream.of(ids.split(" ")).map(Catalogue::load).toList();
  }

  @Test
  void allThatAreShippedAreRunHereAndSayWhatTheyBelieveAndWhenTheyFail() {
    List<PortfolioStrategyDescriptor> shipped = StrategyRegistry.load().portfolios();
    assertEquals(runs().map(run -> run.get()[0]).distinct().toList(), shipped.stream().map(NamedStrategy::name).toList());
    for (PortfolioStrategyDescriptor each : shipped) {
      assertTrue(each.belief().contains("Fails"), each.name());
      each.parameters().forEach(parameter -> assertFalse(parameter.param().description().isBlank(), parameter.name()));
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void tradesAndBalances(String name, Map<String, Object> parameters, String ids) {
    PortfolioStrategy strategy = StrategyRegistry.load().createPortfolio(name, parameters);
    SimulatorSettings settings = SimulatorSettings.defaults()
        .with("allow_short", name.equals("pairs_spread")).with("stop_loss_pct", null).with("take_profit_pct", null)
        .with("max_position_size", 1.0);
    PortfolioResult result = new PortfolioSimulator(settings).run(strategy, load(ids));

    // A closed round trip is two fills.
    assertTrue(2 * result.trades().size() >= 20, () -> result.trades().size() + " round trips");
    for (int step = 0; step < result.equity().length(); step++) {
      assertTrue(Double.isFinite(result.equity().get(step)), "equity at step " + step);
    }
    double gained = 0;
    for (Bars each : result.bars()) {
      assertEquals(0, result.openQuantity(each.instrument()), "what is open at the end of the data is closed");
      assertEquals(name, result.strategy(each.instrument()));
      gained += result.pnl(each.instrument());
    }
    double expected = settings.initialCapital() + gained;
    assertEquals(expected, result.metrics().finalEquity(), 1e-9 * expected);
    assertNotEquals(0, gained);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void decidesTheSameWhereverTheBarsEnd(String name, Map<String, Object> parameters, String ids) {
    List<Bars> bars = load(ids);
    PortfolioStrategyDescriptor descriptor = StrategyRegistry.load().findPortfolio(name);
    int signals = Decisions.of(descriptor.create(parameters), bars).size();
    assertTrue(signals >= 20, signals + " decisions");

    Verification verification = VERIFIER.verify(descriptor, parameters, bars);
    assertEquals(List.of(), verification.findings());
    assertEquals(360, verification.result(Check.PREFIX).comparisons());
    assertEquals(CheckResult.Status.PASSED, verification.result(Check.FUTURE).status());
    assertEquals(CheckResult.Status.PASSED, verification.result(Check.STATE).status());
  }

  @Property(tries = 15)
  void laterBarsChangeNoEarlierDecision(@ForAll long seed) {
    PortfolioVerifier verifier = PortfolioVerifier.of(new VerifySettings(60, 60, seed, 1e-9));
    assertEquals(
        List.of(), verifier.verify("momentum", () -> new DualMomentum(20, 2, 2, 0, 0.9), Shares.random(seed, 3)).findings());
    assertEquals(
        List.of(), verifier.verify("pairs", () -> new PairsSpread(10, 1.2, 0.5, 4, 0.9), Shares.random(seed, 2)).findings());
  }
}
