package io.github.phidias.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.datasets.BarFiles;
import io.github.phidias.datasets.SyntheticBars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnginesTest {
  @TempDir private Path folder;
  private BenchData data;

  @BeforeEach
  void writeBars() {
    Path file = folder.resolve("walk.csv.gz");
    BarFiles.write(SyntheticBars.of(7).bars(4_000), file);
    data = new BenchData(file);
  }

  @ParameterizedTest
  @EnumSource(Workload.class)
  void everyEngineDoesTheWorkloadAndPassesTheGate(Workload workload) throws Exception {
    Gate gate = Gate.of(folder.resolve("no-reference.json"));
    Engine ta4j = workload.contenders().getLast().engine().get();
    ta4j.prepare(data);
    Engine.Answer reference = ta4j.run();
    assertTrue(reference.count() > 50, "the workload must have something to do");
    for (Workload.Contender contender : workload.contenders()) {
      Engine engine = contender.engine().get();
      engine.prepare(data);
      Engine.Answer answer = engine.run();
      String verdict = gate.judge(workload, true, answer, data, reference);
      assertTrue(verdict.startsWith("pass"), contender.name() + " " + verdict);
      assertEquals(answer, engine.run(), contender.name() + " answers differently the second time");
    }
  }

  @Test
  void aWrongAnswerFailsTheGate() throws IOException {
    Path reference = Files.writeString(folder.resolve("reference.json"),
        "{\"settings\":{\"data\":\"walk\"},\"W1_exact_arithmetic\":{\"next_open\":{\"round_trips\":1000,\"final_equity\":5}},"
            + "\"W2_last_100000_bars_next_open\":{\"sum_round_trips\":1000,\"sum_final_equity\":7.0}}");
    Gate gate = Gate.of(reference);

    assertTrue(gate.isFor(data.file()));
    assertTrue(passes(gate, Workload.W1, true, 1002, 0));
    assertFalse(passes(gate, Workload.W1, true, 1003, 0));
    assertTrue(passes(gate, Workload.W2, true, 1000, 7));
    assertFalse(passes(gate, Workload.W2, true, 1001, 7));
    assertFalse(passes(gate, Workload.W2, true, 1000, 7.1));
    assertTrue(passes(gate, Workload.W2, false, 1001, 7.1));
    assertFalse(passes(gate, Workload.W0, true, 3_999, 7));
  }

  private boolean passes(Gate gate, Workload workload, boolean ours, long count, double value) {
    Engine.Answer answer = new Engine.Answer(count, value);
    return gate.judge(workload, ours, answer, data, answer).startsWith("pass");
  }
}
