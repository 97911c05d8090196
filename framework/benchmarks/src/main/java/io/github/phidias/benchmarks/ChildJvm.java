package io.github.phidias.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A running {@link BenchChild}. Closing it ends the JVM. */
final class ChildJvm implements AutoCloseable {
  /** The JVM as a user starts it, with a heap of a fixed size that is paged in before anything is measured. */
  static final List<String> HEAP = List.of("-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch");

  /** The same for every engine. */
  static final String FLAG = "--enable-native-access=ALL-UNNAMED";

  /** What a run gave. */
  record Run(double seconds, Engine.Answer answer, long peakMegabytes) {}

  private final String name;
  private final Process process;
  private final BufferedReader in;
  private final Writer out;

  ChildJvm(Workload workload, int contender, Path bars) throws IOException {
    this.name = workload + " " + workload.contenders().get(contender).name();
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(workload.heap());
    command.addAll(List.of(
        FLAG, "-cp", System.getProperty("java.class.path"), BenchChild.class.getName(), workload.name(),
        Integer.toString(contender), bars.toString()));
    this.process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.in = process.inputReader(StandardCharsets.UTF_8);
    this.out = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Waits until the engine is prepared. */
  void awaitReady() throws IOException {
    if (!"ready".equals(line())) {
      throw new IOException(name + " did not start");
    }
  }

  /** One run. */
  Run run() throws IOException {
    out.write("run\n");
    out.flush();
    String[] fields = line().split(" ");
    return new Run(
        Double.parseDouble(fields[0]), new Engine.Answer(Long.parseLong(fields[1]), Double.parseDouble(fields[2])),
        Long.parseLong(fields[3]));
  }

  private String line() throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new IOException("the JVM of " + name + " ended; see its message above");
    }
    return line;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
