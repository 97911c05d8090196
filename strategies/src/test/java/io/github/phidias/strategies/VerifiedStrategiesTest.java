package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.datasets.DataSet;
import io.github.phidias.datasets.SyntheticBars;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.verify.Check;
import io.github.phidias.verify.StrategyVerifier;
import io.github.phidias.verify.Verification;
import io.github.phidias.verify.VerifySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No false alarm: every shipped strategy, with several sets of parameters, on every bundled set of real bars. */
class VerifiedStrategiesTest {
  private static final StrategyRegistry SHIPPED = StrategyRegistry.of(new BuiltInStrategies().strategies());
  private static final StrategyVerifier SHORT = StrategyVerifier.of(new VerifySettings(220, 12, 3, 1e-9));

  static Stream<String> dataSets() {
    return Catalogue.bundled().stream().map(DataSet::id);
  }

  @ParameterizedTest
  @MethodSource("dataSets")
  void nothingIsFoundOnRealBars(String dataSet) {
    Bars bars = Catalogue.load(dataSet);
    // A few thousand bars: the checks see the first 220, the drawn prefixes the rest.
    Bars some = bars.slice(0, Math.min(bars.size(), 6_000));
    for (StrategyDescriptor descriptor : SHIPPED.all()) {
      for (Map<String, Object> parameters : parameterSets(descriptor)) {
        Verification verification = SHORT.verify(descriptor, parameters, some);
        assertEquals(List.of(), verification.findings(), () -> descriptor.name() + parameters + " on " + dataSet);
        assertEquals(List.of(), verification.notes());
        // On a column strategy each bar is asked in three ways.
        int ways = ColumnStrategy.class.isAssignableFrom(descriptor.type()) ? 3 : 1;
        assertTrue(verification.result(Check.PREFIX).comparisons() >= ways * Math.min(220, some.size()), descriptor.name());
      }
    }
  }

  @Test
  void nothingIsFoundOnTheFirstTwoThousandBars() {
    Bars bars = SyntheticBars.of(77).bars(2_600);
    for (StrategyDescriptor descriptor : SHIPPED.all()) {
      Verification verification = StrategyVerifier.ofDefaults().verify(descriptor, Map.of(), bars);
      assertEquals(List.of(), verification.findings(), descriptor.name());
      assertEquals(2_000, verification.prefixes());
      assertEquals(200, verification.sampled());
      // A session is a day: of these one-minute bars too few are left to tell.
      assertTrue(
          verification.warmUps().getFirst().bars().isPresent() || descriptor.type() == OpeningRange.class,
          descriptor.name() + " " + verification.warmUps());
    }
  }

  /** The defaults; every filter on; the shortest lengths. */
  private static List<Map<String, Object>> parameterSets(StrategyDescriptor descriptor) {
    List<Map<String, Object>> sets = new ArrayList<>(List.of(Map.of()));
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
