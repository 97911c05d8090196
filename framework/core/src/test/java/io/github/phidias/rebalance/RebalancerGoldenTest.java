package io.github.phidias.rebalance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenFile;
import io.github.phidias.golden.GoldenFiles;
import io.github.phidias.golden.GoldenNumbers;
import io.github.phidias.golden.GoldenNumbers.Tolerance;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.signals.Band;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** The parts of the volatility harvesting vectors that value an account, cut to lots, and size an order. */
class RebalancerGoldenTest {
  private static final Tolerance TOLERANCE = new Tolerance(1e-9, 1e-9);
  private static final Set<String> OURS =
      EnumSet.allOf(Rebalance.Reason.class).stream().map(Enum::name).collect(Collectors.toSet());

  @GoldenFactory
  Stream<DynamicNode> lots() {
    return GoldenReader.of("volatility-harvesting", "lot-rounding").used("params", "input", "expected").cases(golden -> {
      double step = Double.parseDouble(golden.object("params", "lotStep").get("lotStep").textValue());
      double floored = RebalanceRules.cash(0, 0).withLots(step, 0, 0)
          .lot(golden.object("input", "quantity").get("quantity").doubleValue());
      // Decimal arithmetic: the very double that the decimal is read as, not merely a near one.
      assertEquals(golden.object("expected", "quantity").get("quantity").doubleValue(), floored);
    });
  }

  @GoldenFactory
  Stream<DynamicNode> valuations() {
    return GoldenReader.of("volatility-harvesting", "valuation").used("params", "input", "expected").cases(golden -> {
      golden.object("params");
      // The price difference is the strategy's own figure, not the rebalancer's.
      JsonNode input = golden.object("input", "base", "quote", "price", "targetRatio", "tradedPrice");
      JsonNode expected = golden.object("expected", "equity", "actualRatio", "tradeProfit", "percentDiff", "priceDiff");
      Rebalance made = decide(RebalanceRules.cash(0, 0), new Band(0, 0), input);
      GoldenNumbers.assertClose("equity", expected.get("equity"), made.equity(), TOLERANCE);
      GoldenNumbers.assertClose(
          "actualRatio", expected.get("actualRatio"), weight(input) + made.percentDiff() / 100, TOLERANCE);
      GoldenNumbers.assertClose("tradeProfit", expected.get("tradeProfit"), made.excess(), TOLERANCE);
      GoldenNumbers.assertClose("percentDiff", expected.get("percentDiff"), made.percentDiff(), TOLERANCE);
    });
  }

  @GoldenFactory
  Stream<DynamicNode> decisions() {
    return GoldenReader.of("volatility-harvesting", "decision").used("params", "input", "expected").cases(this::decision);
  }

  private void decision(GoldenCase golden) {
    JsonNode params = golden.object(
        "params", "commissionRate", "slippageRate", "lotStep", "minQty", "minNotional",
        // How the strategy comes to its target and its threshold; both are given here.
        "ratioMode", "rangePercent", "minRatio", "maxRatio", "rebalanceTop", "rebalanceBottom", "scaleMode", "maxCounter",
        "maxThresholdPercent", "enforceMinProfitable", "trigger", "gapAbs", "gapBps", "trendMinAbs", "trendMinBps",
        "localRangeFactor");
    JsonNode input = golden.object(
        "input", "price", "base", "quote", "targetRatio",
        "ath", "tradedPrice", "buyCounter", "sellCounter", "warm", "sma", "smaPrev", "ema", "emaPrev", "localRange");
    JsonNode expected = golden.object(
        "expected", "reason", "side", "qty", "notional", "tradeProfit", "percentDiff", "actualRatio", "threshold",
        "priceDiff", "confidence");
    // A gate of the strategy that stands before the threshold leaves it out.
    double threshold = expected.get("threshold").isNull() ? 0 : expected.get("threshold").doubleValue();
    Rebalance made = decide(rules(params), new Band(threshold, threshold), input);
    GoldenNumbers.assertClose("tradeProfit", expected.get("tradeProfit"), made.excess(), TOLERANCE);
    GoldenNumbers.assertClose("percentDiff", expected.get("percentDiff"), made.percentDiff(), TOLERANCE);
    GoldenNumbers.assertClose("actualRatio", expected.get("actualRatio"), weight(input) + made.percentDiff() / 100, TOLERANCE);
    if (OURS.contains(expected.get("reason").textValue())) {
      assertEquals(expected.get("reason").textValue(), made.reason().name());
      assertEquals(
          expected.get("side").textValue(), made.quantity() == 0 ? null : made.quantity() > 0 ? "BUY" : "SELL");
      GoldenNumbers.assertClose("qty", expected.get("qty"), Math.abs(made.quantity()), TOLERANCE);
      GoldenNumbers.assertClose(
          "notional", expected.get("notional"), Math.abs(made.quantity()) * input.get("price").doubleValue(), TOLERANCE);
    }
  }

