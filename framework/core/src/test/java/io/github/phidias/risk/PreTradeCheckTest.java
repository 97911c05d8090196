package io.github.phidias.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.orders.OrderType;
import io.github.phidias.orders.OrderSide;
import io.github.phidias.bars.Instrument;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.risk.AccountView.Holding;
import io.github.phidias.signals.Scores;
import io.github.phidias.signals.TradeSignal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreTradeCheckTest {
  private static final Instrument BTC = new Instrument("BTC", "USD");
  private static final Instrument ETH = new Instrument("ETH", "USD");
  private static final RiskSettings DEFAULTS = RiskSettings.defaults();

  private static List<RiskCode> codes(RiskSettings settings, ProposedOrder order, AccountView account, RiskContext context) {
    return new PreTradeCheck(settings).decide(order, account, context).codes();
  }

  private static List<RiskCode> codes(ProposedOrder order, AccountView account) {
    return codes(DEFAULTS, order, account, RiskContext.PLAIN);
  }

  private static AccountView holding(double quantity) {
    return new AccountView(10_000, 10_000, Map.of(BTC, new Holding(quantity, 100)));
  }

  @Nested
  class Invalid {
    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void isWhatHasNoPositiveAmountPriceOrEquity(double value) {
      AccountView account = AccountView.of(10_000);
      assertEquals(List.of(RiskCode.INVALID_ORDER), codes(ProposedOrder.limit(BTC, OrderSide.BUY, value, 100), account));
      assertEquals(List.of(RiskCode.INVALID_ORDER), codes(ProposedOrder.limit(BTC, OrderSide.BUY, 1, value), account));
      assertEquals(List.of(RiskCode.INVALID_ORDER), codes(ProposedOrder.market(BTC, OrderSide.BUY, 1, value), account));
      assertEquals(List.of(RiskCode.INVALID_ORDER), codes(ProposedOrder.limit(BTC, OrderSide.BUY, 1, 100), AccountView.of(value)));
    }

    @Test
    void isALimitOrderWithAReferencePriceOnlyAndAMarketOrderWithALimitOnly() {
      var some = OptionalDouble.of(100);
      var none = OptionalDouble.empty();
      for (OrderType type : OrderType.values()) {
        var order = new ProposedOrder(
            BTC, Optional.of(OrderSide.BUY), Optional.of(type), 1, type == OrderType.LIMIT ? none : some,
            type == OrderType.LIMIT ? some : none, 1);
        assertEquals(List.of(RiskCode.INVALID_ORDER), codes(order, AccountView.of(10_000)), type.name());
      }
    }

    @Test
    void isWhatIsNeitherBuyNorSellNeitherMarketNorLimit() {
      for (String side : new String[] {"hold", "", null, "short"}) {
        assertTrue(OrderSide.parse(side).isEmpty(), side);
      }
      for (String type : new String[] {"iceberg", "", null}) {
        assertTrue(OrderType.parse(type).isEmpty(), type);
      }
      var price = OptionalDouble.of(100);
      var sideless = new ProposedOrder(BTC, Optional.empty(), OrderType.parse("Limit"), 1, price, price, 1);
      var typeless = new ProposedOrder(BTC, OrderSide.parse("BUY"), Optional.empty(), 1, price, price, 1);
      assertEquals(List.of(RiskCode.INVALID_ORDER), codes(sideless, AccountView.of(10_000)));
      assertEquals(List.of(RiskCode.INVALID_ORDER), codes(typeless, AccountView.of(10_000)));
    }

    @Test
    void stopsBeforeEveryOtherRuleAndSaysWhatIsWrong() {
      var decision = new PreTradeCheck(DEFAULTS)
          .decide(ProposedOrder.market(BTC, OrderSide.SELL, 1, Double.NaN), holding(1), RiskContext.PLAIN.withHalted(true));
      assertEquals(List.of(RiskCode.INVALID_ORDER), decision.codes());
      assertFalse(decision.reduceOnly());
      assertTrue(decision.refusals().getFirst().reason().contains("reference_price of a market order was NaN"));
    }
  }

  @Nested
  class Reductions {
    @ParameterizedTest
    @CsvSource({"1, SELL, 1, true", "1, SELL, 0.5, true", "-1, BUY, 1, true", "1, SELL, 1.1, false", "1, BUY, 0.1, false", "0, SELL, 1, false"})
    void arePartsOfThePositionOnItsOtherSide(double held, OrderSide side, double amount, boolean reduces) {
      var decision = new PreTradeCheck(DEFAULTS)
          .decide(ProposedOrder.limit(BTC, side, amount, 100), holding(held), RiskContext.PLAIN.withHalted(true));
      assertEquals(reduces, decision.reduceOnly());
      assertEquals(reduces, decision.allowed());
    }

    @Test
    void doNotTakeFromAnotherInstrument() {
      assertFalse(new PreTradeCheck(DEFAULTS)
          .decide(ProposedOrder.limit(ETH, OrderSide.SELL, 1, 100), holding(1), RiskContext.PLAIN).reduceOnly());
    }
  }

  @Nested
  class Limits {
    @Test
    void countThePositionAlreadyHeld() {
      assertEquals(List.of(), codes(ProposedOrder.limit(BTC, OrderSide.BUY, 4, 100), holding(6)));
      assertEquals(List.of(RiskCode.POSITION_SIZE), codes(ProposedOrder.limit(BTC, OrderSide.BUY, 5, 100), holding(6)));
    }

    @Test
    void judgeAFlipByWhatIsLeft() {
      assertEquals(List.of(), codes(ProposedOrder.limit(BTC, OrderSide.SELL, 16, 100), holding(6)));
      assertEquals(List.of(RiskCode.POSITION_SIZE), codes(ProposedOrder.limit(BTC, OrderSide.SELL, 17, 100), holding(6)));
    }

    @Test
    void addUpTheWorthOfOtherPositionsWithoutTheirSigns() {
      var account = new AccountView(1000, 1000, Map.of(ETH, new Holding(-9.5, 100), BTC, new Holding(0.5, 1)));
      RiskSettings roomy = DEFAULTS.with("max_position_size", 1);
      assertEquals(List.of(), codes(roomy, ProposedOrder.limit(new Instrument("X", "USD"), OrderSide.BUY, 0.495, 100), account, RiskContext.PLAIN));
      assertEquals(
          List.of(RiskCode.TOTAL_EXPOSURE),
          codes(roomy, ProposedOrder.limit(new Instrument("X", "USD"), OrderSide.BUY, 0.5, 100), account, RiskContext.PLAIN));
      assertEquals(List.of(), codes(roomy, ProposedOrder.limit(BTC, OrderSide.BUY, 0.5, 50), account, RiskContext.PLAIN));
    }

    @Test
    void ofOpenPositionsDoNotHoldBackMoreOfAnInstrumentHeldAndDoNotCountEmptyOnes() {
      RiskSettings one = DEFAULTS.with("max_open_positions", 1);
      var buy = ProposedOrder.limit(BTC, OrderSide.BUY, 0.1, 100);
      assertEquals(List.of(), codes(one, buy, holding(1), RiskContext.PLAIN));
      assertEquals(List.of(), codes(one, buy, new AccountView(1e4, 1e4, Map.of(ETH, new Holding(0, 100))), RiskContext.PLAIN));
      assertEquals(
          List.of(RiskCode.MAX_OPEN_POSITIONS),
          codes(one, buy, new AccountView(1e4, 1e4, Map.of(ETH, new Holding(1, 1), BTC, new Holding(0, 1))), RiskContext.PLAIN));
    }

    @Test
    void allowTheLimitItselfButNotOfTheDailyLoss() {
      var order = ProposedOrder.limit(BTC, OrderSide.BUY, 10, 100).withLeverage(3);
      var scores = new Conviction(new Scores(0.5, 0.25, 0.25), 0.6);
      RiskSettings tight = DEFAULTS.with("risk_score_threshold", scores.riskScore());
      RiskContext context = RiskContext.PLAIN.withConviction(scores);
      assertEquals(List.of(), codes(tight, order, new AccountView(10_000, 10_000, Map.of()), context));
      assertEquals(List.of(RiskCode.DAILY_LOSS_LIMIT), codes(tight, order, new AccountView(10_000, 10_000 / 0.98, Map.of()), context));
    }

    @Test
    void areBrokenByNumbersThatAreNone() {
      var order = ProposedOrder.limit(BTC, OrderSide.BUY, 1, 100);
      assertEquals(List.of(RiskCode.DAILY_LOSS_LIMIT), codes(order, new AccountView(10_000, Double.NaN, Map.of())));
      assertEquals(List.of(RiskCode.LEVERAGE), codes(order.withLeverage(Double.NaN), AccountView.of(10_000)));
    }

    @Test
    void ofScoresReadTheSideOfTheOrder() {
      var context = RiskContext.PLAIN.withConviction(Conviction.of(TradeSignal.buy()));
      assertEquals(List.of(), codes(DEFAULTS, ProposedOrder.limit(BTC, OrderSide.BUY, 1, 100), AccountView.of(10_000), context));
      assertEquals(
          List.of(RiskCode.LOW_PROBABILITY),
          codes(DEFAULTS, ProposedOrder.limit(BTC, OrderSide.SELL, 1, 100), AccountView.of(10_000), context));
    }
  }

  @Test
  void refusesPositionsAndConvictionsThatAreNoNumbers() {
    for (double value : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
      assertEquals(ErrorCode.NON_FINITE, assertThrows(InputException.class, () -> new Holding(value, 1)).code());
      assertEquals(ErrorCode.NON_FINITE, assertThrows(InputException.class, () -> new Holding(1, value)).code());
      assertThrows(InputException.class, () -> new Conviction(new Scores(1, 0, 0), value));
    }
  }
}
