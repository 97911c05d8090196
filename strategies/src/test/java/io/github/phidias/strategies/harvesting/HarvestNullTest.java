package io.github.phidias.strategies.harvesting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Column;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HarvestNullTest {
  private static final VolatilityHarvesting FREE = VolatilityHarvesting.of(Map.of("commission_rate", 0));

  @Test
  void whereNobodyCanWinTheFirstTargetIsAFairYardstickAndTheWeightMatchedMixIsNot() {
    HarvestNull.Excess excess = HarvestNull.martingales(FREE, 200, 400, 0.012, new SplittableRandom(7));
    assertTrue(Math.abs(excess.overInitialTarget()) < 4 * excess.overInitialTargetError(), excess::toString);
    assertTrue(excess.overWeightMatched() > 10 * excess.overWeightMatchedError(), excess::toString);
    assertEquals(excess, HarvestNull.martingales(FREE, 200, 400, 0.012, new SplittableRandom(7)));
  }

  @Test
  void aPriceThatComesBackGainsWhatItsSwingsAreWorth() {
    Column swing = Column.copyOf(70, 72, 70, 68, 70, 72, 70);
    HarvestBound.Harvest harvest = new HarvestBound(100, 50, 0.01, 0.99).harvest(swing, 1000, 1001, 0.0005);
    assertEquals(0, harvest.bound());
    assertEquals(StrictMath.log(1.001), harvest.gain());
    double up = StrictMath.log(72.0 / 70);
    double down = StrictMath.log(68.0 / 70);
    assertEquals(4 * up * up + 2 * down * down, harvest.realisedVariance(), 1e-15);
    assertTrue(harvest.expectedGain() > 0);
  }

  @Test
  void theBoundIsContinuousWhereTheTargetReachesItsLimits() {
    HarvestBound bound = new HarvestBound(100, 50, 0.1, 0.9);
    for (double limit : new double[] {95, 55}) {
      assertEquals(bound.g(limit - 1e-9), bound.g(limit + 1e-9), 1e-9);
    }
    assertEquals(0.1 * StrictMath.log(120.0 / 95), bound.least(95, 120), 1e-12);
    assertEquals(0.9 * StrictMath.log(30.0 / 55), bound.least(55, 30), 1e-12);
  }

  @Test
  void aConstantMixBuysNoMoreThanItsCashAndRebalancesAtItsPoints() {
    assertEquals(1000 / (1.01 * 1.001) * 1.5, new MixBenchmark(1, 3, 0.001, 0.01).endValue(Column.copyOf(100, 150), 1000), 1e-9);
    // Half of 1000 at 100, doubled: 1500 of which 1000 are base, so 250 are sold.
    assertEquals(750 + 375, new MixBenchmark(0.5, 3, 0, 0).endValue(Column.copyOf(100, 200, 100), 1000), 1e-9);
    assertEquals(1000, new MixBenchmark(0.5, 50, 0, 0).endValue(Column.copyOf(100, 200, 100), 1000), 1e-9);
  }
}
