package io.github.phidias.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.orders.OrderSide;
import io.github.phidias.bars.Instrument;
import io.github.phidias.risk.AccountView.Holding;
import io.github.phidias.signals.Scores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PreTradeCheckPropertyTest {
  private static final Instrument BTC = new Instrument("BTC", "USD");

  /** An order, an account and circumstances in which every rule is broken now and then. */
  private record Scene(RiskSettings settings, ProposedOrder order, AccountView account, RiskContext context) {
    static Scene of(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      Map<Instrument, Holding> positions = new LinkedHashMap<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        positions.put(new Instrument("C" + i, "USD"), new Holding(random.nextInt(-3, 4), random.nextDouble(100)));
      }
      if (random.nextBoolean()) {
        positions.put(BTC, new Holding(random.nextInt(-3, 4) / 4.0, random.nextDouble(50, 150)));
      }
      double equity = random.nextDouble(50, 1000);
      RiskSettings settings = RiskSettings.of(Map.of(
          "max_daily_loss", random.nextDouble(0.1, 20), "max_position_size", random.nextDouble(), "max_total_exposure", random.nextDouble(0.1, 2),
          "max_leverage", random.nextDouble(1, 4), "max_open_positions", random.nextInt(1, 4), "min_signal_confidence", random.nextDouble(),
          "min_action_probability", random.nextDouble(), "risk_score_threshold", random.nextDouble()));
      double buy = random.nextDouble();
      double sell = random.nextDouble(1 - buy);
      RiskContext context = RiskContext.PLAIN.withHalted(random.nextInt(4) == 0);
      if (random.nextInt(4) > 0) {
        context = context.withConviction(new Conviction(new Scores(buy, sell, 1 - buy - sell), random.nextDouble()));
      }
      if (random.nextBoolean()) {
        List<RiskCode> codes = new ArrayList<>(List.of(RiskCode.OUTSIDE_WINDOW, RiskCode.MAX_TRADES_PER_DAY));
        codes.removeIf(_ -> random.nextBoolean());
        context = context.withWindow(new WindowDecision(codes, 0, 0, 0, LocalDate.EPOCH));
      }
      var order = ProposedOrder.limit(
          BTC, random.nextBoolean() ? OrderSide.BUY : OrderSide.SELL, random.nextInt(1, 9) / 8.0, random.nextDouble(50, 150));
      return new Scene(
          settings, order.withLeverage(random.nextDouble(1, 5)),
          new AccountView(equity, equity * random.nextDouble(0.9, 1.2), positions), context);
    }

    RiskDecision decide(RiskSettings with) {
      return new PreTradeCheck(with).decide(order, account, context);
    }
  }

  @Property
  void aPureReductionIsNeverRefused(@ForAll long seed, @ForAll @DoubleRange(min = 0, minIncluded = false, max = 1) double share) {
    Scene scene = Scene.of(seed);
    double held = scene.account().quantity(BTC);
    if (held == 0) {
      return;
    }
    OrderSide side = held > 0 ? OrderSide.SELL : OrderSide.BUY;
    double amount = Math.max(Double.MIN_NORMAL, Math.abs(held) * share);
    var decision = new PreTradeCheck(scene.settings())
        .decide(ProposedOrder.market(BTC, side, amount, 100).withLeverage(99), scene.account(), scene.context());
    assertTrue(decision.allowed(), () -> decision.toString());
    assertTrue(decision.reduceOnly());
  }

  @Property
  void whatIsAllowedAndNoReductionLeavesEveryFigureWithinItsLimit(@ForAll long seed) {
    Scene scene = Scene.of(seed);
    RiskDecision decision = scene.decide(scene.settings());
    if (decision.allowed() && !decision.reduceOnly()) {
      double signed = scene.account().quantity(BTC) + scene.order().side().orElseThrow().sign() * scene.order().amount();
      double notional = Math.abs(signed * scene.order().price().orElseThrow());
      assertTrue(notional <= scene.settings().maxPositionSize() * scene.account().equity() + 1e-6);
      assertTrue(scene.order().leverage() <= scene.settings().maxLeverage());
      assertTrue(!scene.context().halted());
    }
  }

  @Property(tries = 2000)
  void looseningALimitNeverAddsACode(@ForAll long seed, @ForAll @IntRange(min = 0, max = 7) int which, @ForAll @DoubleRange(max = 1) double by) {
    Scene scene = Scene.of(seed);
    RiskSettings s = scene.settings();
    RiskSettings looser = switch (which) {
      case 0 -> s.with("max_daily_loss", by == 1 ? 0 : s.maxDailyLoss() + by * (100 - s.maxDailyLoss()));
      case 1 -> s.with("max_position_size", Math.min(1, s.maxPositionSize() + by));
      case 2 -> s.with("max_total_exposure", s.maxTotalExposure() + by);
      case 3 -> s.with("max_leverage", s.maxLeverage() + by);
      case 4 -> s.with("max_open_positions", s.maxOpenPositions() + (int) (by * 10));
      case 5 -> s.with("min_signal_confidence", s.minSignalConfidence() * by);
      case 6 -> s.with("min_action_probability", s.minActionProbability() * by);
      default -> s.with("risk_score_threshold", Math.min(1, s.riskScoreThreshold() + by));
    };
    assertTrue(scene.decide(s).codes().containsAll(scene.decide(looser).codes()));
  }

  @Property
  void codesStandInTheirOrderOnceEach(@ForAll long seed) {
    Scene scene = Scene.of(seed);
    List<RiskCode> codes = scene.decide(scene.settings()).codes();
    assertEquals(codes.stream().sorted().distinct().toList(), codes);
  }

  @Property
  void aHaltAddsItsCodeAndNothingElse(@ForAll long seed) {
    Scene scene = Scene.of(seed);
    var gate = new PreTradeCheck(scene.settings());
    RiskDecision open = gate.decide(scene.order(), scene.account(), scene.context().withHalted(false));
    List<RiskCode> expected = new ArrayList<>(open.codes());
    if (!open.reduceOnly()) {
      expected.addFirst(RiskCode.BOT_HALTED);
    }
    assertEquals(expected, gate.decide(scene.order(), scene.account(), scene.context().withHalted(true)).codes());
  }
}
