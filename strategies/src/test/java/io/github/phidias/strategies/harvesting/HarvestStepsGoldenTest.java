package io.github.phidias.strategies.harvesting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenNumbers;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.golden.Keys;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.strategies.harvesting.HarvestingEnvironment.Outcome;
import io.github.phidias.strategies.harvesting.HarvestingEnvironment.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The single steps of the strategy against vectors made by an independent script. */
class HarvestStepsGoldenTest {
  private static GoldenReader reader(String kind) {
    return GoldenReader.of("volatility-harvesting", kind).used("params", "input", "expected");
  }

  private static void close(GoldenCase golden, String key, double actual) {
    GoldenNumbers.assertClose(golden.where() + " " + key, golden.get("expected").get(key), actual, Params.TOLERANCE);
  }

  @GoldenFactory
  Stream<DynamicNode> targetRatios() {
    return reader("target-ratio").used("mode").cases(golden -> {
      VolatilityHarvesting p = Params.of(golden.map("params"));
      JsonNode input = golden.object("input", "athBefore", "price", "previousTarget", "previousPrice");
      golden.object("expected", "ath", "workRange", "targetRatio");
      HarvestState state = new HarvestState();
      state.high = input.get("athBefore").doubleValue();
      state.target = input.path("previousTarget").asDouble(Double.NaN);
      state.lastClose = input.path("previousPrice").asDouble(Double.NaN);
      double price = input.get("price").doubleValue();
      VolatilityHarvesting moded = p.with("ratio_mode", golden.text("mode"));
      state.see(price, moded);
      state.moveTarget(price, Double.NaN, moded);
      close(golden, "ath", state.high);
      close(golden, "workRange", TargetRatio.workRange(state.high, p.rangePercent()));
      close(golden, "targetRatio", state.target);
    });
  }

  @GoldenFactory
  Stream<DynamicNode> orderScales() {
    return reader("order-scale").cases(golden -> {
      VolatilityHarvesting p = Params.of(golden.map("params"));
      JsonNode fills = golden.object("input", "fills").get("fills");
      JsonNode steps = golden.object("expected", "steps").get("steps");
      assertEquals(fills.size(), steps.size());
      ScaleCounters counters = ScaleCounters.START;
      for (int i = 0; i < fills.size(); i++) {
        counters = counters.after(fills.get(i).textValue().equals("BUY"), p.maxCounter());
        JsonNode step = steps.get(i);
        String where = golden.where() + " fill " + i;
        Keys.of(where, step).used("buyCounter", "sellCounter", "buyPercent", "sellPercent").check();
        assertEquals(step.get("buyCounter").intValue(), counters.buy(), where);
        assertEquals(step.get("sellCounter").intValue(), counters.sell(), where);
        Thresholds thresholds = Thresholds.of(p, 100, 100, counters);
        GoldenNumbers.assertClose(where, step.get("buyPercent"), thresholds.buyScaled(), Params.TOLERANCE);
        GoldenNumbers.assertClose(where, step.get("sellPercent"), thresholds.sellScaled(), Params.TOLERANCE);
      }
    });
  }

  @GoldenFactory
  Stream<DynamicNode> thresholds() {
    return reader("thresholds").cases(golden -> {
      JsonNode input = golden.object("input", "price", "ath", "buyCounter", "sellCounter");
      golden.object(
          "expected", "workRange", "minProfitableRange", "minProfitablePercent", "buyThresholdPercent", "sellThresholdPercent");
      Thresholds made = Thresholds.of(
          Params.of(golden.map("params")), input.get("price").doubleValue(), input.get("ath").doubleValue(),
          new ScaleCounters(input.get("buyCounter").intValue(), input.get("sellCounter").intValue()));
      close(golden, "workRange", made.workRange());
      close(golden, "minProfitableRange", made.minProfitableRange());
      close(golden, "minProfitablePercent", made.minProfitablePercent());
      close(golden, "buyThresholdPercent", made.buy());
      close(golden, "sellThresholdPercent", made.sell());
    });
  }

