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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;

/** The golden signals once more, from rules, where one expression says all that the strategy does. */
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
    Optional<Map<String, Object>> rules = rules(golden.text("strategy"), golden.map("params"));
    Assumptions.assumeTrue(rules.isPresent(), "more than one expression can say");
    ColumnStrategy strategy = (ColumnStrategy) registry.create("rules", rules.get());
    String letters = strategy.signals(BarColumns.of(GoldenSeries.bars(golden))).letters();
    assertEquals(golden.object("expected", "actions", "signals").get("actions").textValue(), letters, golden.where());
  }

  private static Optional<Map<String, Object>> rules(String strategy, Map<String, Object> given) {
    Map<String, Object> params = new LinkedHashMap<>(given);
    params.remove("position_size");
    Map<String, Object> out = new LinkedHashMap<>();
    switch (strategy) {
      case "ema_crossover" -> {
        out.put("fast", first(params, 12, "fast_period", "ema_fast"));
        out.put("slow", first(params, 26, "slow_period", "ema_slow"));
        out.put("entry", "crosses_above(ema(close, fast), ema(close, slow))");
        out.put("exit", "crosses_below(ema(close, fast), ema(close, slow))");
        params.entrySet().removeIf(e -> e.getKey().equals("lookback") && e.getValue().equals(1)
            || e.getKey().equals("min_gap") && ((Number) e.getValue()).doubleValue() == 0 || e.getValue().equals("both"));
      }
      case "rsi" -> {
        out.put("length", first(params, 14, "rsi_period", "period"));
        out.put("low_level", first(params, 30, "oversold"));
        out.put("high_level", first(params, 70, "overbought"));
        boolean cutler = "cutler".equalsIgnoreCase(String.valueOf(params.remove("smoothing")));
        String index = cutler ? "rsi_cutler(close, length)" : "rsi(close, length)";
        boolean back = "reversal".equalsIgnoreCase(String.valueOf(params.remove("trigger")));
        out.put("entry", back ? "%1$s[1] < low_level and %1$s >= low_level".formatted(index) : index + " <= low_level");
        out.put("exit", back ? "%1$s[1] > high_level and %1$s <= high_level".formatted(index) : index + " >= high_level");
      }
      default -> {
        return Optional.empty();
      }
    }
    return params.isEmpty() ? Optional.of(out) : Optional.empty();
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
