package io.github.phidias.verify;

import io.github.phidias.bars.Bars;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Bars after a cut are replaced: no signal up to the cut may change. */
final class FutureCheck {
  /** Cuts drawn by the seed, beside one in the middle and one before the last bar. */
  private static final int CUTS = 10;

  private final Subject subject;
  private final Bars bars;
  private final Ledger ledger;
  private final SplittableRandom random;
  private int futures;

  FutureCheck(Subject subject, Bars bars, Ledger ledger, SplittableRandom random) {
    this.subject = subject;
    this.bars = bars;
    this.ledger = ledger;
    this.random = random;
  }

  /** Number of futures tried so far. */
  int futures() {
    return futures;
  }

  void run(Way way, Answer[] reference) {
    int n = bars.size();
    SplittableRandom draw = random.split();
    int[] cuts = IntStream.concat(IntStream.of(n / 2 - 1, n - 2), draw.ints(CUTS, 0, n - 1)).distinct().sorted().toArray();
    for (int cut : cuts) {
      for (MadeUp future : MadeUp.values()) {
        Answer[] seen = subject.over(future.from(bars, cut + 1, draw.split()), way).upTo(cut + 1);
        ledger.sameUpTo(cut + 1, Check.FUTURE, way, bars::openTime, reference, seen,
            "the signal changed when the bars after %d were replaced by %s".formatted(cut, future.label));
        futures++;
      }
    }
  }
}
