package io.github.phidias.strategies.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.golden.GoldenSeries;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The golden signals once more, from rules, for all strategies but that of the zones. */
class RulesGoldenTest {
  private final StrategyRegistry registry = StrategyRegistry.load();

  @GoldenFactory
  Stream<DynamicNode> signals() {
    return GoldenReader.of("strategies", "signals")
        .usedForBars()
        .used("strategy", "params", "expected")
        .cases(this::check);
  }

  private void check(GoldenCase golden) {
        if (golden.text("strategy").equals("fvg")) {
      // Its zones are more than an expression can say.
      return;
    }
    ColumnStrategy strategy = (ColumnStrategy) registry.create("rules", rules(golden.text("strategy"), golden.map("params")));
    String letters = strategy.signals(BarColumns.of(GoldenSeries.bars(golden))).letters();
    assertEquals(golden.object("expected", "actions", "signals").get("actions").textValue(), letters, golden.where());
  }

  private static Map<String, Object> rules(String strategy, Map<String, Object> given) {
    Map<String, Object> params = new LinkedHashMap<>(given);
    Map<String, Object> out = new LinkedHashMap<>();
    switch (strategy) {
      case "ema_crossover" -> {
        out.put("fast", first(params, 12, "fast_period", "ema_fast"));
        out.put("slow", first(params, 26, "slow_period", "ema_slow"));
        out.put("lookback", first(params, 1, "lookback"));
        out.put("min_gap", first(params, 0, "min_gap"));
        String gap = "ema(close, fast) - ema(close, slow)";
        String rule = "bars_since(%1$s(ema(close, fast), ema(close, slow))) < lookback and %2$s > 0 and %2$s >= min_gap";
        Object direction = first(params, "both", "direction");
        out.put("entry", direction.equals("bearish") ? "" : rule.formatted("crosses_above", "(" + gap + ")"));
        out.put("exit", direction.equals("bullish") ? "" : rule.formatted("crosses_below", "-(" + gap + ")"));
      }
      case "rsi" -> {
        out.put("length", first(params, 14, "rsi_period", "period"));
        out.put("low_level", first(params, 30, "oversold"));
        out.put("high_level", first(params, 70, "overbought"));
        String index = first(params, "WILDER", "smoothing").equals("CUTLER") ? "rsi_cutler(close, length)" : "rsi(close, length)";
        boolean back = first(params, "LEVEL", "trigger").equals("REVERSAL");
        out.put("entry", back ? "%1$s[1] < low_level and %1$s >= low_level".formatted(index) : index + " <= low_level");
        out.put("exit", back ? "%1$s[1] > high_level and %1$s <= high_level".formatted(index) : index + " >= high_level");
      }
      case "sample" -> out.putAll(Map.of("entry", "false", "exit", "false"));
      default -> throw new AssertionError("no rules for " + strategy);
    }
    assertEquals(Map.of(), params, "every parameter has a part in the rules");
    return out;
  }

  private static Object first(Map<String, Object> params, Object otherwise, String... names) {
    Object found = otherwise;
    for (String name : names) {
      Object value = params.remove(name);
      found = value == null ? found : value;
    }
    return found;
  }
}
