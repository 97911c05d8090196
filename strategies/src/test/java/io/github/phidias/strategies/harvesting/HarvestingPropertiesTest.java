package io.github.phidias.strategies.harvesting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.orders.Fill;
import io.github.phidias.rebalance.RebalanceRules;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds of the strategy on any market, with any parameters, through the simulator. */
class HarvestingPropertiesTest {
  private static final int TRIES = 80;

  @Property(tries = TRIES)
  void theTargetStaysWithinItsLimits(@ForAll long seed) {
    RandomHarvest drawn = new RandomHarvest(seed);
    VolatilityHarvesting p = drawn.strategy();
    for (HarvestLog.Row row : drawn.run().rows()) {
      double target = row.view().targetRatio();
      assertTrue(target >= p.minRatio() && target <= p.maxRatio(), () -> "target " + target);
    }
  }

  @Property
  void anAnchoredTargetFallsAsThePriceRises(
      @ForAll @DoubleRange(min = 1, max = 1e5) double high, @ForAll @DoubleRange(min = 1, max = 100) double range,
      @ForAll @DoubleRange(min = 0.01, max = 1) double lower, @ForAll @DoubleRange(min = 0.01, max = 1) double upper) {
    double w = TargetRatio.workRange(high, range);
    double least = high * Math.min(lower, upper);
    double most = high * Math.max(lower, upper);
    assertTrue(TargetRatio.anchored(high, w, most, 0.01, 0.99) <= TargetRatio.anchored(high, w, least, 0.01, 0.99));
  }

  @Property(tries = TRIES)
  void anAnchoredTargetIsThatOfPriceAndHighWhateverThePath(@ForAll long seed) {
    RandomHarvest drawn = new RandomHarvest(seed).with("ratio_mode", "ANCHORED");
    VolatilityHarvesting p = drawn.strategy();
    for (HarvestLog.Row row : drawn.run().rows()) {
      HarvestView view = row.view();
      double w = TargetRatio.workRange(view.high(), p.rangePercent());
      assertEquals(TargetRatio.anchored(view.high(), w, view.price(), p.minRatio(), p.maxRatio()), view.targetRatio());
    }
  }

  @Property(tries = TRIES)
  void anOrderTradesToTheTargetAsFarAsLotsCostsAndCashAllow(@ForAll long seed) {
    RandomHarvest drawn = new RandomHarvest(seed);
    VolatilityHarvesting p = drawn.strategy();
    for (HarvestLog.Row row : drawn.run().rows()) {
      HarvestView view = row.view();
      if (view.decision().reason() != HarvestReason.REBALANCE) {
        continue;
      }
      double traded = Math.abs(row.base() - view.base());
      double cost = traded * view.price() * (p.commissionRate() + 2 * p.slippageRate()) / row.equity();
      double lot = p.lotStep() * view.price() / row.equity();
      // Cash for less than the whole order leaves the weight under its target; nothing else does.
      boolean short_ = view.decision().quantity() > 0 && row.quote() < (p.lotStep() * view.price() + 1e-6) * 1.01;
      double off = row.weight() - view.targetRatio();
      assertTrue(short_ || Math.abs(off) <= 1e-9 + lot + cost, () -> "off by " + off + " with " + row.quote() + " left at " + row);
      assertTrue(Math.abs(100 * off) < Math.abs(view.decision().percentDiff()), "every trade brings the weight nearer");
    }
  }

  @Property(tries = TRIES)
  void nothingTradesInsideTheBandAndQuantitiesAreWholeLots(@ForAll long seed) {
    RandomHarvest drawn = new RandomHarvest(seed);
    VolatilityHarvesting p = drawn.strategy();
    HarvestLog log = drawn.run();
    RebalanceRules rules = p.rules();
    for (HarvestLog.Row row : log.rows()) {
      HarvestDecision decision = row.view().decision();
      boolean traded = row.base() != row.view().base();
      assertEquals(decision.reason() == HarvestReason.REBALANCE, traded, () -> "at " + row);
      if (traded) {
        assertTrue(Math.abs(decision.percentDiff()) >= decision.threshold());
      }
      assertTrue(row.base() >= 0 && row.quote() >= -1e-9, () -> "balances of " + row);
    }
    for (Fill fill : log.fills()) {
      assertEquals(rules.lot(Math.abs(fill.quantity())), Math.abs(fill.quantity()), 1e-12);
    }
  }

  @Property(tries = TRIES)
  void aFillCostsItsFeeAndItsSlippageAndNothingElse(@ForAll long seed) {
    HarvestLog log = new RandomHarvest(seed).run();
    int next = 0;
    for (HarvestLog.Row row : log.rows()) {
      if (row.base() != row.view().base()) {
        Fill fill = log.fills().get(next++);
        double price = row.view().price();
        double before = row.view().base() * price + row.view().quote();
        double slipped = Math.abs(fill.quantity()) * Math.abs(fill.price() - price);
        assertEquals(fill.commission() + slipped, before - row.equity(), 1e-12 * before);
      }
    }
    assertEquals(log.fills().size(), next);
  }

  @Property
  void countersStayInsideTheirRangeAndBuysThenSalesEndWhereTheyMust(
      @ForAll @IntRange(min = 1, max = 14) int greatest, @ForAll List<Boolean> orders, @ForAll @IntRange(min = 1, max = 13) int n) {
    ScaleCounters counters = ScaleCounters.START;
    for (boolean bought : orders) {
      counters = counters.after(bought, greatest);
      assertTrue(counters.buy() >= 1 && counters.buy() <= greatest && counters.sell() >= 1 && counters.sell() <= greatest);
    }
    ScaleCounters round = ScaleCounters.START;
    for (int i = 0; i < 2 * n; i++) {
      round = round.after(i < n, 14);
    }
    assertEquals(new ScaleCounters(1, n + 1), round);
  }

