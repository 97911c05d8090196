package io.github.phidias.rebalance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.rebalance.Rebalance.Reason;
import io.github.phidias.signals.Band;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RebalancerPropertyTest {
  @Property
  void reachesTheTargetWithoutCostsAndLots(
      @ForAll @DoubleRange(min = -2, max = 3) double weight, @ForAll @DoubleRange(min = -1, max = 1) double share,
      @ForAll @DoubleRange(min = 0.01, max = 1e5) double price, @ForAll @DoubleRange(min = 1, max = 1e6) double equity) {
    double base = share * equity / price;
    double quote = equity - base * price;
    Rebalance made = new Rebalancer(RebalanceRules.cash(0, 0).withMargin(true, 4))
        .decide(weight, new Band(0, 0), base, quote, price);
    double after = (base + made.quantity()) * price / made.equity();
    assertEquals(weight, after, 1e-9);
  }

  @Property
  void neverOverdrawsACashAccountAndComesNearerToTheTarget(
      @ForAll @DoubleRange(max = 1) double weight, @ForAll @DoubleRange(max = 100) double base,
      @ForAll @DoubleRange(min = 1, max = 1e5) double quote, @ForAll @DoubleRange(min = 0.1, max = 1e4) double price,
      @ForAll @DoubleRange(max = 0.05) double commission, @ForAll @DoubleRange(max = 0.05) double slippage,
      @ForAll @IntRange(min = -4, max = 1) int exponent, @ForAll @DoubleRange(max = 20) double band,
      @ForAll @DoubleRange(min = 0.8, max = 1.2) double move) {
    double step = Double.parseDouble("1e" + exponent);
    Rebalancer rebalancer = new Rebalancer(RebalanceRules.cash(commission, slippage).withLots(step, step, 5));
    Rebalance made = rebalancer.decide(weight, new Band(band, band), base, quote, price);
    if (made.reason() == Reason.WITHIN_BAND) {
      assertTrue(Math.abs(made.percentDiff()) < band || made.excess() == 0);
      return;
    }
    assertTrue(Math.abs(made.percentDiff()) >= band);
    assertEquals(0, BigDecimal.valueOf(Math.abs(made.quantity())).remainder(BigDecimal.valueOf(step)).signum());
    assertTrue(made.quantity() * made.excess() <= 0);
    double reference = price * move;
    double fill = made.quantity() > 0 ? reference * (1 + slippage) : reference * (1 - slippage);
    double filled = rebalancer.fit(made.quantity(), base, quote, fill);
    assertTrue(Math.abs(filled) <= Math.abs(made.quantity()));
    double cost = Math.abs(filled) * fill * commission;
    // The lot counts as whole from a billionth under it on.
    assertTrue(quote - filled * fill - cost >= -2e-9 * step * fill - 1e-9 * quote, "quote");
    assertTrue(base + filled >= -2e-9 * step - 1e-12, "base");
    if (filled != made.quantity() && filled != 0) {
      assertTrue(Math.abs(filled) >= step && Math.abs(filled) * fill >= 5);
    }
    double after = (base + made.quantity()) * price / made.equity();
    assertTrue(Math.abs(after - weight) <= Math.abs(made.percentDiff() / 100) + 1e-9);
  }
}
