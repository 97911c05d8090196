package io.github.phidias.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The JVM of one engine. Prepares, says {@code ready}, and for each line it reads does one run and answers with {@code
 * seconds count value peakMegabytes}. A run repeats the workload until half a second has passed.
 */
final class BenchChild {
  private static final long LEAST_NANOS = 500_000_000L;

  private BenchChild() {}

  /** Arguments: workload, number of the engine, file of bars. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    // Libraries that print must not disturb the answers.
    System.setOut(System.err);
    Engine engine = Workload.valueOf(arguments[0]).contenders().get(Integer.parseInt(arguments[1])).engine().get();
    engine.prepare(new BenchData(Path.of(arguments[2])));
    System.gc();
    out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (in.readLine() != null) {
      long start = System.nanoTime();
      int repeats = 0;
      Engine.Answer answer;
      long spent;
      do {
        answer = engine.run();
        repeats++;
        spent = System.nanoTime() - start;
      } while (spent < LEAST_NANOS);
      out.println(spent / 1e9 / repeats + " " + answer.count() + " " + answer.value() + " " + peakMegabytes());
    }
    System.exit(0);
  }

  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst().orElse(0);
  }
}
