package io.github.phidias.risk;

import io.github.phidias.orders.OrderType;
import io.github.phidias.orders.OrderSide;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.phidias.bars.Instrument;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenNumbers;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.golden.Keys;
import io.github.phidias.risk.AccountView.Holding;
import io.github.phidias.signals.Scores;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

class RiskDecisionGoldenTest {
  @GoldenFactory
  Stream<DynamicNode> decisions() {
    return GoldenReader.of("strategies", "risk-decision")
        .used("order", "account", "params", "probabilities", "window", "halted", "expected")
        .cases(this::check);
  }

  private void check(GoldenCase golden) {
    JsonNode expected = golden.object("expected", "allowed", "codes", "reduce_only", "risk_score");
    RiskDecision decision = new PreTradeCheck(RiskSettings.of(golden.map("params")))
        .decide(order(golden), account(golden), context(golden));
    Map<String, Object> actual = new LinkedHashMap<>();
    actual.put("allowed", decision.allowed());
    actual.put("codes", decision.codes());
    actual.put("reduce_only", decision.reduceOnly());
    actual.put("risk_score", decision.riskScore().isPresent() ? decision.riskScore().getAsDouble() : null);
    GoldenNumbers.assertMatches("expected", expected, actual);
  }

  private static ProposedOrder order(GoldenCase golden) {
    JsonNode order = golden.object(
        "order", "symbol", "side", "order_type", "amount", "price", "reference_price", "leverage");
    return new ProposedOrder(
        Instrument.parse(order.get("symbol").textValue()), OrderSide.parse(order.path("side").textValue()),
        OrderType.parse(order.path("order_type").textValue()), number(order, "amount").orElse(Double.NaN),
        number(order, "price"), number(order, "reference_price"), number(order, "leverage").orElse(1));
  }

  private static AccountView account(GoldenCase golden) {
    JsonNode account = golden.object("account", "equity", "equity_day_start", "positions");
    Map<Instrument, Holding> positions = new LinkedHashMap<>();
    account.path("positions").properties().forEach(position -> {
      Keys.of(golden.where() + " position", position.getValue()).used("quantity", "mark_price").check();
      positions.put(
          Instrument.parse(position.getKey()),
          new Holding(position.getValue().get("quantity").doubleValue(), position.getValue().get("mark_price").doubleValue()));
    });
    double equity = number(account, "equity").orElse(Double.NaN);
    return new AccountView(equity, number(account, "equity_day_start").orElse(equity), positions);
  }

  private static RiskContext context(GoldenCase golden) {
    RiskContext context = RiskContext.PLAIN.withHalted(golden.get("halted").booleanValue());
    if (!golden.get("probabilities").isNull()) {
      context = context.withConviction(conviction(golden.where(), golden.get("probabilities")));
    }
    if (!golden.get("window").isNull()) {
      JsonNode window = golden.object("window", "config", "now", "entries");
      Map<String, Object> config = new ObjectMapper().convertValue(window.get("config"), new TypeReference<>() {});
      context = context.withWindow(TradingWindowGoldenTest.decide(config, window.get("now"), window.get("entries")));
    }
    return context;
  }

  static Conviction conviction(String where, JsonNode node) {
    Keys.of(where + " .probabilities", node).used("buy", "sell", "hold", "confidence").check();
    return new Conviction(
        new Scores(node.get("buy").doubleValue(), node.get("sell").doubleValue(), node.get("hold").doubleValue()),
        node.get("confidence").doubleValue());
  }

  private static OptionalDouble number(JsonNode node, String key) {
    return node.path(key).isNumber() ? OptionalDouble.of(node.get(key).doubleValue()) : OptionalDouble.empty();
  }
}
