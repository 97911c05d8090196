package io.github.phidias.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The right answers. Known only for the reference bars, whose answers stand in {@code benchmark_reference.json}; for
 * other bars the engines of a workload must agree with each other within the same tolerance.
 *
 * <p>W1 has an exact answer and one of floating-point averages, as 436 bars have exactly equal averages and rounding turns
 * some into crosses: an engine passes within 0.2 % of the exact round trips. W2 has no such bars: ours must match the round
 * trips exactly and the equity to 1e-6.
 */
final class Gate {
  /** Share by which round trips of rolling floating-point means may be off. */
  private static final double TRIPS = 0.002;

  private final Optional<JsonNode> reference;

  private Gate(Optional<JsonNode> reference) {
    this.reference = reference;
  }

  static Gate of(Path referenceFile) throws IOException {
    return new Gate(Files.isRegularFile(referenceFile)
        ? Optional.of(new ObjectMapper().readTree(Files.readString(referenceFile)))
        : Optional.empty());
  }

  /** Whether the reference is of the bars in a file. */
  boolean isFor(Path bars) {
    return reference.isPresent()
        && String.valueOf(bars.getFileName()).startsWith(reference.get().path("settings").path("data").asText() + ".");
  }

  /** {@code pass} or {@code FAIL} with the deviation from the right answer, or from ta4j's where none is known. */
  String judge(Workload workload, boolean ours, Engine.Answer answer, BenchData data, Engine.Answer ta4j) {
    Engine.Answer right = switch (workload) {
      case W0 -> new Engine.Answer(data.rows(), sumOfCloses(data));
      case W1, W2 -> isFor(data.file()) ? reference(workload) : ta4j;
      // To the last bit: the fast path's answer, and that of another order of listing.
      case W4, W5 -> ta4j;
    };
    boolean exact = workload == Workload.W0 || !workload.hasTa4j() || workload == Workload.W2 && ours && isFor(data.file());
    double off = (answer.count() - right.count()) / (double) Math.max(1, right.count());
    double value = Math.abs(answer.value() - right.value());
    boolean pass = exact
        ? answer.count() == right.count() && value <= tolerance(workload, right)
        : Math.abs(off) <= TRIPS;
    return String.format(
        Locale.ROOT, "%s: %d %s, %s by %+.3f %%; %.6f, off by %.3g", pass ? "pass" : "FAIL", answer.count(),
        workload == Workload.W0 ? "rows" : "round trips", exact ? "exact, off" : "within 0.2 %, off", 100 * off,
        answer.value(), value);
  }

  private static double tolerance(Workload workload, Engine.Answer right) {
    return switch (workload) {
      case W0 -> 1e-12 * Math.abs(right.value());
      case W1, W2 -> 1e-6;
      case W4, W5 -> 0;
    };
  }

  private static double sumOfCloses(BenchData data) {
    double sum = 0;
    for (int i = 0; i < data.rows(); i++) {
      sum += data.bars().close().get(i);
    }
    return sum;
  }

  private Engine.Answer reference(Workload workload) {
    JsonNode node = reference.orElseThrow();
    if (workload == Workload.W2) {
      JsonNode w2 = node.path("W2_last_100000_bars_next_open");
      return new Engine.Answer(w2.path("sum_round_trips").longValue(), w2.path("sum_final_equity").doubleValue());
    }
    JsonNode w1 = node.path("W1_exact_arithmetic").path("next_open");
    return new Engine.Answer(w1.path("round_trips").longValue(), w1.path("final_equity").doubleValue());
  }
}
