package io.github.phidias.strategies.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.TickBars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.DeviationKind;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.Volatility;
import io.github.phidias.signals.SignalColumn;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiltersTest {
  private static final Bars BARS = TickBars.of(17, 300);
  private static final Column CLOSE = BARS.close();

  private static boolean keeps(SignalFilter filter, int t) {
    return filter.over(BarColumns.of(BARS)).keep(t, SignalColumn.BUY);
  }

  /** Bars with these closes, an hour apart. */
  private static Bars of(double... closes) {
    double[] volume = new double[closes.length];
    long[] times = new long[closes.length];
    Arrays.setAll(times, i -> i * 3_600_000L);
    return Bars.wrap(Instrument.UNKNOWN, Timeframe.HOUR, times, closes, closes, closes, closes, volume);
  }

  @Test
  void regimeComparesTheDistanceWithTheWay() {
    for (int t = 0; t < BARS.size(); t++) {
      double way = 0;
      for (int k = t - 6; t >= 7 && k <= t; k++) {
        way += Math.abs(CLOSE.get(k) - CLOSE.get(k - 1));
      }
      double efficiency = t < 7 ? Double.NaN : way == 0 ? 0 : Math.abs(CLOSE.get(t) - CLOSE.get(t - 7)) / way;
      // Off the limits by more than rounding.
      assertTrue(t < 7 || Math.abs(efficiency - 0.2501) > 1e-9 && Math.abs(efficiency - 0.8003) > 1e-9);
      assertEquals(efficiency >= 0.2501 && efficiency <= 0.8003, keeps(new RegimeFilter(7, 0.2501, 0.8003), t), "bar " + t);
    }
  }

  @Test
  void aStraightLineIsAsEfficientAsCanBeAndStandingStillIsNot() {
    SignalColumn.Keep line = new RegimeFilter(3, 1, 1).over(BarColumns.of(of(1, 2, 3, 4, 5)));
    assertTrue(line.keep(3, 1) && line.keep(4, 1));
    SignalColumn.Keep still = new RegimeFilter(3, 0, 0).over(BarColumns.of(of(7, 7, 7, 7, 7)));
    assertTrue(still.keep(4, 1));
  }

  @Test
  void volatilityIsRankedAmongThoseBefore() {
    int length = 5;
    int lookback = 20;
    double[] returns = new double[BARS.size()];
    Arrays.setAll(returns, t -> t == 0 ? Double.NaN : CLOSE.get(t) / CLOSE.get(t - 1) - 1);
    double[] deviations = Volatility.standardDeviation(Column.copyOf(returns), length, DeviationKind.SAMPLE).toArray();
    int kept = 0;
    for (int t = 0; t < deviations.length; t++) {
      int below = 0;
      for (int k = t - lookback; t >= length + lookback && k < t; k++) {
        below += deviations[k] < deviations[t] ? 1 : 0;
      }
      double rank = t < length + lookback ? Double.NaN : below / (double) lookback;
      boolean keep = keeps(new VolatilityFilter(length, lookback, 0.29, 0.71), t);
      assertEquals(rank >= 0.29 && rank <= 0.71, keep, "bar " + t);
      kept += keep ? 1 : 0;
    }
    assertTrue(kept > 30 && kept < 250, kept + " kept");
  }

  @Test
  void atrIsMeasuredAgainstTheClose() {
    Column atr = Indicators.of(BarColumns.of(BARS)).atr(6);
    double middle = atr.get(100) / CLOSE.get(100);
    for (int t = 0; t < BARS.size(); t++) {
      double height = atr.get(t) / CLOSE.get(t);
      assertEquals(height >= middle / 2 && height <= middle, keeps(new AtrFilter(6, middle / 2, middle), t), "bar " + t);
    }
  }

  @Test
  void sessionsAreThoseOfTheLocalClockAtWhichABarOpens() {
    SessionFilter filter = new SessionFilter("America/New_York", "09:30", "16:00", List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    long[] times = new long[24 * 7 * 2 * 4];
    double[] ones = new double[times.length];
    Arrays.fill(ones, 1);
    // Over the night on which the clock goes forward.
    long start = Instant.parse("2024-03-04T00:00:00Z").toEpochMilli();
    Arrays.setAll(times, i -> start + i * 15 * 60_000L);
    Bars quarters = Bars.wrap(Instrument.UNKNOWN, Timeframe.parse("15m"), times, ones, ones, ones, ones, ones);
    SignalColumn.Keep keep = filter.over(BarColumns.of(quarters));
    int kept = 0;
    for (int t = 0; t < times.length; t++) {
      var local = Instant.ofEpochMilli(times[t]).atZone(ZoneId.of("America/New_York"));
      int minute = local.getHour() * 60 + local.getMinute();
      boolean inside = minute >= 570 && minute < 960
          && (local.getDayOfWeek() == DayOfWeek.MONDAY || local.getDayOfWeek() == DayOfWeek.FRIDAY);
      assertEquals(inside, keep.keep(t, SignalColumn.SELL), local.toString());
      kept += inside ? 1 : 0;
    }
    assertEquals(4 * 26, kept);
  }

  @Test
  void rangesTheWrongWayRoundAreRefused() {
    assertEquals("least", assertThrows(InputException.class, () -> new RegimeFilter(5, 0.5, 0.4)).field());
    assertEquals("least", assertThrows(InputException.class, () -> new AtrFilter(5, 0.5, 0.4)).field());
    assertEquals("start", assertThrows(InputException.class, () -> new SessionFilter("UTC", "9", "10:00", List.of())).field());
  }
}
