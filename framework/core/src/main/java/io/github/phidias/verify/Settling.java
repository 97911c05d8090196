package io.github.phidias.verify;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.TradeSignal;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Collects, over later starts, the last bar at which something was not what it is over all bars. */
final class Settling {
  private static final int[] FIRST_STARTS = {1, 2, 3, 5, 8, 13};
  private static final int DRAWN_STARTS = 18;

  private final double tolerance;
  private int starts;
  private long compared;
  private int worst;
  private int shortest = Integer.MAX_VALUE;

  Settling(double tolerance) {
    this.tolerance = tolerance;
  }

  /** The later starts: a few of the first bars, and more drawn from the first half. */
  static int[] starts(int bars, long seed) {
    int half = bars / 2;
    IntStream drawn = new SplittableRandom(seed).ints(DRAWN_STARTS, 1, half + 1);
    return IntStream.concat(Arrays.stream(FIRST_STARTS), drawn).filter(s -> s <= half).distinct().sorted().toArray();
  }

  static WarmUpCertificate measure(
      String name, Bars bars, VerifySettings settings, Function<Bars, Column> compute, OptionalInt stated) {
    if (bars.size() < WarmUpCertificate.LEAST_BARS) {
      throw new InputException(ErrorCode.TOO_FEW_BARS, "bars", "a warm-up certificate needs %d bars or more, not %d"
          .formatted(WarmUpCertificate.LEAST_BARS, bars.size()));
    }
    Settling settling = new Settling(settings.tolerance());
    Column whole = compute.apply(bars);
    for (int start : starts(bars.size(), settings.seed())) {
      settling.columns(whole, compute.apply(bars.slice(start, bars.size())), start);
    }
    return settling.certificate(name, stated);
  }

  /** Compares a column that starts at bar {@code start} with the whole one. */
  void columns(Column whole, Column later, int start) {
    double floor = meanSize(whole);
    started(later.length());
    for (int i = later.length() - 1; i >= 0; i--) {
      if (!close(whole.get(start + i), later.get(i), floor)) {
        worst = Math.max(worst, i + 1);
        return;
      }
    }
  }

  /** Compares the signals of a run that starts at bar {@code start} with those of the whole run. */
  void signals(Answer[] whole, Answer[] later, int start) {
    started(later.length);
    for (int i = later.length - 1; i >= 0; i--) {
      if (!close(whole[start + i], later[i])) {
        worst = Math.max(worst, i + 1);
        return;
      }
    }
  }

  private void started(int length) {
    starts++;
    compared += length;
    shortest = Math.min(shortest, length);
  }

  private static double meanSize(Column column) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < column.length(); i++) {
      if (Double.isFinite(column.get(i))) {
        sum += Math.abs(column.get(i));
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private boolean close(double a, double b, double floor) {
    return Double.compare(a, b) == 0
        || Math.abs(a - b) <= tolerance * Math.max(floor, Math.max(Math.abs(a), Math.abs(b)));
  }

  /** Whether two signals say the same within the tolerance; reason and metadata do not count. */
  boolean close(Answer a, Answer b) {
    if (!(a instanceof Answer.Said(TradeSignal x) && b instanceof Answer.Said(TradeSignal y)) || x == null || y == null) {
      return a.same(b);
    }
    return x.action() == y.action()
        && close(x.confidence(), y.confidence(), 0) && close(x.positionSize(), y.positionSize(), 0)
        && close(x.targetWeight(), y.targetWeight()) && close(x.limitPrice(), y.limitPrice())
        && close(x.stopPrice(), y.stopPrice()) && close(x.targetPrice(), y.targetPrice())
        && close(x.stopDistance(), y.stopDistance());
  }

  private boolean close(OptionalDouble a, OptionalDouble b) {
    return a.isPresent() == b.isPresent() && close(a.orElse(0), b.orElse(0), 0);
  }

  /** Settled when the last tenth of the shortest run agrees from every start. */
  WarmUpCertificate certificate(String name, OptionalInt stated) {
    boolean settled = starts > 0 && worst <= shortest * 9L / 10;
    return new WarmUpCertificate(
        name, settled ? OptionalInt.of(worst) : OptionalInt.empty(), worst, stated, starts, compared, tolerance);
  }
}