  @GoldenFactory
  Stream<DynamicNode> breakEvenPrices() {
    return reader("buy-price-mean").cases(golden -> {
      double dust = golden.object("params", "dustNotional").get("dustNotional").doubleValue();
      VolatilityHarvesting p = VolatilityHarvesting.of(Map.of("min_notional", dust));
      JsonNode input = golden.object("input", "base", "buyPriceMean", "fills");
      JsonNode steps = golden.object("expected", "steps").get("steps");
      assertEquals(input.get("fills").size(), steps.size());
      HarvestState state = new HarvestState();
      state.base = input.get("base").doubleValue();
      state.breakEven = input.get("buyPriceMean").doubleValue();
      for (int i = 0; i < steps.size(); i++) {
        JsonNode fill = input.get("fills").get(i);
        String where = golden.where() + " fill " + i;
        Keys.of(where, fill).used("side", "qty", "price").check();
        Keys.of(where, steps.get(i)).used("base", "buyPriceMean").check();
        double sign = fill.get("side").textValue().equals("BUY") ? 1 : -1;
        state.ordered("order " + i);
        state.filled(sign * fill.get("qty").doubleValue(), fill.get("price").doubleValue(), p);
        GoldenNumbers.assertClose(where, steps.get(i).get("base"), state.base, Params.TOLERANCE);
        GoldenNumbers.assertClose(where, steps.get(i).get("buyPriceMean"), state.breakEven, Params.TOLERANCE);
      }
    });
  }

  @GoldenFactory
  Stream<DynamicNode> decisions() {
    return reader("decision").cases(golden -> {
      VolatilityHarvesting p = Params.of(golden.map("params"));
      JsonNode in = golden.object(
          "input", "price", "base", "quote", "targetRatio", "ath", "tradedPrice", "buyCounter", "sellCounter", "warm", "sma", "smaPrev",
          "ema", "emaPrev", "localRange");
      JsonNode expected = golden.object(
          "expected", "reason", "side", "qty", "notional", "tradeProfit", "percentDiff", "priceDiff", "actualRatio", "threshold",
          "confidence");
      double price = in.get("price").doubleValue();
      HarvestGates gates = HarvestGates.of(
          p, in.get("warm").booleanValue(), number(in, "smaPrev"), number(in, "sma"), number(in, "emaPrev"), number(in, "ema"),
          number(in, "localRange"));
      Thresholds thresholds = Thresholds.of(
          p, price, number(in, "ath"), new ScaleCounters(in.get("buyCounter").intValue(), in.get("sellCounter").intValue()));
      HarvestDecision made = HarvestDecision.of(
          p, gates, thresholds, number(in, "targetRatio"), number(in, "base"), number(in, "quote"), price, number(in, "tradedPrice"));
      assertEquals(expected.get("reason").textValue(), made.reason().name());
      assertEquals(expected.get("side").textValue(), made.quantity() == 0 ? null : made.quantity() > 0 ? "BUY" : "SELL");
      close(golden, "qty", Math.abs(made.quantity()));
      close(golden, "notional", Math.abs(made.quantity()) * price);
      close(golden, "tradeProfit", made.tradeProfit());
      close(golden, "percentDiff", made.percentDiff());
      close(golden, "priceDiff", price - number(in, "tradedPrice"));
      close(golden, "actualRatio", made.actualRatio());
      close(golden, "threshold", made.threshold());
      close(golden, "confidence", made.confidence());
    });
  }

  private static double number(JsonNode node, String key) {
    return node.get(key).isNull() ? Double.NaN : node.get(key).doubleValue();
  }

  @GoldenFactory
  Stream<DynamicNode> environments() {
    return reader("env-config").cases(golden -> {
      golden.object("params");
      Map<String, String> variables = new HashMap<>();
      golden.object("input", "env").get("env").properties().forEach(e -> variables.put(e.getKey(), e.getValue().asText()));
      JsonNode expected = golden.get("expected");
      switch (HarvestingEnvironment.resolve(variables)) {
        case Outcome.Refused(List<Problem> problems) -> {
          assertTrue(expected.has("error"), golden.where() + ": " + problems);
          String variable = expected.get("error").get("variable").textValue();
          assertTrue(problems.stream().anyMatch(p -> p.variable().equals(variable)), golden.where() + ": " + problems);
        }
        case Outcome.Resolved(VolatilityHarvesting strategy) -> {
          if (expected.has("error")) {
            fail(golden.where() + " was resolved to " + strategy);
          }
          Map<String, Object> values = new HashMap<>();
          strategy.values().forEach((name, value) -> values.put(
              RecordDescriptor.of(VolatilityHarvesting.class).parameter(name).javaName(), value instanceof Enum<?> e ? e.name() : value));
          GoldenNumbers.assertMatches(golden.where(), expected, values);
        }
      }
    });
  }
}
