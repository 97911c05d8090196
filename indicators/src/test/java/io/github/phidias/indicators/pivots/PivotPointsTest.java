package io.github.phidias.indicators.pivots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.kernels.SessionPeriod;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PivotPointsTest {
  private static final double NONE = Double.NaN;
  private static final long DAY = 86_400_000L;

  /** A day from 10 to 14, open 10, high 16, low 8, close 14, in two bars, then the first bar of the next. */
  private static Bars twoDays() {
    long start = Instant.parse("2024-03-05T00:00:00Z").toEpochMilli();
    return Bars.of(Instrument.UNKNOWN, Timeframe.HOUR, new long[] {start, start + DAY - 3_600_000, start + DAY},
        new double[] {10, 12, 14}, new double[] {13, 16, 14}, new double[] {8, 11, 14}, new double[] {12, 14, 14},
        new double[] {1, 1, 1});
  }

  private static double[] levels(PivotMethod method) {
    List<Column> columns = Indicators.of(BarColumns.of(twoDays())).columns(new PivotPoints(method));
    for (Column column : columns) {
      assertTrue(Double.isNaN(column.get(0)) && Double.isNaN(column.get(1)), "no session before the first");
    }
    return columns.stream().mapToDouble(column -> column.get(2)).toArray();
  }

  @Test
  void eachMethodHasItsLevels() {
    double p = 38 / 3.0;
    assertArrayEquals(new double[] {p, 2 * p - 8, p + 8, 16 + 2 * (p - 8), 2 * p - 16, p - 8, 8 - 2 * (16 - p)},
        levels(PivotMethod.CLASSIC), 1e-12);
    assertArrayEquals(new double[] {p, p + 3.056, p + 4.944, p + 8, p - 3.056, p - 4.944, p - 8},
        levels(PivotMethod.FIBONACCI), 1e-12);
    assertArrayEquals(new double[] {p, 14 + 8.8 / 12, 14 + 8.8 / 6, 16.2, 14 - 8.8 / 12, 14 - 8.8 / 6, 11.8},
        levels(PivotMethod.CAMARILLA), 1e-12);
    assertArrayEquals(new double[] {13, 18, 21, 26, 10, 5, 2}, levels(PivotMethod.WOODIE), 1e-12);
    // The session rose: X = 2 * 16 + 8 + 14 = 54.
    assertArrayEquals(new double[] {13.5, 19, NONE, NONE, 11, NONE, NONE}, levels(PivotMethod.DEMARK), 1e-12);
  }

  @Test
  void anUnknownZoneIsRefusedAtOnce() {
    assertThrows(InputException.class, () -> new PivotPoints(PivotMethod.CLASSIC, SessionPeriod.DAY, "Nowhere", "00:00"));
  }

  @Property(tries = 100)
  void levelsAreInOrderAndStayTheSameThroughADay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int count) {
    Bars bars = TickBars.of(seed, count);
    for (PivotMethod method : PivotMethod.values()) {
      List<Column> levels = Indicators.of(BarColumns.of(bars)).columns(new PivotPoints(method));
      for (int i = 1; i < count; i++) {
        for (Column level : levels) {
          if (Math.floorDiv(bars.openTime(i), DAY) == Math.floorDiv(bars.openTime(i - 1), DAY)) {
            assertEquals(level.get(i - 1), level.get(i));
          }
        }
        assertTrue(!(levels.get(1).get(i) < levels.get(4).get(i)), "r1 is not under s1");
        if (method != PivotMethod.CAMARILLA) {
          assertTrue(!(levels.get(0).get(i) < levels.get(4).get(i) - 1e-9), "p is not under s1");
        }
      }
    }
  }
}
