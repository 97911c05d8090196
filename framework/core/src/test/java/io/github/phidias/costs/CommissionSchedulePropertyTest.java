package io.github.phidias.costs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class CommissionSchedulePropertyTest {
  /** A schedule of whole-number volumes and falling rates. */
  private static CommissionSchedule falling(SplittableRandom random) {
    List<FeeTier> tiers = new ArrayList<>();
    double above = 0;
    double maker = 0.01;
    double taker = 0.02;
    FeeEntry entry = FeeEntry.of(0, maker, taker);
    for (int i = random.nextInt(6); i >= 0; i--) {
      above += random.nextInt(1, 1_000_000);
      maker -= random.nextDouble(0.003);
      taker -= random.nextDouble(0.003);
      tiers.add(new FeeTier(above, maker, taker));
    }
    return CommissionSchedule.of(FeeSource.of("x"), "x", List.of(entry.withTiers(tiers.toArray(FeeTier[]::new))));
  }

  @Property
  void atFallingRatesMoreVolumeNeverCostsMore(
      @ForAll long seed, @ForAll @DoubleRange(max = 1e7) double low, @ForAll @DoubleRange(max = 1e7) double more, @ForAll boolean maker) {
    CommissionSchedule fees = falling(new SplittableRandom(seed));
    assertTrue(fees.fee(0, 3, 7, maker, low + more) <= fees.fee(0, 3, 7, maker, low));
  }

  @Property
  void aTierHoldsFromItsVolumeToTheNextAndNotOneBelow(@ForAll long seed, @ForAll boolean maker) {
    CommissionSchedule fees = falling(new SplittableRandom(seed));
    FeeEntry entry = fees.entries().getFirst();
    double before = maker ? entry.maker() : entry.taker();
    for (FeeTier tier : entry.tiers()) {
      double rate = maker ? tier.maker() : tier.taker();
      assertEquals(3.0 * 7 * before, fees.fee(0, 3, 7, maker, tier.above() - 1));
      assertEquals(3.0 * 7 * rate, fees.fee(0, 3, 7, maker, tier.above()));
      assertEquals(3.0 * 7 * before, fees.fee(0, 3, 7, maker, Math.nextDown(tier.above())));
      before = rate;
    }
  }

  @Property
  void theFeeIsThatOfTheLastEntryThatBegan(@ForAll long seed, @ForAll @LongRange(min = 0, max = 60) long time) {
    SplittableRandom random = new SplittableRandom(seed);
    List<FeeEntry> entries = new ArrayList<>();
    long from = FeeEntry.ALWAYS;
    for (int i = random.nextInt(10); i >= 0; i--) {
      entries.add(FeeEntry.of(from, 0, random.nextDouble(0.09)));
      from = Math.max(from, 0) + random.nextInt(1, 10);
    }
    double expected = entries.stream().filter(e -> e.from() <= time).reduce((a, b) -> b).orElseThrow().taker();
    assertEquals(5.0 * 3 * expected, CommissionSchedule.of(FeeSource.of("x"), "x", entries).fee(time, 5, 3, false, Double.NaN));
  }

  @Property
  void anEntrySizedByTheBoundsNeverSpendsMoreThanItsBudget(
      @ForAll long seed, @ForAll boolean maker, @ForAll @DoubleRange(min = 0.01, max = 1e5) double price,
      @ForAll @DoubleRange(min = 1, max = 1e6) double budget) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean rebate = random.nextBoolean();
    double low = rebate ? -0.005 : 0;
    OptionalDouble minimum = rebate ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble(2));
    OptionalDouble maximum = random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(2 + random.nextDouble(5));
    FeeEntry entry = FeeEntry.of(0, random.nextDouble(low, 0.01), random.nextDouble(low, 0.01))
        .withParts(random.nextDouble(0.01), random.nextDouble(1)).withBounds(minimum, maximum);
    CommissionSchedule fees = CommissionSchedule.of(FeeSource.of("x"), "x", List.of(
        random.nextBoolean() ? entry : entry.inThird("TOKEN", 3, random.nextDouble(0.9))));
    double quantity = Math.max(0, (budget - fees.entryFixed(0)) / (price * (1 + fees.entryRate(0, 0)) + fees.entryPerUnit(0)));
    if (quantity > 0) {
      double spent = quantity * price + fees.fee(0, quantity, price, maker, 0);
      assertTrue(spent <= budget * (1 + 1e-12), spent + " of " + budget);
    }
  }
}
