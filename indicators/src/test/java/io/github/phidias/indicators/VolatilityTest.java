package io.github.phidias.indicators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.Column;
import io.github.phidias.errors.InputException;
import org.junit.jupiter.api.Test;

class VolatilityTest {
  private static final double NONE = Double.NaN;

  @Test
  void trueRangeReachesToTheCloseBefore() {
    Column high = Column.copyOf(12, 20, 9);
    Column low = Column.copyOf(10, 18, 8);
    Column close = Column.copyOf(11, 19, 8.5);
    assertArrayEquals(new double[] {2, 9, 11}, Volatility.trueRange(high, low, close).toArray());
  }

  @Test
  void trueRangeRefusesColumnsOfUnequalLength() {
    assertThrows(InputException.class, () -> Volatility.trueRange(Column.copyOf(1, 2), Column.copyOf(1), Column.copyOf(1, 2)));
  }

  @Test
  void averageTrueRangeLeavesOutTheFirstBar() {
    Column range = Column.copyOf(50, 2, 4, 6);
    assertArrayEquals(new double[] {NONE, NONE, 3, 4.5}, Volatility.averageTrueRange(range, 2).toArray());
  }

  @Test
  void deviationOfAPopulationDividesByTheCountAndOfASampleByOneLess() {
    Column x = Column.copyOf(2, 4, 4, 4, 5, 5, 7, 9);
    assertEquals(2, Volatility.standardDeviation(x, 8, DeviationKind.POPULATION).get(7), 1e-15);
    assertEquals(Math.sqrt(32.0 / 7), Volatility.standardDeviation(x, 8, DeviationKind.SAMPLE).get(7), 1e-15);
  }

  @Test
  void deviationOfEqualValuesIsExactlyZeroWhateverCameBefore() {
    Column x = Column.copyOf(1e12, 3e-5, 0.1, 0.1, 0.1, 0.1, 7, 1e9 / 3, 1e9 / 3, 1e9 / 3);
    Column sd = Volatility.standardDeviation(x, 3, DeviationKind.POPULATION);
    assertEquals(0, sd.get(4), 0);
    assertEquals(0, sd.get(5), 0);
    assertEquals(0, sd.get(9), 0);
  }

  @Test
  void deviationKeepsItsDigitsOnLargePricesWithASmallSpread() {
    double[] x = new double[40];
    for (int i = 0; i < x.length; i++) {
      x[i] = 1e9 + (i % 2 == 0 ? 0 : 0.5);
    }
    Column sd = Volatility.standardDeviation(Column.wrap(x), 4, DeviationKind.POPULATION);
    for (int i = 3; i < x.length; i++) {
      assertEquals(0.25, sd.get(i), 0);
    }
  }

  @Test
  void aSampleNeedsTwoValues() {
    assertThrows(InputException.class, () -> Volatility.standardDeviation(Column.copyOf(1), 1, DeviationKind.SAMPLE));
    assertEquals(0, Volatility.standardDeviation(Column.copyOf(1), 1, DeviationKind.POPULATION).get(0));
  }

  @Test
  void bandsLieDeviationsAwayFromTheMean() {
    Bollinger bands = Bollinger.of(Column.copyOf(1, 3, 7), 2, 2);
    assertArrayEquals(new double[] {NONE, 2, 5}, bands.middle().toArray());
    assertArrayEquals(new double[] {NONE, 4, 9}, bands.upper().toArray());
    assertArrayEquals(new double[] {NONE, 0, 1}, bands.lower().toArray());
  }
}
