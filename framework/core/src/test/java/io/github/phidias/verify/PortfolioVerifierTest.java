package io.github.phidias.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarAggregator;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.RandomBars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.internal.SeriesAccess;
import io.github.phidias.series.SeriesView;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.PortfolioView;
import io.github.phidias.strategy.TargetWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;

class PortfolioVerifierTest {
  private static final Instrument A = new Instrument("A", "USD");
  private static final Instrument B = new Instrument("B", "USD");
  private static final PortfolioVerifier VERIFIER = PortfolioVerifier.of(new VerifySettings(60, 20, 3, 1e-9));
  private static int calls;

  /** Hours with gaps beside days, the latter starting later. */
  private static List<Bars> bars() {
    Bars hours = RandomBars.of(5, 150, Timeframe.HOUR, 0.05);
    Bars days = hours.resample(Timeframe.parse("4h"), BarAggregator.Unfinished.DROP);
    return List.of(
        days.slice(5, days.size()).as(B, days.timeframe()), hours.as(A, Timeframe.HOUR));
  }

  private static PortfolioStrategy byPrice(ToDoubleFunction<PortfolioView> weight) {
    return view -> view.series(A).isEmpty() ? TargetWeights.unchanged() : TargetWeights.of(Map.of(A, weight.applyAsDouble(view)));
  }

  private static double close(BarSeries series, int index) {
    return series.getBar(index).getClosePrice().doubleValue();
  }

  /** Buys what has just risen, but nothing twice, and sells what has fallen: it looks at what it holds. */
  static PortfolioStrategy honest() {
    return view -> {
      BarSeries series = view.series(A);
      int last = series.getEndIndex();
      if (last < 1 || !view.isFresh(A)) {
        return TargetWeights.unchanged();
      }
      boolean up = close(series, last) > close(series, last - 1);
      boolean held = view.quantity(A) != 0;
      double other = view.series(B).isEmpty() ? 0 : 0.25 * view.equity() / 10_000;
      Map<Instrument, Double> weights = other == 0 ? Map.of(A, up ? 0.5 : 0) : Map.of(A, up ? 0.5 : 0, B, other - view.weight(B) / 9);
      return up == held ? TargetWeights.unchanged() : TargetWeights.of(weights);
    };
  }

  record Planted(String name, Check expected, Supplier<PortfolioStrategy> make) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Planted> planted() {
    return Stream.of(
        new Planted("reads one bar too far", Check.LOOK_AHEAD, () -> byPrice(view -> {
          BarSeries series = view.series(A);
          return close(series, series.getEndIndex() + 1) > close(series, series.getEndIndex()) ? 1 : 0;
        })),
        new Planted("column of the last close", Check.PREFIX, () -> byPrice(view -> {
          Bars all = SeriesAccess.columns((SeriesView) view.series(A)).bars();
          return all.close().get(all.size() - 1) / close(view.series(A), view.series(A).getEndIndex()) / 4;
        })),
        new Planted("column of the next close", Check.FUTURE, () -> byPrice(view -> {
          Bars all = SeriesAccess.columns((SeriesView) view.series(A)).bars();
          int next = Math.min(all.size() - 1, view.series(A).getEndIndex() + 1);
          return all.close().get(next) > 100 ? 0.5 : all.close().get(next) / 1000;
        })),
        new Planted("counts its calls", Check.STATE, () -> new PortfolioStrategy() {
          private int asked;

          @Override
          public TargetWeights run(PortfolioView view) {
            asked++;
            return byPrice(_ -> asked % 7 / 10.0).run(view);
          }
        }),
        new Planted("counts the calls of all", Check.DETERMINISM, () -> byPrice(_ -> calls++ % 7 / 10.0)),
        new Planted("chance", Check.DETERMINISM, () -> byPrice(_ -> Math.random())),
        new Planted("says nothing", Check.ANSWERS, () -> _ -> null),
        new Planted("fails", Check.ANSWERS, () -> byPrice(view -> 1 / (view.series(A).getEndIndex() % 5))),
        new Planted("weighs a stranger", Check.ANSWERS, () -> _ -> TargetWeights.of(Map.of(new Instrument("C", "USD"), 0.5))),
        new Planted("weighs what has no bar yet", Check.ANSWERS, () -> _ -> TargetWeights.of(Map.of(B, 0.5))),
        new Planted("changes a series", Check.MUTATION, () -> byPrice(view -> {
          view.series(A).getBar(view.series(A).getEndIndex()).addPrice(view.series(A).getBar(0).getClosePrice());
          return 0.5;
        })));
  }

