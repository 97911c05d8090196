package io.github.phidias.datasets;

import io.github.phidias.bars.Timeframe;

/**
 * Finds the most frequent step of ascending times in one pass, as {@link Timeframe#mostFrequentStep} does from an
 * array. It keeps the first {@value #DISTINCT} different steps and counts any others together, so that its memory does
 * not depend on the input.
 */
final class StepCounter {
  private static final int DISTINCT = 16_384;
  private static final int SLOTS = 2 * DISTINCT;

  private long[] steps = new long[64];
  private long[] counts = new long[64];
  private int used;
  private long notKept;
  private boolean started;
  private long previous;
  /** The step being repeated and how often; most steps equal the one before, which costs no look-up. */
  private long running = -1;
  private long repeats;

  /** Adds a time after the one before it. */
  void accept(long time) {
    if (started) {
      add(time - previous);
    }
    started = true;
    previous = time;
  }

  /** Adds a step above zero. */
  void add(long step) {
    if (step == running) {
      repeats++;
    } else {
      settle();
      running = step;
      repeats = 1;
    }
  }

  private void settle() {
    if (repeats == 0) {
      return;
    }
    int slot = find(running);
    if (counts[slot] == 0) {
      if (used == DISTINCT) {
        notKept += repeats;
        repeats = 0;
        return;
      }
      used++;
      steps[slot] = running;
    }
    counts[slot] += repeats;
    repeats = 0;
    if (2 * used > steps.length && steps.length < SLOTS) {
      grow();
    }
  }

  private int find(long step) {
    int mask = steps.length - 1;
    int slot = (int) (step * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (counts[slot] != 0 && steps[slot] != step) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldSteps = steps;
    long[] oldCounts = counts;
    steps = new long[2 * oldSteps.length];
    counts = new long[2 * oldSteps.length];
    for (int i = 0; i < oldSteps.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = find(oldSteps[i]);
        steps[slot] = oldSteps[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /** Takes a step and how often it was. */
  @FunctionalInterface
  interface Visitor {
    void step(long step, long count);
  }

  /** Shows every step kept, in no order. */
  void forEach(Visitor visitor) {
    settle();
    running = -1;
    for (int i = 0; i < steps.length; i++) {
      if (counts[i] > 0) {
        visitor.step(steps[i], counts[i]);
      }
    }
  }

  /** Steps that were not kept because there were too many different ones. */
  long notKept() {
    return notKept;
  }

  /** The most frequent step so far, the shorter of two equally frequent ones; one day for fewer than two times. */
  Timeframe mostFrequent() {
    settle();
    running = -1;
    long best = Timeframe.ONE_DAY.millis();
    long most = 0;
    for (int i = 0; i < steps.length; i++) {
      if (counts[i] > most || counts[i] == most && most > 0 && steps[i] < best) {
        best = steps[i];
        most = counts[i];
      }
    }
    return Timeframe.ofMillis(best);
  }
}
