package io.github.phidias.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Copies what a process prints, as it comes. From its errors it takes out what a JVM says when it ends for want of memory, which
 * may stand behind a line of progress that was never ended.
 */
final class OutputPump {
  private static final String OUT_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError";

  /** How long to wait for the rest of the output after the process has ended: something it started may hold the stream. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Reader in;
  private final PrintWriter to;
  private final Thread thread;
  /** What may become the JVM's sentence, held back. */
  private final StringBuilder held = new StringBuilder();
  private final boolean isErrors;
  private boolean isSwallowing;
  private volatile boolean outOfMemory;

  private OutputPump(InputStream in, PrintWriter to, boolean isErrors) {
    this.isErrors = isErrors;
    this.in = new InputStreamReader(in, StandardCharsets.UTF_8);
    this.to = to;
    this.thread = Thread.ofPlatform().daemon().name("phidias-output").unstarted(this::copy);
  }

  /** A pump of results. */
  static OutputPump results(InputStream in, PrintWriter to) {
    return new OutputPump(in, to, false).start();
  }

  /** A pump of errors. */
  static OutputPump errors(InputStream in, PrintWriter to) {
    return new OutputPump(in, to, true).start();
  }

  private OutputPump start() {
    thread.start();
    return this;
  }

  private void copy() {
    char[] buffer = new char[8_192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; isErrors && i < n; i++) {
          take(buffer[i]);
        }
        if (!isErrors) {
          to.write(buffer, 0, n);
        }
        to.flush();
      }
    } catch (IOException e) {
      // The process was ended while it spoke: there is no more to be copied.
    }
    release();
    to.flush();
  }

  private void take(char c) {
    if (isSwallowing) {
      isSwallowing = c != '\n';
    } else if (c == OUT_OF_MEMORY.charAt(held.length())) {
      held.append(c);
      if (held.length() == OUT_OF_MEMORY.length()) {
        outOfMemory = true;
        isSwallowing = true;
        held.setLength(0);
      }
    } else {
      release();
      // The sentence has its first letter nowhere else, so nothing that was released can be its start.
      if (c == OUT_OF_MEMORY.charAt(0)) {
        held.append(c);
      } else {
        to.print(c);
      }
    }
  }

  private void release() {
    to.print(held);
    held.setLength(0);
  }

  /** Waits until all is copied. */
  void join() throws InterruptedException {
    thread.join(PATIENCE);
  }

  /** Whether the JVM said that it ends for want of memory. */
  boolean sawOutOfMemory() {
    return outOfMemory;
  }
}
