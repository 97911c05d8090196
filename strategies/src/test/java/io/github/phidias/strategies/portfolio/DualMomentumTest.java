package io.github.phidias.strategies.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.errors.InputException;
import io.github.phidias.simulation.PortfolioSimulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategies.portfolio.Decisions.Decision;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Combinators;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DualMomentumTest {
  /** Bars of 30 and 31 January, 1 and 2 February: the decision falls with the close of 1 February. */
  private static final List<Bars> THREE = List.of(
      Shares.ofCloses("AAA", "2024-01-30", 100, 105, 110, 90),
      Shares.ofCloses("BBB", "2024-01-30", 50, 49, 60, 90),
      Shares.ofCloses("CCC", "2024-01-30", 10, 10, 9.9, 90));

  private static Map<Instrument, Double> weights(double a, double b, double c) {
    return Map.of(Shares.named("AAA"), a, Shares.named("BBB"), b, Shares.named("CCC"), c);
  }

  private static void decides(DualMomentum strategy, Map<Instrument, Double> expected) {
    List<Decision> made = Decisions.of(strategy, THREE);
    assertEquals(1, made.size());
    assertEquals(Instant.parse("2024-02-02T00:00:00Z"), Instant.ofEpochMilli(made.getFirst().time()));
    assertEquals(expected, made.getFirst().weights());
  }

  @Nested
  class WithTheFirstBarOfAMonth {
    @Test
    void holdsTheOneThatRoseMost() {
      // Over two bars AAA rose by 110 / 100 - 1 = 10 %, BBB by 60 / 50 - 1 = 20 %, CCC by 9.9 / 10 - 1 = -1 %.
      decides(new DualMomentum(2, 0, 1, 0, 0.9), weights(0, 0.9, 0));
    }

    @Test
    void dividesTheExposureAmongThePlaces() {
      decides(new DualMomentum(2, 0, 2, 0, 0.9), weights(0.45, 0.45, 0));
    }

    @Test
    void leavesThePlaceOfWhatHasNotRisenInCash() {
      decides(new DualMomentum(2, 0, 3, 0, 0.9), weights(0.9 / 3, 0.9 / 3, 0));
      // AAA's 10 % do not pass 15 %.
      decides(new DualMomentum(2, 0, 2, 0.15, 0.9), weights(0, 0.45, 0));
    }

    @Test
    void aRiseThatEqualsTheThresholdHasNotPassedIt() {
      // AAA over one bar with the last skipped: 105 / 100 - 1, the same operations as in the strategy.
      decides(new DualMomentum(1, 1, 1, 105.0 / 100 - 1, 0.9), weights(0, 0, 0));
    }

    @Test
    void leavesOutTheLatestBarsThatItIsToSkip() {
      // From 30 to 31 January: AAA 5 %, BBB 49 / 50 - 1 = -2 %, CCC 0 %.
      decides(new DualMomentum(1, 1, 2, 0, 0.9), weights(0.45, 0, 0));
    }

    @Test
    void holdsNothingDuringTheWarmUp() {
      decides(new DualMomentum(3, 0, 1, -1, 0.9), weights(0, 0, 0));
    }

    @Test
    void theNameDecidesWhenTwoRoseAlike() {
      List<Bars> alike = List.of(
          Shares.ofCloses("BBB", "2024-01-30", 10, 11, 12, 13), Shares.ofCloses("AAA", "2024-01-30", 20, 22, 24, 26));
      assertEquals(
          Map.of(Shares.named("AAA"), 0.9, Shares.named("BBB"), 0.0),
          Decisions.of(new DualMomentum(2, 0, 1, 0, 0.9), alike).getFirst().weights());
    }
  }

  @Test
  void needsAsManyInstrumentsAsPlaces() {
    PortfolioSimulator simulator = new PortfolioSimulator(SimulatorSettings.defaults());
    InputException refused =
        assertThrows(InputException.class, () -> simulator.run(new DualMomentum(2, 0, 4, 0, 0.9), THREE));
    assertEquals(
        "bars has 3 instruments but dual_momentum with these parameters needs 4 or more; add some, or change its parameters",
        refused.getMessage());
  }

  @Test
  void refusesValuesOutOfTheirRanges() {
    assertEquals("top", assertThrows(InputException.class, () -> new DualMomentum(2, 0, 0, 0, 0.9)).field());
    assertEquals("exposure", assertThrows(InputException.class, () -> new DualMomentum(2, 0, 1, 0, Double.NaN)).field());
  }

  @Provide
  Arbitrary<DualMomentum> strategies() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 60), Arbitraries.integers().between(0, 10), Arbitraries.integers().between(1, 3),
            Arbitraries.doubles().between(-0.2, 0.2), Arbitraries.doubles().between(0.1, 1))
        .as(DualMomentum::new);
  }

  @Property(tries = 60)
  void holdsTheBestOfWhatRoseAndNothingElse(@ForAll("strategies") DualMomentum strategy, @ForAll long seed) {
    List<Bars> bars = Shares.random(seed, 4);
    List<Decision> made = Decisions.of(strategy, bars);
    // 150 days or more, which begin within 90 days of each other, see at least three months begin.
    assertTrue(made.size() >= 3, () -> made.size() + " decisions");
    for (Decision decision : made) {
      List<Double> held = new ArrayList<>();
      List<Double> left = new ArrayList<>();
      for (Bars each : bars) {
        Double weight = decision.weights().get(each.instrument());
        int now = Decisions.known(each, decision.time()) - strategy.skip();
        assertEquals(weight == null, now + strategy.skip() < 0, "an instrument has a weight as soon as it has a bar");
        double rise = now < strategy.lookback() ? Double.NaN : each.close().get(now) / each.close().get(now - strategy.lookback()) - 1;
        if (weight != null && weight > 0) {
          assertTrue(rise > strategy.threshold(), "what is held has risen");
          assertEquals(strategy.exposure() / strategy.top(), weight);
          held.add(rise);
        } else if (rise > strategy.threshold()) {
          left.add(rise);
        }
      }
      assertTrue(held.size() <= strategy.top());
      assertTrue(decision.weights().values().stream().mapToDouble(w -> w).sum() <= strategy.exposure() * (1 + 1e-15));
      assertTrue(left.isEmpty() || held.size() == strategy.top(), "no place is empty while something has risen");
      for (double better : held) {
        assertTrue(left.stream().allMatch(rise -> rise <= better), "the best are held");
      }
    }
  }

  @Property(tries = 40)
  void decidesOnceAMonthAtMost(@ForAll("strategies") DualMomentum strategy, @ForAll long seed) {
    List<Decision> made = Decisions.of(strategy, Shares.random(seed, 3));
    List<String> months = made.stream()
        .map(each -> Instant.ofEpochMilli(each.time() - 1).atOffset(ZoneOffset.UTC).toLocalDate().toString().substring(0, 7)).toList();
    assertEquals(months.stream().distinct().toList(), months);
    assertFalse(months.isEmpty());
  }
}
