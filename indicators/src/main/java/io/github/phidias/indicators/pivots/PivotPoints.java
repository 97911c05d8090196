package io.github.phidias.indicators.pivots;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.kernels.SessionNumbers;
import io.github.phidias.indicators.kernels.SessionPeriod;
import io.github.phidias.parameters.Param;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pivot points: a middle level, three resistances above and three supports under it, from the open, high, low and close of the
 * session before; the same all through a session and known when its first bar opens. See {@link PivotMethod} for the formulas.
 * In units of price. NaN during the first session of the data, whose levels would come from one that is not there. The second
 * takes them from the first even where the data begins inside that. There is no warm-up that could be told in bars.
 *
 * @param method   how the levels follow
 * @param period   how long a session lasts
 * @param zone     IANA name of the zone whose clock tells the trading day
 * @param dayStart local time {@code HH:MM} at which a trading day begins
 */
@IndicatorName(
    value = "pivot_points",
    formula = "Levels of the session before, as classic p = (H+L+C)/3, r1 = 2p-L, s1 = 2p-H, r2, s2 = p +/- (H-L), "
        + "r3 = H+2(p-L), s3 = L-2(H-p).",
    outputs = {"p", "r1", "r2", "r3", "s1", "s2", "s3"}, tradingView = "Pivot Points Standard",
    undefined = "NaN in the first session of the data, and the second and third levels of DeMark", overlay = true)
public record PivotPoints(
    @Param(value = "classic", description = "How the levels follow") PivotMethod method,
    @Param(value = "day", description = "How long a session lasts") SessionPeriod period,
    @Param(value = "UTC", description = "IANA name of the zone whose clock tells the trading day") String zone,
    @Param(value = "00:00", description = "Local time HH:MM at which a trading day begins") String dayStart)
    implements IndicatorFormula {
  private static final int LEVELS = 7;

  /**
   * The parameters, read.
   *
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER when there is no such zone, or no such time of day
   */
  public PivotPoints {
    SessionNumbers.of(period, zone, dayStart);
  }

  /** Of days in UTC. */
  public PivotPoints(PivotMethod method) {
    this(method, SessionPeriod.DAY, "UTC", "00:00");
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    Bars bars = columns.bars();
    SessionNumbers sessions = SessionNumbers.of(period, zone, dayStart);
    double[][] out = new double[LEVELS][bars.size()];
    double[] levels = new double[LEVELS];
    Arrays.fill(levels, Double.NaN);
    long session = 0;
    double open = 0;
    double high = 0;
    double low = 0;
    for (int i = 0; i < bars.size(); i++) {
      long now = sessions.of(bars, i);
      if (i == 0 || now != session) {
        if (i > 0) {
          method.fill(open, high, low, bars.close().get(i - 1), levels);
        }
        session = now;
        open = bars.open().get(i);
        high = bars.high().get(i);
        low = bars.low().get(i);
      } else {
        high = Math.max(high, bars.high().get(i));
        low = Math.min(low, bars.low().get(i));
      }
      for (int level = 0; level < LEVELS; level++) {
        out[level][i] = levels[level];
      }
    }
    List<Column> result = new ArrayList<>(LEVELS);
    for (double[] level : out) {
      result.add(Column.wrap(level));
    }
    return result;
  }

  @Override
  public int warmUp() {
    return 0;
  }
}