  /** Every order of the paths, from the account as the orders before it left it; their strategy decided the moments. */
  @GoldenFactory
  Stream<DynamicNode> ordersOfPaths() {
    List<GoldenFile> paths = GoldenFiles.of("volatility-harvesting").kind("path");
    assertTrue(!paths.isEmpty() || GoldenFiles.otherVectors(), "golden volatility-harvesting has no path");
    return paths.stream().map(path -> DynamicTest.dynamicTest(path.name(), () -> orders(path)));
  }

  private static void orders(GoldenFile path) {
    JsonNode params = path.node().get("params");
    double commission = params.get("commissionRate").doubleValue();
    Rebalancer rebalancer = new Rebalancer(rules(params));
    double base = path.node().get("initial").get("base").doubleValue();
    double quote = path.node().get("initial").get("quote").doubleValue();
    JsonNode expected = path.node().get("expected");
    int cut = 0;
    for (JsonNode order : expected.get("orders")) {
      String where = path.where() + " order of bar " + order.get("bar");
      double weight = expected.get("targetRatio").get(order.get("bar").intValue()).doubleValue();
      Rebalance made = rebalancer.decide(weight, new Band(0, 0), base, quote, order.get("decisionPrice").doubleValue());
      assertEquals(order.get("side").textValue(), made.quantity() > 0 ? "BUY" : "SELL", where);
      GoldenNumbers.assertClose(where + " qty", order.get("qty"), Math.abs(made.quantity()), TOLERANCE);
      if (order.has("fillPrice")) {
        double price = order.get("fillPrice").doubleValue();
        double filled = rebalancer.fit(made.quantity(), base, quote, price);
        GoldenNumbers.assertClose(where + " filledQty", order.get("filledQty"), Math.abs(filled), TOLERANCE);
        cut += filled == made.quantity() ? 0 : 1;
        base += filled;
        quote -= filled * price + Math.abs(filled) * price * commission;
        GoldenNumbers.assertClose(where + " baseAfter", order.get("baseAfter"), base, TOLERANCE);
        GoldenNumbers.assertClose(where + " quoteAfter", order.get("quoteAfter"), quote, TOLERANCE);
      } else if (order.has("cancelled")) {
        assertEquals(0, rebalancer.fit(
            made.quantity(), base, quote,
            path.node().get("bars").get("open").get(order.get("bar").intValue() + 1).doubleValue()
                * (1 + Math.signum(made.quantity()) * params.get("slippageRate").doubleValue())), where);
      }
    }
    System.out.println("golden %s: %d orders, %d cut at the fill".formatted(path.where(), expected.get("orders").size(), cut));
  }

  private static RebalanceRules rules(JsonNode params) {
    return RebalanceRules.cash(params.get("commissionRate").doubleValue(), params.get("slippageRate").doubleValue())
        .withLots(
            Double.parseDouble(params.get("lotStep").textValue()), params.get("minQty").doubleValue(),
            params.get("minNotional").doubleValue());
  }

  private static double weight(JsonNode input) {
    return input.get("targetRatio").doubleValue();
  }

  private static Rebalance decide(RebalanceRules rules, Band band, JsonNode input) {
    return new Rebalancer(rules).decide(
        weight(input), band, input.get("base").doubleValue(), input.get("quote").doubleValue(), input.get("price").doubleValue());
  }
}
