package io.github.phidias.verify;

import io.github.phidias.bars.BarAggregator;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Reading a later place of a column: shifts, windows, resampling, fills, confirmations, signals set early. */
final class IndexLeaks {
  private IndexLeaks() {}

  static List<Leak> all() {
    return List.of(
        Leak.column("next close", bars -> t -> later(bars.close(), t, 1) > bars.close().get(t)),
        Leak.column("next open", bars -> t -> later(bars.open(), t, 1) > bars.close().get(t)),
        Leak.column("next volume", bars -> t -> later(bars.volume(), t, 1) > bars.volume().get(t)),
        Leak.column("next time stamp", bars -> t -> t + 1 < bars.size() && bars.openTime(t + 1) > bars.closeTime(t)),
        Leak.column("negative shift", bars -> t -> later(bars.close(), t, 5) > later(bars.close(), t, 0)),
        Leak.column("centred window", bars -> t -> bars.close().get(t) < mean(bars.close(), t - 5, t + 5)),
        Leak.column("window one bar late", bars -> t -> bars.close().get(t) < mean(bars.close(), t - 9, t + 1)),
        Leak.column("lowest of the bars around", bars -> t -> IntStream.rangeClosed(t - 3, t + 3)
            .allMatch(i -> bars.low().get(clip(bars, i)) >= bars.low().get(t))),
        Leak.column("zigzag pivot before it is confirmed", IndexLeaks::pivots),
        Leak.column("coarse bar known at its open", bars -> coarse(bars, BarAggregator.Unfinished.KEEP)),
        Leak.column("coarse bar stamped by its close", IndexLeaks::stampedByClose),
        Leak.column("high of the day in the morning", bars -> t -> bars.close().get(t) < IntStream.range(0, bars.size())
            .filter(i -> day(bars, i) == day(bars, t)).mapToDouble(bars.high()::get).max().orElseThrow() - 2),
        Leak.column("backward fill", bars -> t -> bars.close().get(clip(bars, (t + 9) / 10 * 10)) > bars.close().get(t)),
        Leak.column("interpolation between knots", bars -> t -> {
          int knot = t / 10 * 10;
          double from = bars.close().get(knot);
          double to = bars.close().get(clip(bars, knot + 10));
          return bars.close().get(t) < from + (to - from) * (t - knot) / 10;
        }),
        Leak.column("lowest of the rest", bars -> t -> bars.low().get(t) == IntStream.range(t, bars.size())
            .mapToDouble(bars.low()::get).min().orElseThrow()),
        new Leak("signal set one bar early", Check.PREFIX, () -> (ColumnStrategy) columns -> {
          SignalColumn.Builder signals = SignalColumn.builder(columns.bars().size());
          for (int t = 1; t < columns.bars().size(); t++) {
            signals.set(t - 1, columns.bars().close().get(t) > columns.bars().open().get(t) ? 1 : -1);
          }
          return signals.build();
        }),
        new Leak("confidence by the next bar", Check.PREFIX, () -> (ColumnStrategy) columns -> {
          Bars bars = columns.bars();
          SignalColumn.Builder signals = SignalColumn.builder(bars.size());
          for (int t = 0; t < bars.size(); t++) {
            signals.set(t, 1, later(bars.close(), t, 1) > bars.close().get(t) ? 1 : 0.5);
          }
          return signals.build();
        }),
        new Leak("metadata of the next bar", Check.PREFIX, () -> (ColumnStrategy) columns -> {
          Column close = columns.bars().close();
          SignalColumn.Builder signals = SignalColumn.builder(close.length());
          IntStream.range(0, close.length()).forEach(t -> signals.set(t, 1));
          return signals.metadata(t -> Map.of("seen", later(close, t, 1))).build();
        }),
        new Leak("stop by the next range", Check.PREFIX, () -> (ColumnStrategy) columns -> {
          Bars bars = columns.bars();
          SignalColumn.Builder signals = SignalColumn.builder(bars.size());
          double[] distance = new double[bars.size()];
          for (int t = 0; t < bars.size(); t++) {
            signals.set(t, 1);
            distance[t] = 0.01 + later(bars.high(), t, 1) - later(bars.low(), t, 1);
          }
          return signals.stopDistance(Column.wrap(distance)).build();
        }));
  }

  private static double later(Column column, int t, int bars) {
    return column.get(Math.min(t + bars, column.length() - 1));
  }

  private static int clip(Bars bars, int index) {
    return Math.clamp(index, 0, bars.size() - 1);
  }

  private static double mean(Column column, int from, int to) {
    return IntStream.rangeClosed(Math.max(0, from), Math.min(to, column.length() - 1)).mapToDouble(column::get).average()
        .orElseThrow();
  }

  private static long day(Bars bars, int index) {
    return Timeframe.ONE_DAY.bucketStart(bars.openTime(index));
  }

  /** Marks the low itself once the price has risen by three from it, some bars later. */
  private static IntPredicate pivots(Bars bars) {
    boolean[] pivot = new boolean[bars.size()];
    int low = 0;
    for (int t = 1; t < bars.size(); t++) {
      if (bars.low().get(t) < bars.low().get(low)) {
        low = t;
      } else if (bars.close().get(t) > bars.low().get(low) + 3) {
        pivot[low] = true;
        low = t;
      }
    }
    return t -> pivot[t];
  }

  /** The close of the four-hour bar that a bar lies in, from its first hour on. */
  private static IntPredicate coarse(Bars bars, BarAggregator.Unfinished unfinished) {
    Bars coarse = bars.resample(Timeframe.parse("4h"), unfinished);
    return t -> coarse.close().get(Math.max(0, coarse.indexAtOrAfter(bars.openTime(t) + 1) - 1)) > bars.open().get(t);
  }

  /** Joined by the time stamp on the close, the coarse bar of the next four hours is taken for the last one. */
  private static IntPredicate stampedByClose(Bars bars) {
    Bars coarse = bars.resample(Timeframe.parse("4h"), BarAggregator.Unfinished.DROP);
    long[] closes = IntStream.range(0, coarse.size()).mapToLong(coarse::closeTime).toArray();
    return t -> {
      int found = Arrays.binarySearch(closes, bars.openTime(t));
      int next = found >= 0 ? found : -found - 1;
      return next < closes.length && coarse.close().get(next) > bars.open().get(t);
    };
  }
}
