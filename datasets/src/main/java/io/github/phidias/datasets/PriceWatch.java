package io.github.phidias.datasets;

import io.github.phidias.datasets.DoctorReport.Finding;
import io.github.phidias.datasets.DoctorReport.Jump;
import io.github.phidias.datasets.DoctorReport.Outlier;
import io.github.phidias.datasets.DoctorReport.OutlierKind;
import io.github.phidias.datasets.DoctorReport.Outliers;
import io.github.phidias.datasets.DoctorReport.Run;
import io.github.phidias.datasets.DoctorReport.Runs;
import io.github.phidias.datasets.DoctorReport.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Watches prices and volumes of good bars. What counts as far is known only at the end, from the median of all moves;
 * so the largest few of each kind are kept on the way and cut at the bound afterwards.
 */
final class PriceWatch {
  /** Outliers lie beyond so many robust standard deviations. */
  private static final int FAR = 25;
  /** The logarithm of three: hardly any market does that within a bar. */
  private static final double FAR_OFF = 1.0986;
  /** From the median of absolute values to the standard deviation of a normal distribution. */
  private static final double TO_DEVIATION = 1.4826;
  private static final double[] SPLITS = {1.5, 2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 50, 100, 1000};
  private static final double SPLIT_TOLERANCE = 0.04;
  private static final double SMALLEST_SPLIT = 0.36;
  /** A jump lasts when so many bars stay nearer to the new level than to the old. */
  private static final int LASTING = 5;

  private final LogHistogram moves = new LogHistogram();
  private final LogHistogram spikes = new LogHistogram();
  private final LogHistogram wicks = new LogHistogram();
  private final Largest<Outlier> largestMoves = new Largest<>();
  private final Largest<Outlier> largestSpikes = new Largest<>();
  private final Largest<Outlier> largestWicks = new Largest<>();
  private final Largest<Jump> jumps = new Largest<>();
  private final RunWatch withoutVolume = new RunWatch(1);
  private final RunWatch frozen = new RunWatch(10);
  private boolean started;
  private long lastTime;
  private double lastClose;
  private double lastMove;
  /** The jump being watched, and how long it has lasted. */
  private Jump candidate;
  private double candidateSize;
  private int lasted;

  void bar(long time, double open, double high, double low, double close, double volume) {
    double wick = Math.max(StrictMath.log(high / Math.max(open, close)), StrictMath.log(Math.min(open, close) / low));
    if (wick > 0) {
      wicks.add(wick);
      largestWicks.offer(wick, () -> new Outlier(Instant.ofEpochMilli(time), OutlierKind.WICK, wick));
    }
    if (started) {
      double move = StrictMath.log(close / lastClose);
      double size = Math.abs(move);
      if (size > 0) {
        moves.add(size);
        largestMoves.offer(size, () -> new Outlier(Instant.ofEpochMilli(time), OutlierKind.RETURN, move));
      }
      double back = Math.min(size, Math.abs(lastMove));
      if (move * lastMove < 0 && Math.abs(move + lastMove) < 0.2 * back) {
        long at = lastTime;
        double there = lastMove;
        spikes.add(back);
        largestSpikes.offer(back, () -> new Outlier(Instant.ofEpochMilli(at), OutlierKind.SPIKE, there));
      }
      watchJump(time, open, close);
      lastMove = move;
    }
    withoutVolume.bar(time, volume == 0);
    frozen.bar(time, started && high == low && close == lastClose);
    started = true;
    lastTime = time;
    lastClose = close;
  }

  private void watchJump(long time, double open, double close) {
    if (candidate == null) {
      double size = Math.abs(StrictMath.log(open / lastClose));
      String like = size < SMALLEST_SPLIT ? null : split(open / lastClose);
      if (like == null) {
        return;
      }
      candidate = new Jump(Instant.ofEpochMilli(time), lastClose, open, like);
      candidateSize = size;
      lasted = 0;
    }
    if (Math.abs(StrictMath.log(close / candidate.open())) > candidateSize / 2) {
      candidate = null;
    } else if (++lasted == LASTING) {
      Jump jump = candidate;
      jumps.offer(candidateSize, () -> jump);
      candidate = null;
    }
  }

  /** The ratio of a split that a ratio of prices is near, or null. */
  private static String split(double ratio) {
    double size = Math.max(ratio, 1 / ratio);
    for (double split : SPLITS) {
      if (Math.abs(StrictMath.log(size / split)) < SPLIT_TOLERANCE) {
        String text = split == 1.5 ? "3:2" : (int) split + ":1";
        return ratio > 1 ? text : text.replaceAll("(.+):(.+)", "$2:$1");
      }
    }
    return null;
  }

  private double deviation() {
    return moves.total() == 0 ? 0 : TO_DEVIATION * moves.median();
  }

  Outliers outliers() {
    double bound = FAR * deviation();
    List<Outlier> all = new ArrayList<>(largestSpikes.over(bound));
    all.addAll(largestWicks.over(bound));
    all.addAll(largestMoves.over(bound));
    all.sort((a, b) -> Double.compare(Math.abs(b.logMove()), Math.abs(a.logMove())));
    return bound > 0
        ? new Outliers(
            deviation(), bound, moves.countOver(bound), spikes.countOver(bound), wicks.countOver(bound),
            List.copyOf(all.subList(0, Math.min(all.size(), Largest.KEPT))))
        : new Outliers(0, 0, 0, 0, 0, List.of());
  }

  List<Jump> jumps() {
    return jumps.over(FAR / 2.0 * deviation());
  }

  Runs zeroVolume() {
    return withoutVolume.runs();
  }

  Runs frozen() {
    return frozen.runs();
  }

  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    List<Jump> lasting = jumps();
    if (!lasting.isEmpty()) {
      found.add(new Finding(
          Severity.WARNING, "JUMPS", "lasting jumps by a ratio that splits have: %s; the largest: %s from %s to %s, like %s".formatted(
              lasting.size(), lasting.getFirst().at(), lasting.getFirst().closeBefore(), lasting.getFirst().open(), lasting.getFirst().like())));
    }
    Outliers outliers = outliers();
    if (outliers.spikes() > 0) {
      found.add(new Finding(
          Severity.WARNING, "SPIKES", "%s moves of more than %s robust standard deviations are taken back by the next bar"
              .formatted(outliers.spikes(), FAR)));
    }
    long farOff = moves.countOver(FAR_OFF) + wicks.countOver(FAR_OFF);
    if (farOff > 0) {
      found.add(new Finding(
          Severity.WARNING, "FAR_OFF", "%s moves or wicks go beyond three times, or below a third of, the price".formatted(farOff)));
    }
    if (outliers.returns() + outliers.wicks() > 0) {
      found.add(new Finding(
          Severity.NOTE, "OUTLIERS", "%s returns and %s wicks are beyond %s robust standard deviations"
              .formatted(outliers.returns(), outliers.wicks(), FAR)));
    }
    if (zeroVolume().bars() > 0) {
      found.add(new Finding(
          Severity.NOTE, "ZERO_VOLUME", "%s bars in %s runs have no volume".formatted(zeroVolume().bars(), zeroVolume().runs())));
    }
    if (frozen().bars() > 0) {
      found.add(new Finding(
          Severity.NOTE, "FROZEN", "%s bars in %s runs of ten or more repeat one price".formatted(frozen().bars(), frozen().runs())));
    }
    return found;
  }
}
