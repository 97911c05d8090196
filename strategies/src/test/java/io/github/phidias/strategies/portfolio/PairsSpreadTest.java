package io.github.phidias.strategies.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.errors.InputException;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.strategies.portfolio.Decisions.Decision;
import io.github.phidias.strategy.PortfolioView;
import io.github.phidias.strategy.TargetWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;

class PairsSpreadTest {
  private static final PairsSpread PAIRS = new PairsSpread(10, 2, 0.5, 4, 0.9);
  private static final Instrument A = Shares.named("AAA");
  private static final Instrument B = Shares.named("BBB");
  /** Logarithms of b's closes. */
  private static final double[] X = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};

  /** What a strategy sees at the end of some bars, holding some of the first instrument. */
  private record View(List<Bars> bars, double heldOfA, List<Instrument> fresh) implements PortfolioView {
    @Override
    public long time() {
      return bars.getFirst().closeTime(bars.getFirst().size() - 1);
    }

    @Override
    public List<Instrument> instruments() {
      return bars.stream().map(Bars::instrument).toList();
    }

    @Override
    public BarSeries series(Instrument instrument) {
      return SeriesCursor.whole(bars.stream().filter(each -> each.instrument().equals(instrument)).findFirst().orElseThrow());
    }

    @Override
    public boolean isFresh(Instrument instrument) {
      return fresh.contains(instrument);
    }

    @Override
    public double quantity(Instrument instrument) {
      return instrument.equals(A) ? heldOfA : 0;
    }

    @Override
    public double weight(Instrument instrument) {
      throw new AssertionError("not asked for");
    }

    @Override
    public double equity() {
      throw new AssertionError("not asked for");
    }
  }

  private static Bars ofLogs(Instrument instrument, double... logs) {
    return Shares.ofCloses(instrument.base(), "2024-01-01", Arrays.stream(logs).map(StrictMath::exp).toArray());
  }

  /** b follows X; a does too, but is one higher at one place. */
  private static View partedAt(int index, double heldOfA) {
    double[] y = X.clone();
    y[index] += 1;
    return new View(List.of(ofLogs(A, y), ofLogs(B, X)), heldOfA, List.of(A, B));
  }

  private static void same(double a, double b, TargetWeights seen) {
    assertEquals(List.of(A, B), List.copyOf(seen.weights().keySet()));
    assertEquals(a, seen.weights().get(A), 1e-12);
    assertEquals(b, seen.weights().get(B), 1e-12);
  }

  @Nested
  class TheLine {
    @Test
    void isThatOfLeastSquares() {
      // Means 1.5 and 2.5; dx = -1.5 -0.5 0.5 1.5, dy = -2.5 -1.5 -0.5 4.5; Sxx = 5, Sxy = 3.75 + 0.75 - 0.25 + 6.75 = 11,
      // Syy = 6.25 + 2.25 + 0.25 + 20.25 = 29. beta = 11 / 5 = 2.2; squares of the residuals 29 - 2.2 * 11 = 4.8; the last
      // residual 4.5 - 2.2 * 1.5 = 1.2; z = 1.2 / sqrt(4.8 / 2) = sqrt(0.6).
      PairsSpread.Spread spread = PairsSpread.Spread.of(new double[] {0, 1, 2, 7}, new double[] {0, 1, 2, 3});
      assertEquals(2.2, spread.beta(), 1e-15);
      assertEquals(Math.sqrt(0.6), spread.z(), 1e-14);
    }

    @Test
    void hasNoSpreadWhereItExplainsAllOrXDoesNotMove() {
      assertTrue(Double.isNaN(PairsSpread.Spread.of(new double[] {1, 3, 5, 7}, new double[] {0, 1, 2, 3}).z()));
      assertTrue(Double.isNaN(PairsSpread.Spread.of(new double[] {1, 1, 1, 1}, new double[] {0, 1, 2, 3}).z()));
      PairsSpread.Spread flat = PairsSpread.Spread.of(new double[] {0, 1, 2, 7}, new double[] {3, 3, 3, 3});
      assertTrue(Double.isNaN(flat.beta()) && Double.isNaN(flat.z()));
    }

    @Property
    void agreesWithTheResidualsSquaredOneByOne(
        @ForAll @Size(20) List<@DoubleRange(min = -5, max = 5) Double> xs,
        @ForAll @Size(20) List<@DoubleRange(min = -5, max = 5) Double> noise, @ForAll @DoubleRange(min = -3, max = 3) double slope) {
      double[] x = xs.stream().mapToDouble(v -> v).toArray();
      double[] y = new double[x.length];
      for (int i = 0; i < y.length; i++) {
        y[i] = 4 + slope * x[i] + noise.get(i);
      }
      double n = x.length;
      double sumX = Arrays.stream(x).sum();
      double sumY = Arrays.stream(y).sum();
      double sumXx = 0;
      double sumXy = 0;
      for (int i = 0; i < n; i++) {
        sumXx += x[i] * x[i];
        sumXy += x[i] * y[i];
      }
      double spreadOfX = n * sumXx - sumX * sumX;
      Assume.that(spreadOfX > 1);
      double beta = (n * sumXy - sumX * sumY) / spreadOfX;
      double alpha = (sumY - beta * sumX) / n;
      double squares = 0;
      for (int i = 0; i < n; i++) {
        squares += Math.pow(y[i] - alpha - beta * x[i], 2);
      }
      Assume.that(squares > 1e-3);
      double z = (y[y.length - 1] - alpha - beta * x[x.length - 1]) / Math.sqrt(squares / (n - 2));
      PairsSpread.Spread spread = PairsSpread.Spread.of(y, x);
      assertEquals(beta, spread.beta(), 1e-9 * Math.max(1, Math.abs(beta)));
      assertEquals(z, spread.z(), 1e-7 * Math.max(1, Math.abs(z)));
    }
  }

  @Nested
  class WhileNothingIsHeld {
    @Test
    void sellsWhatIsTooDearAndBuysTheOther() {
      // a is one higher at the end: mean of x 0.5, of y 0.6; Sxx = 10 / 4 = 2.5, Sxy = 2.5 + 0.5 = 3, beta = 1.2;
      // Syy = 5 * 0.36 + 4 * 0.16 + 1.96 = 4.4, squares of the residuals 4.4 - 1.2 * 3 = 0.8; last residual
      // 1.4 - 1.2 * 0.5 = 0.8; z = 0.8 / sqrt(0.8 / 8) = 2.53. 0.9 in the proportion 1 to 1.2: 0.9 / 2.2 and 1.2 times that.
      same(-0.9 / 2.2, 1.2 * 0.9 / 2.2, PAIRS.run(partedAt(9, 0)));
    }

    @Test
    void buysWhatIsTooCheapAndSellsTheOther() {
      // The mirror image: y one lower where x is 0 at the end. Turned round, x = 1 0 1 0 ..., y = -x - 1 at the last.
      double[] x = {1, 0, 1, 0, 1, 0, 1, 0, 1, 0};
      double[] y = x.clone();
      y[9] -= 1;
      same(0.9 / 2.2, -1.2 * 0.9 / 2.2, PAIRS.run(new View(List.of(ofLogs(A, y), ofLogs(B, x)), 0, List.of(A, B))));
    }

    @Test
    void opensNothingBeyondTheStopOrUnderTheEntry() {
      assertEquals(TargetWeights.unchanged(), new PairsSpread(10, 2, 0.5, 2.5, 0.9).run(partedAt(9, 0)));
      assertEquals(TargetWeights.unchanged(), new PairsSpread(10, 2.6, 0.5, 4, 0.9).run(partedAt(9, 0)));
    }

    @Test
    void opensNothingWhereTheTwoMoveAgainstEachOther() {
      double[] y = Arrays.stream(X).map(x -> -x).toArray();
      y[9] += 1;
      assertEquals(TargetWeights.unchanged(), PAIRS.run(new View(List.of(ofLogs(A, y), ofLogs(B, X)), 0, List.of(A, B))));
    }

    @Test
    void waitsUntilBothHaveBarsEnoughAndBothAreFresh() {
      View whole = partedAt(9, 0);
      assertEquals(TargetWeights.unchanged(), new PairsSpread(11, 2, 0.5, 4, 0.9).run(whole));
      assertEquals(TargetWeights.unchanged(), PAIRS.run(new View(whole.bars(), 0, List.of(A))));
      assertEquals(TargetWeights.unchanged(), PAIRS.run(new View(whole.bars(), 0, List.of(B))));
    }

    @Test
    void leavesOutBarsThatOnlyOneOfThemHas() {
      // Two more bars of a, at the beginning and in the middle, of which b has none.
      double[] y = {9, 0, 1, 0, 1, 9, 0, 1, 0, 1, 0, 2};
      double[] x = {9, 0, 1, 0, 1, 9, 0, 1, 0, 1, 0, 1};
      Bars gaps = Shares.without(Shares.without(ofLogs(B, x), 5), 0);
      same(-0.9 / 2.2, 1.2 * 0.9 / 2.2, PAIRS.run(new View(List.of(ofLogs(A, y), gaps), 0, List.of(A, B))));
    }
  }

  @Nested
  class WhileHeld {
    @Test
    void holdsUntilTheSpreadHasComeBack() {
      assertEquals(TargetWeights.unchanged(), PAIRS.run(partedAt(9, -3)));
      // a was one higher a bar ago, where x is 0: Sxy = 2.5 - 0.5 = 2, beta = 0.8, mean of y 0.6; last residual
      // 0.4 - 0.8 * 0.5 = 0.
      same(0, 0, PAIRS.run(partedAt(8, -3)));
      same(0, 0, PAIRS.run(partedAt(8, 3)));
    }

    @Test
    void closesWhatHasComeOutOnTheOtherSide() {
      // z = 2.53: one who bought a at -2 has more than he waited for.
      same(0, 0, PAIRS.run(partedAt(9, 3)));
    }

    @Test
    void givesUpBeyondTheStopAndWithoutASpread() {
      same(0, 0, new PairsSpread(10, 2, 0.5, 2.5, 0.9).run(partedAt(9, -3)));
      same(0, 0, PAIRS.run(new View(List.of(ofLogs(A, X), ofLogs(B, X)), -3, List.of(A, B))));
    }
  }

  @Test
  void decidesOnTwoInstrumentsAndNoOtherNumber() {
    View two = partedAt(9, 0);
    Bars third = Shares.ofCloses("CCC", "2024-01-01", 1, 2, 3);
    assertEquals(
        "view has 1 instrument but pairs_spread with these parameters needs 2; add some, or change its parameters",
        assertThrows(InputException.class, () -> PAIRS.run(new View(two.bars().subList(0, 1), 0, List.of(A)))).getMessage());
    View three = new View(List.of(two.bars().get(0), two.bars().get(1), third), 0, List.of(A, B));
    assertEquals(
        "view has 3 instruments but pairs_spread with these parameters needs 2; take some away",
        assertThrows(InputException.class, () -> PAIRS.run(three)).getMessage());
  }

  @Test
  void refusesAnExitAboveTheEntryAndAStopUnderIt() {
    assertEquals("exit", assertThrows(InputException.class, () -> new PairsSpread(10, 2, 2, 4, 0.9)).field());
    assertEquals("stop", assertThrows(InputException.class, () -> new PairsSpread(10, 2, 0.5, 2, 0.9)).field());
    assertEquals("lookback", assertThrows(InputException.class, () -> new PairsSpread(9, 2, 0.5, 4, 0.9)).field());
  }

  @Property(tries = 60)
  void theLegsAreOppositeInTheProportionOfTheLine(@ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 2) double exposure) {
    List<Bars> bars = Shares.random(seed, 2);
    for (Decision decision : Decisions.of(new PairsSpread(10, 1.2, 0.5, 4, exposure), bars)) {
      Map<Instrument, Double> weights = decision.weights();
      double a = weights.get(bars.get(0).instrument());
      double b = weights.get(bars.get(1).instrument());
      if (a == 0) {
        assertEquals(0, b);
        assertTrue(decision.heldOf() != 0, "only what is held is closed");
      } else {
        assertEquals(0, decision.heldOf(), "nothing is opened twice");
        assertEquals(exposure, Math.abs(a) + Math.abs(b), 1e-12);
        assertEquals(-slope(bars, decision.time()), b / a, 1e-6);
        assertTrue(a * b < 0);
      }
    }
  }

  /** Slope of the last ten common closes' logarithms, as the covariance over the variance of deviations from the first. */
  private static double slope(List<Bars> bars, long time) {
    Bars a = bars.get(0);
    Bars b = bars.get(1);
    double[] x = new double[10];
    double[] y = new double[10];
    int found = 0;
    for (int i = Decisions.known(a, time); found < 10; i--) {
      int j = b.indexAtOrAfter(a.openTime(i));
      if (j < b.size() && b.openTime(j) == a.openTime(i)) {
        x[found] = Math.log(b.close().get(j));
        y[found++] = Math.log(a.close().get(i));
      }
    }
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (int i = 0; i < 10; i++) {
      double dx = x[i] - x[0];
      double dy = y[i] - y[0];
      sx += dx;
      sy += dy;
      sxx += dx * dx;
      sxy += dx * dy;
    }
    return (10 * sxy - sx * sy) / (10 * sxx - sx * sx);
  }
}
