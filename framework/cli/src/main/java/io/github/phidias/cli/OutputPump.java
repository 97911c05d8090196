package io.github.phidias.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Copies what a process prints, as it comes. Takes out the line in which a JVM says that it ends for want of memory. */
final class OutputPump {
  private static final String OUT_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError";

  /** How long to wait for the rest of the output after the process has ended: something it started may hold the stream. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Reader in;
  private final PrintWriter to;
  private final Thread thread;
  /** The start of a line that may become that of the JVM, held back. */
  private final StringBuilder held = new StringBuilder();
  private boolean atLineStart = true;
  private volatile boolean outOfMemory;

  private OutputPump(InputStream in, PrintWriter to) {
    this.in = new InputStreamReader(in, StandardCharsets.UTF_8);
    this.to = to;
    this.thread = Thread.ofPlatform().daemon().name("phidias-output").unstarted(this::copy);
  }

  static OutputPump start(InputStream in, PrintWriter to) {
    OutputPump pump = new OutputPump(in, to);
    pump.thread.start();
    return pump;
  }

  private void copy() {
    char[] buffer = new char[8_192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          take(buffer[i]);
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
    if (atLineStart || !held.isEmpty()) {
      atLineStart = false;
      held.append(c);
      boolean whole = held.length() >= OUT_OF_MEMORY.length();
      if (whole && held.indexOf(OUT_OF_MEMORY) == 0) {
        if (c == '\n') {
          outOfMemory = true;
          held.setLength(0);
          atLineStart = true;
        }
        return;
      }
      if (!whole && OUT_OF_MEMORY.startsWith(held.toString())) {
        return;
      }
      release();
    } else {
      to.print(c);
    }
    atLineStart = c == '\n';
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
