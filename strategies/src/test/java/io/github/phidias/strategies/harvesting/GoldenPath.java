package io.github.phidias.strategies.harvesting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.golden.GoldenFile;
import io.github.phidias.golden.Keys;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** One multi-step case: its bars (history first), parameters and start. */
final class GoldenPath {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long START = 1_704_067_200_000L;

  final String where;
  final JsonNode node;
  final VolatilityHarvesting strategy;
  final Bars bars;
  /** Bars before the first that may trade. */
  final int history;
  final boolean nextOpen;
  final double base;
  final double quote;

  GoldenPath(GoldenFile file) {
    where = file.where();
    node = file.node();
    Keys.of(where, node).used("kind", "id", "description", "params", "initial", "history", "bars", "replayBars", "expected").check();
    strategy = Params.of(map(node.get("params")));
    nextOpen = node.get("params").get("fillModel").textValue().equals("NEXT_OPEN");
    history = node.path("history").path("close").size();
    base = node.get("initial").get("base").doubleValue();
    quote = node.get("initial").get("quote").doubleValue();
    bars = bars();
  }

  private static Map<String, Object> map(JsonNode node) {
    return JSON.convertValue(node, JSON.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Object.class));
  }

  private Bars bars() {
    JsonNode given = node.get("bars");
    int n = history + given.get("close").size();
    long[] times = new long[n];
    double[][] prices = new double[4][n];
    String[] names = {"open", "high", "low", "close"};
    for (int i = 0; i < n; i++) {
      times[i] = START + i * Timeframe.HOUR.millis();
      for (int c = 0; c < 4; c++) {
        prices[c][i] = i < history ? node.get("history").get("close").get(i).doubleValue()
            : (given.has(names[c]) ? given.get(names[c]) : given.get("close")).get(i - history).doubleValue();
      }
    }
    return Bars.wrap(Instrument.UNKNOWN, Timeframe.HOUR, times, prices[0], prices[1], prices[2], prices[3], new double[n]);
  }

  /** Whether a bar, counted from the first that may trade, comes while the process is down. */
  boolean down(int bar) {
    JsonNode replayed = node.path("replayBars");
    return replayed.isObject() && bar >= replayed.get("first").intValue() && bar <= replayed.get("last").intValue();
  }

  /** A run that begins with the persisted state of the case. */
  HarvestingRun start(HarvestLog log) {
    HarvestingRun run = strategy.newRun().into(log);
    Map<String, Object> state = new HashMap<>(run.snapshot());
    Map<String, Object> initial = map(node.get("initial"));
    state.put("ath", initial.get("ath"));
    state.put("portfolio_ratio", initial.get("targetRatio"));
    state.put("last_close", initial.get("lastClose"));
    state.put("traded_price", initial.get("tradedPrice"));
    state.put("buy_price_mean", initial.get("buyPriceMean"));
    state.put("buy_counter", initial.get("buyCounter"));
    state.put("sell_counter", initial.get("sellCounter"));
    run.restore(state);
    return run;
  }

  /** A fresh run with the state of another, carried over as JSON text. */
  static HarvestingRun restarted(HarvestingRun before, HarvestLog log) {
    try {
      HarvestingRun after = before.strategy().newRun().into(log);
      after.restore(map(JSON.readTree(JSON.writeValueAsString(before.snapshot()))));
      return after;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
