package io.github.phidias.strategies.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenNumbers;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.golden.Keys;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.Scores;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategies.combining.SignalCombiner;
import io.github.phidias.strategies.combining.VoteMethod;
import io.github.phidias.strategies.combining.VoteWeight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

class PortfolioGoldenTest {
  @GoldenFactory
  Stream<DynamicNode> combinedSignals() {
    return GoldenReader.of("strategies", "portfolio")
        .used("signals", "weights", "method", "expected")
        .cases(this::check);
  }

  private void check(GoldenCase golden) {
    Map<String, TradeSignal> signals = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : golden.get("signals").properties()) {
      Keys.of(golden.where() + " " + each.getKey(), each.getValue()).used("action", "confidence", "buy", "sell", "hold").check();
      signals.put(each.getKey(), signal(each.getValue()));
    }
    List<VoteWeight> weights = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : golden.get("weights").properties()) {
      JsonNode weight = each.getValue();
      Keys.of(golden.where() + " " + each.getKey(), weight).used("weight", "min_confidence", "enabled").check();
      weights.add(new VoteWeight(
          each.getKey(), weight.get("weight").doubleValue(), weight.path("min_confidence").doubleValue(),
          weight.path("enabled").asBoolean(true)));
    }
    VoteMethod method = VoteMethod.valueOf(golden.text("method").toUpperCase(Locale.ROOT));
    JsonNode expected = golden.object("expected", "action", "confidence", "buy", "sell", "hold", "used", "reason");
    TradeSignal combined = new SignalCombiner(method, weights).combine(signals);
    assertEquals(expected.get("action").textValue(), combined.action().name(), golden.where());
    GoldenNumbers.assertClose(golden.where(), expected.get("confidence"), combined.confidence());
    GoldenNumbers.assertClose(golden.where(), expected.get("buy"), combined.scores().buy());
    GoldenNumbers.assertClose(golden.where(), expected.get("sell"), combined.scores().sell());
    GoldenNumbers.assertClose(golden.where(), expected.get("hold"), combined.scores().hold());
    List<String> used = new ArrayList<>();
    expected.get("used").forEach(name -> used.add(name.textValue()));
    assertEquals(used, combined.metadata().getOrDefault("used", List.of()), golden.where());
    assertEquals(expected.path("reason").asText(""), combined.reason(), golden.where());
  }

  private static TradeSignal signal(JsonNode node) {
    Scores scores = new Scores(node.get("buy").doubleValue(), node.get("sell").doubleValue(), node.get("hold").doubleValue());
    double sure = node.get("confidence").doubleValue();
    TradeSignal signal = switch (Action.parse(node.get("action").textValue())) {
      case BUY -> TradeSignal.buy(sure, 1);
      case SELL -> TradeSignal.sell(sure, 1);
      case HOLD -> TradeSignal.hold();
      case TARGET -> throw new AssertionError("no case has a target");
    };
    return signal.withScores(scores);
  }
}
