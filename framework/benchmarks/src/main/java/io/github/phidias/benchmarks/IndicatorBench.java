package io.github.phidias.benchmarks;

import io.github.phidias.bars.Bars;
import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures the built-in indicators beside ta4j's, each in a JVM of its own, over the same made-up bars. */
public final class IndicatorBench implements AutoCloseable {
  /** Bars that each is measured over. */
  public static final int BARS = 1_000_000;

  /**
   * As for the engines, but with a smaller heap, for there are many JVMs to start and a series of ta4j with its caches fits well;
   * and what is hot is compiled before it goes on, lest a busy machine measure code that still waits for its compiler.
   */
  private static final List<String> FLAGS =
      List.of("-Xms1536m", "-Xmx1536m", "-XX:+AlwaysPreTouch", "-Xbatch", ChildJvm.FLAG);

  private final Path file;

  /** Makes the bars; closing it deletes them. */
  public IndicatorBench() throws IOException {
    this(StoredBars.make(BARS));
  }

  IndicatorBench(Bars bars) throws IOException {
    this.file = Files.createTempFile("phidias-bench", ".bars");
    StoredBars.write(bars, file);
  }

  /** Names of the built-in indicators, ascending. */
  public static List<String> names() {
    return IndicatorRegistry.load().all().stream()
        .filter(descriptor -> descriptor.origin().place().equals("built-in"))
        .map(IndicatorDescriptor::name).toList();
  }

  /** The machine, the versions and the flags behind the figures, in order. */
  public static Map<String, String> facts() {
    Map<String, String> out = Machine.facts();
    out.put("flags", String.join(" ", FLAGS));
    return out;
  }

  /**
   * Measures one.
   *
   * @throws io.github.phidias.errors.InputException UNKNOWN_NAME when there is none of that name
   * @throws IOException when its JVM ended without an answer
   */
  public IndicatorMeasurement run(String name) throws IOException {
    IndicatorDescriptor descriptor = IndicatorRegistry.load().find(name);
    Process process = new ProcessBuilder(command(descriptor.record().type())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
      String line = in.readLine();
      if (line == null) {
        throw new IOException("the JVM of " + name + " ended without an answer; see its message above");
      }
      return IndicatorChild.parse(descriptor, line);
    } finally {
      process.destroy();
    }
  }

  private List<String> command(Class<?> type) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of(
        "-cp", System.getProperty("java.class.path"), IndicatorChild.class.getName(), type.getName(), file.toString()));
    return command;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
