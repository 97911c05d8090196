package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.metrics.Convention;
import io.github.phidias.metrics.Figures;
import io.github.phidias.metrics.TrackRecord;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The simulator's own figures and those that the metrics package makes of its result. */
class MetricsAgreeProperties {
  private static final Set<String> OF_THE_BOOK = Set.of("exposure", "total_commission", "total_slippage", "turnover", "blocked_entries");

  @Property(tries = 300)
  void ourConventionGivesTheFiguresOfTheSimulator(@ForAll long seed, @ForAll @IntRange(min = 2, max = 900) int count) {
    RandomRuns random = new RandomRuns(seed);
    SimulationResult result = new Simulator(random.settings()).run(random.signals(count), random.bars(count));
    Figures figures = Convention.PHIDIAS.figures(TrackRecord.of(result));

    Set<String> compared = new TreeSet<>();
    ResultJson.metrics(result).properties().forEach(metric -> {
      if (!OF_THE_BOOK.contains(metric.getKey())) {
        compared.add(metric.getKey());
        assertClose(metric.getKey(), metric.getValue(), figures.get(metric.getKey()).orElse(Double.NaN));
      }
    });
    assertEquals(22, compared.size());
  }

  private static void assertClose(String name, JsonNode expected, double actual) {
    double value = expected.isNull() ? Double.NaN : expected.doubleValue();
    assertEquals(value, actual, expected.isNull() ? 1 : 1e-8 * Math.max(1, Math.abs(value)), name);
  }
}