  @Property(tries = TRIES)
  void pricesInOtherUnitsChangeNothingInQuoteCurrency(@ForAll long seed, @ForAll @IntRange(min = -6, max = 6) int power) {
    // A power of two, so that not even the rounding differs.
    List<HarvestLog.Row> one = new RandomHarvest(seed).run().rows();
    List<HarvestLog.Row> other = new RandomHarvest(seed, Math.pow(2, power)).run().rows();
    for (int t = 0; t < one.size(); t++) {
      HarvestView a = one.get(t).view();
      HarvestView b = other.get(t).view();
      assertEquals(a.decision().reason(), b.decision().reason(), "bar " + t);
      assertEquals(a.targetRatio(), b.targetRatio(), 1e-12);
      assertEquals(a.decision().percentDiff(), b.decision().percentDiff(), 1e-9);
      assertEquals(one.get(t).quote(), other.get(t).quote(), 1e-6);
      assertEquals(one.get(t).equity(), other.get(t).equity(), 1e-6);
    }
  }

  @Property(tries = TRIES)
  void aRestartFromItsSnapshotChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 59) int cut) {
    RandomHarvest drawn = new RandomHarvest(seed);
    HarvestLog log = new HarvestLog();
    SplitAt split = new SplitAt(drawn.strategy().newRun().into(log), log, cut);
    drawn.play(split, drawn.bars);
    assertEquals(drawn.run().rows(), log.rows());
  }

  @Property(tries = TRIES)
  void barsThatAreCaughtUpWithLackOnlyTheirTrades(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int from, @ForAll @IntRange(min = 1, max = 15) int count) {
    RandomHarvest drawn = new RandomHarvest(seed).with("ratio_mode", "ANCHORED");
    HarvestLog log = new HarvestLog();
    drawn.play(new Restarting(drawn.strategy().newRun().into(log), log, t -> t >= from && t < from + count), drawn.bars);
    List<HarvestLog.Row> whole = drawn.run().rows();
    assertEquals(whole.size(), log.rows().size());
    for (int t = 0; t < whole.size(); t++) {
      HarvestView view = log.rows().get(t).view();
      boolean down = t >= from && t < from + count;
      assertEquals(down, view.decision().reason() == HarvestReason.REPLAY);
      assertEquals(whole.get(t).view().targetRatio(), view.targetRatio());
      assertEquals(whole.get(t).view().high(), view.high());
      assertTrue(!down || log.rows().get(t).base() == view.base(), "no fill while it is down");
    }
  }

  @Property(tries = 300)
  void withoutCostsAnAnchoredRunNeverEndsUnderItsBound(@ForAll long seed) {
    RandomHarvest drawn = new RandomHarvest(seed).with("ratio_mode", "ANCHORED").with("trigger", "BAND")
        .with("rebalance_top", 1e-9).with("rebalance_bottom", 1e-9)
        .without("commission_rate", "slippage_rate", "lot_step", "min_qty", "min_notional");
    drawn.settings.remove("instrument");
    // A high that the walk never passes, and a first order that goes to the target.
    drawn.with("ath_seed", 1.01 * java.util.stream.IntStream.range(0, drawn.bars.size())
        .mapToDouble(drawn.bars.close()::get).max().orElseThrow());
    HarvestLog log = drawn.run();
    HarvestLog.Row first = log.rows().getFirst();
    HarvestLog.Row last = log.rows().getLast();
    double promised = HarvestBound.of(drawn.strategy(), first.view().high()).least(first.view().price(), last.view().price());
    assertTrue(StrictMath.log(last.equity() / first.equity()) >= promised - 1e-9, () -> "promised " + promised);
  }

  @Property(tries = 300)
  void theBoundHoldsForAnyChoiceOfBars(@ForAll long seed) {
    java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
    HarvestBound bound = new HarvestBound(100, 20 + 80 * random.nextDouble(), 0.2 * random.nextDouble(), 1 - 0.2 * random.nextDouble());
    double w = TargetRatio.workRange(100, bound.rangePercent());
    double price = 20 + 80 * random.nextDouble();
    double start = price;
    double weight = TargetRatio.anchored(100, w, price, bound.minRatio(), bound.maxRatio());
    double equity = 1;
    for (int i = 0; i < 200; i++) {
      double next = Math.min(100, price * StrictMath.exp(0.05 * random.nextGaussian()));
      equity *= 1 + weight * (next / price - 1);
      boolean trades = i == 199 || random.nextInt(4) > 0;
      // Left alone, the share drifts with the price.
      double drifted = weight * (next / price) / (1 + weight * (next / price - 1));
      weight = trades ? TargetRatio.anchored(100, w, next, bound.minRatio(), bound.maxRatio()) : drifted;
      price = next;
    }
    assertTrue(StrictMath.log(equity) >= bound.least(start, price) - 1e-9);
  }

  @Property(tries = TRIES)
  void laterBarsChangeNothing(@ForAll long seed, @ForAll @IntRange(min = 2, max = 59) int count) {
    RandomHarvest drawn = new RandomHarvest(seed);
    List<HarvestLog.Row> whole = drawn.run().rows();
    assertEquals(whole.subList(0, count), drawn.run(drawn.bars.slice(0, count)).rows());
  }
}
