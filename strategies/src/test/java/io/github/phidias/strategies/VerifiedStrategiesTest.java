package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.datasets.DataSet;
import io.github.phidias.datasets.SyntheticBars;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.verify.Check;
import io.github.phidias.verify.StrategyVerifier;
import io.github.phidias.verify.Verification;
import io.github.phidias.verify.VerifySettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No false alarm, and nothing to be alarmed about: every shipped strategy on bars on which it signals. */
class VerifiedStrategiesTest {
  private static final StrategyVerifier SHORT = StrategyVerifier.of(new VerifySettings(220, 12, 3, 1e-9));

  static List<ShippedCase> cases() {
    return ShippedCase.ALL;
  }

  static Stream<String> dataSets() {
    return Catalogue.bundled().stream().map(DataSet::id);
  }

  @Test
  void theTableHoldsEveryShippedStrategy() {
    List<String> shipped = new ArrayList<>(ShippedCase.SHIPPED.all().stream().map(StrategyDescriptor::name).toList());
    // It always holds.
    shipped.remove("sample");
    assertEquals(shipped, ShippedCase.ALL.stream().map(ShippedCase::strategy).toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachSignalsOftenOnFiveSetsOfBarsAndNothingIsFoundInTheFirstOfThem(ShippedCase each) {
    assertEquals(5, each.sets().stream().distinct().count());
    for (BarSet set : each.sets()) {
      Bars bars = set.bars();
      int signals = SignalCount.of(each.descriptor().create(each.parameters()), bars);
      assertTrue(signals >= ShippedCase.LEAST_SIGNALS, () -> "%s gave %d signals on %s".formatted(each, signals, set));
      Verification verification = clean(SHORT, each.descriptor(), each.parameters(), bars, set);
      // On a column strategy each bar is asked in three ways.
      int ways = ColumnStrategy.class.isAssignableFrom(each.descriptor().type()) ? 3 : 1;
      assertTrue(verification.result(Check.PREFIX).comparisons() >= ways * 220, each.strategy());
    }
  }

  /** What {@code phidias verify} does without further options. */
  @Tag("proof")
  @ParameterizedTest
  @MethodSource("cases")
  void nothingIsFoundInAnyOfTheBarsOfFiveSets(ShippedCase each) {
    for (BarSet set : each.sets()) {
      Bars bars = set.bars();
      Verification verification = clean(StrategyVerifier.ofDefaults(), each.descriptor(), each.parameters(), bars, set);
      assertEquals(bars.size(), verification.prefixes());
    }
  }

  /** The verifier's account is empty, and without money this one holds. */
  @Test
  void aStrategyThatNeedsMoneyIsVerifiedWithSomeToo() {
    for (BarSet set : List.of(BarSet.of("aapl-1d"), BarSet.of("bitstamp-btcusd-5m"))) {
      DollarCostAveraging strategy = new DollarCostAveraging(3, 300);
      Verification verification = SHORT.verify(
          "with money", () -> series -> strategy.run(series, new GivenAccount(900, 2_000)), set.bars().slice(0, 900));
      assertEquals(List.of(), verification.findings());
      assertEquals(List.of(), verification.notes());
    }
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void nothingIsFoundWithFiltersAndTheShortestLengths(String dataSet) {
    Bars bars = Catalogue.load(dataSet);
    // A few thousand bars: the checks see the first 220, the drawn prefixes the rest.
    Bars some = bars.slice(0, Math.min(bars.size(), 6_000));
    for (StrategyDescriptor descriptor : ShippedCase.SHIPPED.all()) {
      for (Map<String, Object> parameters : otherParameters(descriptor)) {
        clean(SHORT, descriptor, parameters, some, dataSet);
      }
    }
  }

  @Test
  void withItsDefaultsEachForgetsItsStart() {
    Bars bars = SyntheticBars.of(77).bars(1_100);
    StrategyVerifier verifier = StrategyVerifier.of(VerifySettings.DEFAULTS.withBarsLimit(900).withSamples(20));
    for (StrategyDescriptor descriptor : ShippedCase.SHIPPED.all()) {
      Verification verification = clean(verifier, descriptor, settling(descriptor, bars), bars, "made-up bars");
      assertEquals(900, verification.prefixes());
      assertEquals(20, verification.sampled());
      // A session is a day: of these one-minute bars too few are left to tell.
      assertTrue(
          verification.warmUps().getFirst().bars().isPresent() || descriptor.record().find("zone").isPresent(),
          descriptor.name() + " " + verification.warmUps());
    }
  }

  private static Verification clean(
      StrategyVerifier verifier, StrategyDescriptor descriptor, Map<String, Object> parameters, Bars bars, Object where) {
    Verification verification = verifier.verify(descriptor, parameters, bars);
    assertEquals(List.of(), verification.findings(), () -> descriptor.name() + parameters + " on " + where);
    assertEquals(List.of(), verification.notes(), () -> descriptor.name() + parameters + " on " + where);
    return verification;
  }

  /** The defaults; an all-time high before the data where there is one, as that of the data leans on their first bar for ever. */
  private static Map<String, Object> settling(StrategyDescriptor descriptor, Bars bars) {
    return descriptor.record().find("ath_seed").isEmpty() ? Map.of()
        : Map.of("ath_seed", Arrays.stream(bars.high().toArray()).max().orElseThrow());
  }

  /** Every filter on; the shortest lengths. */
  private static List<Map<String, Object>> otherParameters(StrategyDescriptor descriptor) {
    List<Map<String, Object>> sets = new ArrayList<>();
    if (descriptor.record().find("trend_filter").isPresent()) {
      sets.add(Map.of("trend_filter", true, "volume_filter", true, "atr_stop", true, "volume_multiplier", 0.5));
    }
    if (descriptor.record().find("fast_period").isPresent()) {
      sets.add(Map.of("fast_period", 2, "slow_period", 5));
    } else if (descriptor.record().find("rsi_period").isPresent()) {
      sets.add(Map.of("rsi_period", 3));
    }
    return sets;
  }
}
