package io.github.phidias.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenNumbers;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.parameters.RecordDescriptor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

class TradingWindowGoldenTest {
  @GoldenFactory
  Stream<DynamicNode> windows() {
    return GoldenReader.of("strategies", "trading-window").used("config", "now", "entries", "expected").cases(this::check);
  }

  private void check(GoldenCase golden) {
    JsonNode expected = golden.object(
        "expected", "allowed", "codes", "trades_today", "remaining_trades", "local_hour", "local_date");
    WindowDecision decision = decide(golden.map("config"), golden.get("now"), golden.get("entries"));
    Map<String, Object> actual = new LinkedHashMap<>();
    actual.put("allowed", decision.allowed());
    actual.put("codes", decision.codes());
    actual.put("trades_today", decision.tradesToday());
    actual.put("remaining_trades", decision.remainingTrades());
    actual.put("local_hour", decision.localHour());
    actual.put("local_date", decision.localDate().toString());
    GoldenNumbers.assertMatches("expected", expected, actual);
  }

  static WindowDecision decide(Map<String, Object> config, JsonNode now, JsonNode entries) {
    List<Instant> instants = new ArrayList<>();
    entries.forEach(entry -> instants.add(Instant.parse(entry.textValue())));
    return RecordDescriptor.of(TradingWindow.class).create(config).decide(Instant.parse(now.textValue()), instants);
  }
}