  @Test
  void findsNothingInAnHonestStrategy() {
    Verification verification = VERIFIER.verify("honest", PortfolioVerifierTest::honest, bars());
    assertEquals(List.of(), verification.findings());
    assertTrue(verification.passed());
    assertEquals(60, verification.prefixes());
    assertEquals(20, verification.sampled());
    assertEquals(80, verification.result(Check.PREFIX).comparisons());
    assertEquals(bars().get(0).size() + bars().get(1).size(), verification.bars());
    assertEquals(CheckResult.Status.NOT_APPLICABLE, verification.result(Check.VIEWS).status());
    for (Check check : List.of(Check.ANSWERS, Check.FUTURE, Check.DETERMINISM, Check.STATE, Check.MUTATION)) {
      assertEquals(CheckResult.Status.PASSED, verification.result(check).status(), check.name());
    }
  }

  @ParameterizedTest
  @MethodSource("planted")
  void findsWhatWasPlanted(Planted planted) {
    Verification verification = VERIFIER.verify(planted.name(), planted.make(), bars());
    List<Finding> found = verification.findings(planted.expected());
    assertFalse(found.isEmpty(), () -> "found " + verification.findings());
    assertFalse(verification.passed());
    assertNotEquals(found.getFirst().expected(), found.getFirst().seen());
    assertTrue(found.getFirst().time() > 0, "it says when");
  }

  @Test
  void asksAtTheInstantsAtWhichBarsCloseWhateverTheOrderOfListing() {
    List<String> seen = new ArrayList<>();
    List<Moment> moments = new PortfolioInterview(view -> {
      seen.add(view.time() + " " + view.instruments() + view.series(A).getEndIndex() + view.isFresh(B));
      return honest().run(view);
    }, "listening", bars()).all();
    List<String> before = List.copyOf(seen);
    seen.clear();
    assertEquals(moments.size(), before.size());
    new PortfolioInterview(view -> {
      seen.add(view.time() + " " + view.instruments() + view.series(A).getEndIndex() + view.isFresh(B));
      return honest().run(view);
    }, "listening", bars().reversed()).all();
    assertEquals(before, seen);
  }

  @Test
  void thePaperAccountHoldsWhatWasAnsweredAtTheCloseWithoutCosts() {
    // Closes 100, 110, 99: half of 10,000 buys 50 units at 100; at 110 equity is 10,000 + 50 * 10 = 10,500 and the share
    // 5,500 / 10,500; at 99 equity is 10,000 - 50 = 9,950.
    double[] closes = {100, 110, 99};
    long[] times = {0, 3_600_000, 7_200_000};
    Bars three = Bars.of(A, Timeframe.HOUR, times, closes, closes, closes, closes, new double[3]);
    List<Double> equity = new ArrayList<>();
    List<Double> share = new ArrayList<>();
    new PortfolioInterview(view -> {
      equity.add(view.equity());
      share.add(view.weight(A));
      return view.quantity(A) == 0 ? TargetWeights.of(Map.of(A, 0.5)) : TargetWeights.unchanged();
    }, "half", List.of(three)).all();
    assertEquals(List.of(10_000.0, 10_500.0, 9_950.0), equity);
    assertEquals(List.of(0.0, 5_500.0 / 10_500, 4_950.0 / 9_950), share);
  }

  @Test
  void refusesTooFewInstrumentsAndTooFewBars() {
    PortfolioStrategy three = new PortfolioStrategy() {
      @Override
      public TargetWeights run(PortfolioView view) {
        return TargetWeights.unchanged();
      }

      @Override
      public int leastInstruments() {
        return 3;
      }
    };
    assertEquals("bars", assertThrows(InputException.class, () -> VERIFIER.verify("three", () -> three, bars())).field());
    List<Bars> single = List.of(bars().getFirst().slice(0, 1));
    assertEquals(
        ErrorCode.TOO_FEW_BARS,
        assertThrows(InputException.class, () -> VERIFIER.verify("one", PortfolioVerifierTest::honest, single)).code());
  }
}
