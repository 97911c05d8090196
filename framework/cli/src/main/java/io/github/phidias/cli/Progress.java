package io.github.phidias.cli;

import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * One line on the error stream for work that takes more than a second: what is done, for how long, and, where the
 * number of bars is known, how far and how fast. Silent when the stream is no screen.
 */
final class Progress implements AutoCloseable {
  private static final long FIRST_NANOS = 1_000_000_000L;
  private static final long STEP_NANOS = 200_000_000L;

  private final Terminal terminal;
  private final String what;
  private final long total;
  private final long started = System.nanoTime();
  private volatile long done;
  private volatile boolean over;
  private Thread thread;

  private Progress(Terminal terminal, String what, long total) {
    this.terminal = terminal;
    this.what = what;
    this.total = total;
  }

  /** Work of unknown size. */
  static Progress start(Terminal terminal, String what) {
    return start(terminal, what, 0);
  }

  /** Work over a number of bars. */
  static Progress start(Terminal terminal, String what, long bars) {
    Progress progress = new Progress(terminal, what, bars);
    if (terminal.progress()) {
      progress.thread = Thread.ofPlatform().daemon().name("progress").start(progress::draw);
    }
    return progress;
  }

  /** Tells how many bars are done. */
  void at(long bars) {
    done = bars;
  }

  private void draw() {
    boolean drawn = false;
    LockSupport.parkNanos(FIRST_NANOS);
    while (!over) {
      if (System.nanoTime() - started >= FIRST_NANOS) {
        terminal.err().print("\r\033[K" + text(done, total, what, (System.nanoTime() - started) / 1e9));
        terminal.err().flush();
        drawn = true;
      }
      LockSupport.parkNanos(STEP_NANOS);
    }
    if (drawn) {
      terminal.err().print("\r\033[K");
      terminal.err().flush();
    }
  }

  static String text(long done, long total, String what, double seconds) {
    String text = String.format(Locale.ROOT, "%s  %.0f s", what, seconds);
    return total == 0 || done == 0 ? text
        : String.format(Locale.ROOT, "%s  %d %%  %,.0f bars/s", text, 100 * done / total, done / seconds);
  }

  /** Ends the line. */
  void stop() {
    over = true;
    if (thread != null) {
      LockSupport.unpark(thread);
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    stop();
  }
}
