package io.github.phidias.risk;

import io.github.phidias.orders.OrderSide;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenNumbers;
import io.github.phidias.golden.GoldenReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

class SizingGoldenTest {
  @GoldenFactory
  Stream<DynamicNode> sizes() {
    return GoldenReader.of("strategies", "sizing").used("function", "args", "expected").cases(this::check);
  }

  private void check(GoldenCase golden) {
    GoldenNumbers.assertMatches("expected", golden.get("expected"), switch (golden.text("function")) {
      case "risk_per_trade_sizing" -> byRisk(golden);
      case "probability_sizing" -> byProbability(golden);
      case "stops" -> stops(golden);
      default -> throw new AssertionError(golden.where() + " has a function nobody reads: " + golden.text("function"));
    });
  }

  private static Map<String, Object> byRisk(GoldenCase golden) {
    JsonNode args = golden.object("args", "equity", "entry", "stop", "params", "lot_step");
    var size = new PositionSizing(settings(args), number(args, "lot_step"))
        .byRisk(args.get("equity").doubleValue(), args.get("entry").doubleValue(), args.get("stop").doubleValue());
    return Map.of(
        "quantity_by_risk", size.quantityByRisk(), "quantity_by_cap", size.quantityByCap(), "quantity", size.quantity(),
        "binding", size.binding());
  }

  private static Map<String, Object> byProbability(GoldenCase golden) {
    JsonNode args = golden.object("args", "signal_confidence", "equity", "used_capital", "probabilities", "action", "params");
    // The side is only read with scores; cases without them name none.
    var size = new PositionSizing(settings(args), OptionalDouble.empty()).byProbability(
        args.get("signal_confidence").doubleValue(), args.get("equity").doubleValue(), args.get("used_capital").doubleValue(),
        OrderSide.parse(args.path("action").asText("buy")).orElseThrow(), conviction(golden, args));
    return Map.of(
        "base_notional", size.baseNotional(), "probability_factor", size.probabilityFactor(),
        "risk_adjustment", size.riskAdjustment(), "notional", size.notional());
  }

  private static Map<String, Object> stops(GoldenCase golden) {
    JsonNode args = golden.object("args", "entry", "side", "probabilities", "params");
    double entry = args.get("entry").doubleValue();
    OrderSide side = OrderSide.parse(args.get("side").textValue()).orElseThrow();
    ProtectiveLevels levels = conviction(golden, args)
        .map(conviction -> ProtectiveLevels.dynamic(entry, side, settings(args), conviction))
        .orElseGet(() -> ProtectiveLevels.of(entry, side, settings(args)));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("stop_loss_pct", levels.stopLossFraction());
    out.put("take_profit_pct", levels.takeProfitFraction());
    out.put("stop_loss", orNull(levels.stopLoss()));
    out.put("take_profit", orNull(levels.takeProfit()));
    return out;
  }

  private static Double orNull(OptionalDouble level) {
    return level.isPresent() ? (Double) level.getAsDouble() : null;
  }

  private static RiskSettings settings(JsonNode args) {
    return args.has("params")
        ? RiskSettings.of(new ObjectMapper().convertValue(args.get("params"), new TypeReference<Map<String, Object>>() {}))
        : RiskSettings.defaults();
  }

  private static Optional<Conviction> conviction(GoldenCase golden, JsonNode args) {
    return args.hasNonNull("probabilities")
        ? Optional.of(RiskDecisionGoldenTest.conviction(golden.where(), args.get("probabilities")))
        : Optional.empty();
  }

  private static OptionalDouble number(JsonNode node, String key) {
    return node.hasNonNull(key) ? OptionalDouble.of(node.get(key).doubleValue()) : OptionalDouble.empty();
  }
}
