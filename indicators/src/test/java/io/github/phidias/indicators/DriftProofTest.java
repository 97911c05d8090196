package io.github.phidias.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No indicator gathers an error over ten million bars: behind a phase of prices three hundred million times as large, and at the very end,
 * each value is that of a computation which starts a few thousand bars before. Of what never forgets its start the comparison
 * says nothing; those are named.
 */
@Tag("proof")
class DriftProofTest {
  private static final int BARS = 10_000_000;
  private static final int SURGE_FROM = 3_000_000;
  private static final int SURGE_TO = 3_100_000;
  private static final int RECENT = 6_000;
  private static final int LOOKED_AT = 50;

  /** Totals from the first bar on, and what hangs on one: no window to compare with. */
  private static final Set<String> NEVER_FORGETS = Set.of(
      "accumulation_distribution", "anchored_vwap", "cumulative_return", "nvi", "obv", "pvi", "running_high", "sma_growing",
      "volume_price_trend", "swing");

  /** They feed the period that they estimate back into the estimate, so that two starts come together only slowly. */
  private static final Set<String> FORGETS_SLOWLY = Set.of("ht_dcperiod", "ht_dcphase", "ht_sine", "ht_trendline");

  @Test
  void valuesAreThoseOfAFreshStart() {
    Bars bars = bars();
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (IndicatorDescriptor descriptor : IndicatorRegistry.load().all()) {
      if (descriptor.cost() != Cost.CONSTANT || NEVER_FORGETS.contains(descriptor.name())
          || FORGETS_SLOWLY.contains(descriptor.name())) {
        continue;
      }
      IndicatorFormula formula = descriptor.create(Map.of());
      List<Column> whole = Indicators.of(BarColumns.of(bars)).columns(formula);
      for (int end : List.of(SURGE_TO + 2 * RECENT, BARS)) {
        List<Column> recent = Indicators.of(BarColumns.of(bars.slice(end - RECENT, end))).columns(formula);
        for (int output = 0; output < whole.size(); output++) {
          for (int k = 0; k < LOOKED_AT; k++) {
            double fresh = recent.get(output).get(RECENT - 1 - k);
            double carried = whole.get(output).get(end - 1 - k);
            double size = Math.max(largest(bars, end - RECENT, end), Math.abs(fresh));
            boolean same = Double.isNaN(fresh) ? Double.isNaN(carried) : Math.abs(carried - fresh) <= 1e-9 * size;
            compared++;
            if (!same) {
              wrong.add("%s output %d at %d: %s, from a fresh start %s".formatted(formula, output, end - 1 - k, carried, fresh));
              break;
            }
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(compared > 10_000, () -> "too few comparisons");
  }

  @Test
  void aPlainRunningSumWouldBeFound() {
    Bars bars = bars();
    double sum = 0;
    for (int i = 0; i < SURGE_TO + 2 * RECENT; i++) {
      sum += bars.close().get(i) - (i < 20 ? 0 : bars.close().get(i - 20));
    }
    double fresh = 0;
    for (int i = SURGE_TO + 2 * RECENT - 20; i < SURGE_TO + 2 * RECENT; i++) {
      fresh += bars.close().get(i);
    }
    double off = Math.abs(sum - fresh) / 20;
    assertTrue(off > 1e-9 * largest(bars, SURGE_TO + RECENT, SURGE_TO + 2 * RECENT), () -> "off by only " + off);
  }

  private static double largest(Bars bars, int from, int to) {
    double largest = 0;
    for (int i = from; i < to; i++) {
      largest = Math.max(largest, bars.high().get(i));
    }
    return largest;
  }

  /** A walk in cents around 100, three hundred million times that for a while. */
  private static Bars bars() {
    SplittableRandom random = new SplittableRandom(20_040);
    long[] times = new long[BARS];
    double[][] c = new double[5][BARS];
    long cents = 10_000;
    for (int i = 0; i < BARS; i++) {
      double scale = i >= SURGE_FROM && i < SURGE_TO ? 1e7 / 3 : 0.01;
      long open = cents;
      cents = Math.clamp(cents + random.nextInt(-20, 21), 5_000, 20_000);
      times[i] = i * 60_000L;
      c[0][i] = open * scale;
      c[1][i] = (Math.max(open, cents) + random.nextInt(10)) * scale;
      c[2][i] = (Math.min(open, cents) - random.nextInt(10)) * scale;
      c[3][i] = cents * scale;
      c[4][i] = 1 + random.nextInt(1_000);
    }
    return Bars.wrap(Instrument.parse("DRIFT/USD"), Timeframe.parse("1m"), times, c[0], c[1], c[2], c[3], c[4]);
  }
}
