package io.github.phidias.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The grid of W2: fast 5 to 50 by 5, slow 60 to 240 by 20. */
final class SmaGrid {
  static final int BARS = 100_000;

  /** Lengths of two averages. */
  record Pair(int fast, int slow) {}

  static final List<Pair> PAIRS = pairs();

  private SmaGrid() {}

  private static List<Pair> pairs() {
    List<Pair> out = new ArrayList<>();
    for (int fast = 5; fast <= 50; fast += 5) {
      for (int slow = 60; slow <= 240; slow += 20) {
        out.add(new Pair(fast, slow));
      }
    }
    return List.copyOf(out);
  }
}
