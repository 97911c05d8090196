package io.github.phidias.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.Column;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/** What {@code figures.py} prints, beside our figures of the same series. */
final class QuantStatsVectors {
  private static final double TOLERANCE = 1e-8;

  private QuantStatsVectors() {}

  /** Compares every figure of every case; returns how many it were. */
  static int check(JsonNode vectors) {
    int compared = 0;
    for (JsonNode one : vectors.get("cases")) {
      NavigableMap<String, OptionalDouble> ours =
          ours(one, vectors.get("periods").doubleValue(), vectors.get("window").intValue());
      TreeSet<String> theirs = new TreeSet<>();
      one.get("figures").fieldNames().forEachRemaining(theirs::add);
      assertEquals(theirs, ours.navigableKeySet(), "the figures compared");
      for (String figure : theirs) {
        JsonNode expected = one.get("figures").get(figure);
        String where = figure + " of " + one.get("name").textValue();
        assertEquals(!expected.isNull(), ours.get(figure).isPresent(), where);
        if (!expected.isNull()) {
          double value = expected.doubleValue();
          assertEquals(value, ours.get(figure).getAsDouble(), TOLERANCE * Math.abs(value), where);
        }
        compared++;
      }
    }
    assertTrue(compared > 0, "no case");
    return compared;
  }

  /** Two runs of the script, of one version on two machines, differ by rounding at most. */
  static void requireAlike(JsonNode kept, JsonNode fresh) {
    assertEquals(kept.get("cases").size(), fresh.get("cases").size());
    for (int i = 0; i < kept.get("cases").size(); i++) {
      JsonNode then = kept.get("cases").get(i);
      JsonNode now = fresh.get("cases").get(i);
      assertEquals(then.get("returns"), now.get("returns"));
      assertEquals(then.get("benchmark"), now.get("benchmark"));
      then.get("figures").properties().forEach(e -> {
        double value = e.getValue().doubleValue();
        double again = now.get("figures").get(e.getKey()).doubleValue();
        assertEquals(value, again, 1e-10 * Math.abs(value), "figures.json is stale: " + e.getKey());
      });
    }
  }

  private static NavigableMap<String, OptionalDouble> ours(JsonNode one, double periods, int window) {
    Column returns = column(one.get("returns"));
    NavigableMap<String, OptionalDouble> out =
        new TreeMap<>(QuantStatsFigures.of(new Daily(returns, column(one.get("benchmark")), periods)).values());
    double[] rolling = Arrays.stream(Ratios.rollingSharpe(returns, window, 0, periods).toArray())
        .filter(v -> !Double.isNaN(v)).toArray();
    out.put("rolling_sharpe_first", OptionalDouble.of(rolling[0]));
    out.put("rolling_sharpe_last", OptionalDouble.of(rolling[rolling.length - 1]));
    out.put("rolling_sharpe_mean", Arrays.stream(rolling).average());
    return out;
  }

  private static Column column(JsonNode numbers) {
    double[] out = new double[numbers.size()];
    Arrays.setAll(out, i -> numbers.get(i).doubleValue());
    return Column.wrap(out);
  }
}
