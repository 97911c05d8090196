package io.github.phidias.bars;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Coarse bars as anybody would build them by hand from the bars so far: a list a bucket, the unfinished last one dropped. */
public final class NaiveCoarser {
  private NaiveCoarser() {}

  /** The coarse bars finished at the close of the last of some bars, at least one; each is open, high, low, close, volume. */
  public static NavigableMap<Long, double[]> finished(Bars prefix, Timeframe timeframe) {
    TreeMap<Long, List<Integer>> buckets = new TreeMap<>();
    for (int i = 0; i < prefix.size(); i++) {
      buckets.computeIfAbsent(timeframe.bucketStart(prefix.openTime(i)), start -> new ArrayList<>()).add(i);
    }
    long decision = prefix.closeTime(prefix.size() - 1);
    buckets.keySet().removeIf(start -> timeframe.nextBucket(start) > decision);
    NavigableMap<Long, double[]> result = new TreeMap<>();
    buckets.forEach((start, members) -> {
      double volume = 0;
      for (int i : members) {
        volume += prefix.volume().get(i);
      }
      result.put(start, new double[] {
        prefix.open().get(members.getFirst()),
        members.stream().mapToDouble(prefix.high()::get).max().orElseThrow(),
        members.stream().mapToDouble(prefix.low()::get).min().orElseThrow(),
        prefix.close().get(members.getLast()),
        volume,
      });
    });
    return result;
  }
}
