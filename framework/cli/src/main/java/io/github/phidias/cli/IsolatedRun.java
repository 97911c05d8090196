package io.github.phidias.cli;

import io.github.phidias.isolation.CallClock;
import io.github.phidias.isolation.Watchdog;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A command in a JVM of its own, with memory of its own and somebody who watches the time. Closing it ends that JVM, whatever
 * it does, and so does the end of this one.
 */
final class IsolatedRun implements AutoCloseable {
  /** What {@code -XX:+ExitOnOutOfMemoryError} ends a JVM with. */
  private static final int OUT_OF_MEMORY = 3;

  /** What a cold JVM takes on a busy machine to load plugins and read a configuration, beside the deadline. */
  private static final Duration START_UP = Duration.ofSeconds(5);

  private final Path file;
  private final Arena arena = Arena.ofShared();
  private final Beacon beacon;
  private final Process process;
  private final String heap;
  private final OutputPump out;
  private final OutputPump err;
  private final Thread atExit;

  private IsolatedRun(Terminal terminal, List<String> arguments, String heap, Path file) throws IOException {
    this.file = file;
    this.heap = heap;
    this.beacon = Beacon.in(file, arena);
    ProcessBuilder builder = new ProcessBuilder(command(terminal, arguments, heap, file));
    if (!terminal.unicode()) {
      builder.environment().put("NO_UNICODE", "1");
    }
    this.process = builder.start();
    this.atExit = new Thread(process::destroyForcibly, "phidias-isolated-end");
    Runtime.getRuntime().addShutdownHook(atExit);
    this.out = OutputPump.results(process.getInputStream(), terminal.out());
    this.err = OutputPump.errors(process.getErrorStream(), terminal.err());
  }

  /** Starts a JVM like this one that runs {@code phidias} with these arguments. */
  static IsolatedRun start(Terminal terminal, List<String> arguments, String heap) throws IOException {
    Path file = Files.createTempFile("phidias", ".beacon");
    try {
      return new IsolatedRun(terminal, arguments, heap, file);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static List<String> command(Terminal terminal, List<String> arguments, String heap, Path file) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr", "--enable-native-access=ALL-UNNAMED",
        "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
      command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    }
    for (Map.Entry<Object, Object> property : System.getProperties().entrySet()) {
      if (property.getKey().toString().startsWith("phidias.")) {
        command.add("-D" + property.getKey() + "=" + property.getValue());
      }
    }
    // Later ones win: its streams are pipes, but what they are copied to may be a screen.
    command.addAll(List.of(
        "-Dphidias.out.screen=" + terminal.colour(), "-Dphidias.err.screen=" + terminal.progress(),
        "-D" + Beacon.PROPERTY + "=" + file, "-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(arguments);
    return command;
  }

  /**
   * Waits for its end, handing on what it prints.
   *
   * @param deadline time for each call of the strategy; empty to wait for ever
   * @return its exit status, when it did what it was to do or refused to
   * @throws RunFailure when the strategy ended it, or had to be ended
   */
  int await(Optional<Duration> deadline) {
    try {
      if (deadline.isPresent()) {
        awaitEnd(deadline.get());
      } else {
        process.waitFor();
      }
      out.join();
      err.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailure("interrupted; the process of the strategy was ended", e);
    }
    int status = process.exitValue();
    if (beacon.phase() == Beacon.Phase.ENDED && status >= 0 && status <= Refusals.REFUSED) {
      return status;
    }
    throw new RunFailure(beacon.text() + ": " + (status == OUT_OF_MEMORY && err.sawOutOfMemory()
        ? "out of memory; it may take %s: look for what it keeps, or allow more with --isolate-heap".formatted(heap)
        : "ended the process with code %d; a strategy throws an exception to end its run".formatted(status)), null);
  }

  private void awaitEnd(Duration deadline) throws InterruptedException {
    Duration first = deadline.plus(START_UP);
    CallClock calls = new CallClock(deadline);
    CallClock start = new CallClock(first);
    while (!process.waitFor(calls.stepNanos(), TimeUnit.NANOSECONDS)) {
      Beacon.Phase phase = beacon.phase();
      boolean starts = phase == Beacon.Phase.PLUGINS;
      if (phase.timed && (starts ? start : calls).overdue(beacon.place(), System.nanoTime())) {
        String where = beacon.text();
        end();
        throw new RunFailure(
            where + ": " + Watchdog.overdue(starts ? first : deadline)
                + "; its process was ended: look for a loop without end, or allow more with --deadline", null);
      }
    }
  }

  private void end() {
    // What it started goes first: nobody could find it later.
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() throws IOException {
    end();
    boolean interrupted = Thread.interrupted();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // This process is ending as well, and the hook is at work.
    }
    arena.close();
    Files.deleteIfExists(file);
  }
}
