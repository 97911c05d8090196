package io.github.phidias.reports.charts;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Timeframe;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the axis of time is marked: the first bar of each hour, day, month or whatever is far enough apart. */
final class TimeTicks {
  private static final List<Timeframe> STEPS = java.util.stream.Stream.of(
      "1s", "5s", "15s", "30s", "1m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d", "2d", "1w", "1M", "3M", "6M",
      "12M", "24M", "60M", "120M", "300M").map(Timeframe::parse).toList();
  private static final long DAY = Timeframe.ONE_DAY.millis();

  private TimeTicks() {}

  /**
   * A mark.
   *
   * @param index the bar it stands at
   * @param label open time of the bar, UTC, as exact as the distance of the marks needs
   */
  record Tick(int index, String label) {}

  /** At most so many marks, ascending, at least one; none nearer to its neighbour than the bars divided by that number. */
  static List<Tick> of(Bars bars, int most) {
    for (Timeframe step : STEPS) {
      if ((bars.openTime(bars.size() - 1) - bars.openTime(0)) / step.millis() > 50L * most) {
        continue;
      }
      List<Integer> starts = starts(bars, step);
      if (starts.size() <= most) {
        return starts.isEmpty() ? List.of(new Tick(0, label(bars.openTime(0), exact(bars)))) : ticks(bars, step, starts, most);
      }
    }
    return ticks(bars, STEPS.getLast(), List.of(0), most);
  }

  /** Bars that are the first of their step; the first bar only when it opens with it. */
  private static List<Integer> starts(Bars bars, Timeframe step) {
    List<Integer> starts = new ArrayList<>();
    long before = bars.openTime(0) - 1;
    for (int i = 0; i < bars.size(); i++) {
      long time = bars.openTime(i);
      if (step.bucketStart(time) != step.bucketStart(before)) {
        starts.add(i);
      }
      before = time;
    }
    return starts;
  }

  private static List<Tick> ticks(Bars bars, Timeframe step, List<Integer> starts, int most) {
    double apart = 0.75 * bars.size() / most;
    List<Tick> ticks = new ArrayList<>();
    for (int start : starts) {
      if (ticks.isEmpty() || start - ticks.getLast().index() >= apart) {
        ticks.add(new Tick(start, label(bars.openTime(start), step)));
      }
    }
    return ticks;
  }

  private static Timeframe exact(Bars bars) {
    return bars.timeframe().millis() % DAY == 0 ? Timeframe.ONE_DAY : Timeframe.MINUTE;
  }

  private static String label(long time, Timeframe step) {
    String pattern = step.months() >= 12 ? "uuuu"
        : step.months() > 0 ? "uuuu-MM"
        : step.millis() >= DAY ? "uuuu-MM-dd"
        : step.millis() >= 60_000 ? "MM-dd HH:mm" : "HH:mm:ss";
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC).format(Instant.ofEpochMilli(time));
  }
}
