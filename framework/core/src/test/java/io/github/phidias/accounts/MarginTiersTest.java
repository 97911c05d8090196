package io.github.phidias.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.errors.InputException;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginTiersTest {
  /** Ten tiers of one perpetual contract as a venue printed them, amounts included. */
  private static final String PRINTED = "0:0.004:0 50000:0.005:50 250000:0.01:1300 1000000:0.025:16300 10000000:0.05:266300 "
      + "20000000:0.1:1266300 50000000:0.125:2516300 100000000:0.15:5016300 200000000:0.25:25016300 300000000:0.5:100016300";

  private static final InstrumentRules LINEAR = InstrumentRules.of(Map.of("contract", "LINEAR"));
  private static final InstrumentRules INVERSE = InstrumentRules.of(Map.of("contract", "INVERSE"));

  private static MarginTiers tiers(String text, double fee) {
    return MarginTiers.parse(text, 0.01, fee);
  }

  @Nested
  class Maintenance {
    @Test
    void takesTheRateAndTheAmountOfTheTier() {
      MarginTiers tiers = tiers(PRINTED, 0);
      assertEquals(0, tiers.maintenance(0));
      assertEquals(40, tiers.maintenance(10_000), 1e-12);
      assertEquals(500_000 * 0.01 - 1300, tiers.maintenance(500_000), 1e-9);
      assertEquals(400e6 * 0.5 - 100_016_300, tiers.maintenance(400e6), 1e-6);
    }

    @Test
    void isTheSumOverTheTiersOfTheirPart() {
      // 50,000 at 0.4 %, 200,000 at 0.5 %, 150,000 at 1 %.
      assertEquals(200 + 1000 + 1500, tiers(PRINTED, 0).maintenance(400_000), 1e-9);
    }

    @Test
    void isContinuousAtEveryTier() {
      MarginTiers tiers = tiers(PRINTED, 0);
      for (MarginTiers.Tier tier : tiers.tiers()) {
        double next = Math.nextUp(tier.above());
        assertEquals(tiers.maintenance(tier.above()), tiers.maintenance(next), 1e-6 * (1 + tiers.maintenance(next)));
      }
    }

    @Test
    void followsFromTheTiersWhenNoAmountIsGiven() {
      assertEquals(tiers(PRINTED, 0).tiers(), tiers(PRINTED.replaceAll("(:[^: ]+):\\S+", "$1"), 0).tiers());
    }

    @Test
    void takesAmountsThatAreRoundedForTheExactOnes() {
      // 5 coins times 0.85 % is 0.0425, printed 0.04; then 50 times 3.75 % on top of it.
      MarginTiers tiers = tiers("0:0.004 5:0.0125:0.04 50:0.05:1.92", 0);
      assertEquals(0.0425, tiers.tiers().get(1).deducted());
      assertEquals(1.9175, tiers.tiers().get(2).deducted());
    }

    @ParameterizedTest
    @ValueSource(strings = {
      "", "0", "10:0.01", "0:0.01 0:0.02", "0:0.02 100:0.01", "0:1", "0:-0.1", "0:0.01:5", "0:0.01 100:0.02:3", "0:0,01", "0:NaN",
      "0:0.01:0:0"
    })
    void refusesTiersThatDoNotRiseOrCannotBeRead(String text) {
      assertEquals("maintenance_tiers", assertThrows(InputException.class, () -> tiers(text, 0)).field());
    }
  }

  @Test
  void initialMarginIsNeverUnderMaintenance() {
    MarginTiers tiers = tiers("0:0.004 1000:0.5", 0);
    assertEquals(10, tiers.initialMargin(1000));
    assertEquals(tiers.maintenance(1e6), tiers.initialMargin(1e6));
  }

  @Nested
  class LiquidationPrice {
    @Test
    void ofALongLinearPosition() {
      // One BTC bought at 20,000 with 400: 19,600 of its price are not ours, and 0.5 % must stay: 19,600 / 0.995.
      assertEquals(19_600 / 0.995, tiers("0:0.005", 0).liquidationPrice(LINEAR, 1, 20_000, 400), 1e-9);
    }

    @Test
    void ofAShortLinearPosition() {
      assertEquals(20_400 / 1.005, tiers("0:0.005", 0).liquidationPrice(LINEAR, -1, 20_000, 400), 1e-9);
    }

    @Test
    void ofALongInversePosition() {
      // 60,000 USD at 50,000 are 1.2 BTC; with 0.12 BTC of margin 1.32 are there to be used up by x + 0.5 % x.
      assertEquals(60_000 / (1.32 / 1.005), tiers("0:0.005", 0).liquidationPrice(INVERSE, 60_000, 50_000, 0.12), 1e-9);
    }

    @Test
    void ofAShortInversePosition() {
      assertEquals(60_000 / (1.08 / 0.995), tiers("0:0.005", 0).liquidationPrice(INVERSE, -60_000, 50_000, 0.12), 1e-9);
    }

    @Test
    void comesSoonerWithAFee() {
      assertEquals(19_600 / 0.985, tiers("0:0.005", 0.01).liquidationPrice(LINEAR, 1, 20_000, 400), 1e-9);
    }

    @Test
    void usesTheTierThatTheNotionalLiesInThere() {
      // Bought 10 at 60,000, tier of 600,000: 1 %, 1,300. (WB + cum - EP * Q) / (Q * (MMR - 1)).
      double printedFormula = (30_000 + 1300 - 600_000) / (10 * 0.01 - 10);
      assertEquals(printedFormula, tiers(PRINTED, 0).liquidationPrice(LINEAR, 10, 60_000, 30_000), 1e-9);
    }

    @Test
    void crossesIntoALowerTierOnTheWayDown() {
      // Entered at 260,000 of notional (1 %), liquidated at about 200,000 (0.5 %, 50).
      double expected = (60_000 + 50 - 260_000) / (0.005 - 1);
      assertEquals(expected, tiers(PRINTED, 0).liquidationPrice(LINEAR, 1, 260_000, 60_000), 1e-9);
    }

    @Test
    void isNoneWhereThePositionIsCoveredToTheEnd() {
      MarginTiers tiers = tiers("0:0.005", 0);
      assertEquals(Double.NaN, tiers.liquidationPrice(LINEAR, 1, 20_000, 20_000));
      assertEquals(Double.NaN, tiers.liquidationPrice(INVERSE, -60_000, 50_000, 1.2));
      assertEquals(Double.NaN, tiers.liquidationPrice(LINEAR, 0, 20_000, 400));
      assertEquals(Double.NaN, tiers.liquidationPrice(LINEAR, 1, Double.NaN, 400));
    }

    @Test
    void isEveryPriceWhereTheCollateralIsGone() {
      MarginTiers tiers = tiers("0:0.005", 0);
      assertEquals(0, tiers.liquidationPrice(LINEAR, -1, 20_000, -20_000));
      assertEquals(Double.POSITIVE_INFINITY, tiers.liquidationPrice(INVERSE, 60_000, 50_000, -1.2));
    }

    @Test
    void isTheBankruptcyPriceWithoutMaintenance() {
      assertEquals(19_600, tiers("0:0", 0).liquidationPrice(LINEAR, 1, 20_000, 400), 1e-9);
    }
  }

  @Property
  void maintenanceNeverFallsAndNeverJumps(@ForAll @DoubleRange(min = 0, max = 4e8) double notional) {
    MarginTiers tiers = tiers(PRINTED, 0);
    double more = notional * (1 + 1e-9) + 1e-3;
    double rise = tiers.maintenance(more) - tiers.maintenance(notional);
    assertTrue(rise >= -1e-7 && rise <= 0.5 * (more - notional) + 1e-7, () -> "rose by " + rise);
  }

  /** The law: equity there is what is required there, more on the safe side, less beyond. */
  @Property(tries = 2_000)
  void equityAtTheLiquidationPriceIsWhatIsRequired(
      @ForAll boolean inverse, @ForAll boolean isLong, @ForAll @DoubleRange(min = 0.5, max = 100_000) double entry,
      @ForAll @Scale(3) @DoubleRange(min = 1e-3, max = 1e8) double notional,
      @ForAll @Scale(4) @DoubleRange(min = 0.006, max = 0.99) double share,
      @ForAll @Scale(4) @DoubleRange(min = 0, max = 0.02) double fee) {
    InstrumentRules rules = (inverse ? INVERSE : LINEAR).with("contract_size", 0.1);
    MarginTiers tiers = tiers(PRINTED, fee);
    double size = inverse ? notional * entry / 0.1 : notional / entry / 0.1;
    double quantity = isLong ? size : -size;
    double collateral = share * notional;
    double price = tiers.liquidationPrice(rules, quantity, entry, collateral);
    double required = tiers.required(rules.notional(size, price));
    assertEquals(required, collateral + rules.pnl(quantity, entry, price), 1e-9 * required + 1e-12);
    double safe = isLong ? price * 1.001 : price / 1.001;
    double lost = isLong ? price / 1.001 : price * 1.001;
    assertTrue(collateral + rules.pnl(quantity, entry, safe) > tiers.required(rules.notional(size, safe)), "not safe");
    assertTrue(collateral + rules.pnl(quantity, entry, lost) < tiers.required(rules.notional(size, lost)), "not lost");
  }
}
