package io.github.phidias.datasets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** Keeps the few largest of any number of things by a size; of equal sizes the earlier. */
final class Largest<T> {
  static final int KEPT = 20;

  private record Sized<T>(double size, long turn, T thing) {}

  private final PriorityQueue<Sized<T>> kept = new PriorityQueue<>(
      Comparator.<Sized<T>>comparingDouble(Sized::size).thenComparing(Sized::turn, Comparator.reverseOrder()));
  private long turns;

  /** Offers a thing, made only when it is large enough. */
  void offer(double size, Supplier<T> thing) {
    turns++;
    if (kept.size() == KEPT) {
      if (!(size > kept.peek().size)) {
        return;
      }
      kept.remove();
    }
    kept.add(new Sized<>(size, turns, thing.get()));
  }

  /** The things kept whose size is over a bound, largest first. */
  List<T> over(double bound) {
    List<Sized<T>> sorted = new ArrayList<>(kept);
    sorted.sort(kept.comparator().reversed());
    return sorted.stream().filter(s -> s.size > bound).map(Sized::thing).toList();
  }
}
