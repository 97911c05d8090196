package io.github.phidias.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Runs workloads, the engines of each in turn. */
public final class Bench {
  private static final int WARM_UPS = 3;
  private static final int RUNS = 7;

  private final BenchData data;
  private final Gate gate;
  private final Consumer<String> progress;

  /**
   * A benchmark.
   *
   * @param bars      gz CSV of one-minute bars with the header {@code ts_epoch_ms,open,high,low,close,volume}
   * @param reference {@code benchmark_reference.json}, the right answers for the reference bars; need not exist
   * @param progress  told in a few words what is going on
   */
  public Bench(Path bars, Path reference, Consumer<String> progress) throws IOException {
    this.data = new BenchData(bars);
    this.gate = Gate.of(reference);
    this.progress = progress;
  }

  /** Names of the workloads. */
  public static List<String> workloads() {
    return Arrays.stream(Workload.values()).map(Enum::name).toList();
  }

  /** What a workload does, in a few words. */
  public static String description(String workload) {
    return Workload.valueOf(workload).description();
  }

  /** Where the right answers come from, in words. */
  public String answers() {
    return gate.isFor(data.file())
        ? "answers checked against the reference"
        : "no reference for these bars: engines are checked against ta4j";
  }

  /** Runs a workload on all its engines; ta4j is the last. */
  public List<Measurement> run(String name) throws IOException {
    Workload workload = Workload.valueOf(name.toUpperCase(Locale.ROOT));
    List<Workload.Contender> contenders = workload.contenders();
    List<ChildJvm> jvms = new ArrayList<>();
    try {
      for (int i = 0; i < contenders.size(); i++) {
        progress.accept(workload + ": preparing " + contenders.get(i).name());
        ChildJvm jvm = new ChildJvm(workload, i, data.file());
        jvms.add(jvm);
        jvm.awaitReady();
      }
      return measured(workload, jvms);
    } finally {
      jvms.forEach(ChildJvm::close);
    }
  }

  private List<Measurement> measured(Workload workload, List<ChildJvm> jvms) throws IOException {
    double[][] seconds = new double[jvms.size()][RUNS];
    ChildJvm.Run[] last = new ChildJvm.Run[jvms.size()];
    for (int run = -WARM_UPS; run < RUNS; run++) {
      for (int i = 0; i < jvms.size(); i++) {
        progress.accept("%s: %s, %s".formatted(
            workload, workload.contenders().get(i).name(), run < 0 ? "warm-up " + (run + WARM_UPS + 1) : "run " + (run + 1) + " of " + RUNS));
        last[i] = jvms.get(i).run();
        if (run >= 0) {
          seconds[i][run] = last[i].seconds();
        }
      }
    }
    List<Measurement> out = new ArrayList<>();
    double units = workload.units(data);
    int ta4j = jvms.size() - 1;
    Arrays.sort(seconds[ta4j]);
    for (int i = 0; i < jvms.size(); i++) {
      Arrays.sort(seconds[i]);
      double median = seconds[i][RUNS / 2];
      out.add(new Measurement(
          workload.name(), workload.contenders().get(i).name(), median, units / median, workload.unit(),
          gate.judge(workload, i != ta4j, last[i].answer(), data, last[ta4j].answer()),
          seconds[i][0], seconds[i][RUNS - 1], workload.hasTa4j() ? seconds[ta4j][RUNS / 2] / median : null,
          last[i].peakMegabytes()));
    }
    return out;
  }
}
