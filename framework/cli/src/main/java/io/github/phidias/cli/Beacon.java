package io.github.phidias.cli;

import io.github.phidias.bars.Bars;
import io.github.phidias.simulation.EveryBar;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.IntConsumer;

/**
 * Where a backtest is, in a small file that two processes map: the child writes, its parent reads. What was written is still
 * there after the child was killed, ran out of memory or left by itself. A run in this process has one as well, which nobody
 * reads.
 *
 * <p>Layout: phase, bar (ints), open time of the bar (long), length of the name (int), the name in UTF-8.
 */
final class Beacon {
  /** What a backtest is at. */
  enum Phase {
    /** The JVM starts. */
    STARTING(false),
    /** Plugins are loaded and the configuration is checked, which runs their constructors. */
    PLUGINS(true),
    /** Bars are read: takes what it takes. */
    BARS(false),
    /** The strategy is asked. */
    RUNNING(true),
    /** The strategy has been asked for the last time; figures and files follow. */
    FINISHING(false),
    /** All is said: only the process has to end. */
    ENDED(true);

    /** Whether code of a plugin runs, so that the deadline counts. */
    final boolean timed;

    Phase(boolean timed) {
      this.timed = timed;
    }
  }

  /** System property of a child: the file. */
  static final String PROPERTY = "phidias.beacon";

  /** In place of a bar: the strategy computes a column. */
  static final int BY_COLUMN = -2;

  private static final int SIZE = 4_096;
  private static final long PHASE = 0;
  private static final long BAR = 4;
  private static final long TIME = 8;
  private static final long LENGTH = 16;
  private static final long NAME = 20;
  private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();

  private final MemorySegment memory;
  private final boolean watched;

  private Beacon(MemorySegment memory, boolean watched) {
    this.memory = memory;
    this.watched = watched;
  }

  /** The beacon of this process: in the file its parent named, or in memory where there is no such parent. */
  static Beacon ofProcess() throws IOException {
    String file = System.getProperty(PROPERTY);
    return file == null
        ? new Beacon(MemorySegment.ofArray(new long[SIZE / Long.BYTES]), false)
        : in(Path.of(file), Arena.global());
  }

  /** A beacon in a file, which is made when it is not there. */
  static Beacon in(Path file, Arena arena) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new Beacon(channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE, arena), true);
    }
  }

  /** Whether a parent watches. */
  boolean watched() {
    return watched;
  }

  void phase(Phase phase) {
    INT.setRelease(memory, PHASE, phase.ordinal());
  }

  Phase phase() {
    return Phase.values()[(int) INT.getAcquire(memory, PHASE)];
  }

  /** What runs, with its parameters, as it is to be named; cut where there is no room. */
  void running(String strategy, int bar) {
    byte[] name = strategy.getBytes(StandardCharsets.UTF_8);
    int length = (int) Math.min(name.length, SIZE - NAME);
    MemorySegment.copy(name, 0, memory, ValueLayout.JAVA_BYTE, NAME, length);
    memory.set(ValueLayout.JAVA_INT, LENGTH, length);
    INT.setRelease(memory, BAR, bar);
    phase(Phase.RUNNING);
  }

  /** Progress that writes down every bar. */
  EveryBar telling(Bars bars, IntConsumer progress) {
    int last = bars.size() - 1;
    return bar -> {
      if (bar <= last) {
        memory.set(ValueLayout.JAVA_LONG, TIME, bars.openTime(bar));
        INT.setRelease(memory, BAR, bar);
      } else {
        phase(Phase.FINISHING);
      }
      if ((bar & 4_095) == 0) {
        progress.accept(bar);
      }
    };
  }

  /** A number that is another one for each call of a strategy. */
  long place() {
    return (long) phase().ordinal() << 32 | bar() & 0xFFFF_FFFFL;
  }

  private int bar() {
    return (int) INT.getAcquire(memory, BAR);
  }

  /** Where it is, for people, as failures name it that are found inside the process. */
  String text() {
    int length = memory.get(ValueLayout.JAVA_INT, LENGTH);
    if (length == 0) {
      return phase() == Phase.STARTING ? "the process of the strategy" : "a plugin (before a strategy was made)";
    }
    String name = new String(memory.asSlice(NAME, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    int brace = name.indexOf(' ');
    String strategy = brace < 0 ? name : name.substring(0, brace);
    String parameters = brace < 0 ? "" : ", parameters" + name.substring(brace);
    int bar = bar();
    String place = phase() == Phase.ENDED || phase() == Phase.FINISHING ? "after the last bar"
        : bar == BY_COLUMN ? "in its column of signals"
        : bar < 0 ? "before the first bar"
        : "at bar " + bar + " (" + Instant.ofEpochMilli(memory.get(ValueLayout.JAVA_LONG, TIME)) + ")";
    return "strategy " + strategy + " " + place + parameters;
  }
}
