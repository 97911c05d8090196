package io.github.phidias.metrics;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Small curves, bars and trades for tests. */
final class MetricSamples {
  static final long NEW_YEAR = 1_704_067_200_000L;
  static final long DAY = 86_400_000L;

  private MetricSamples() {}

  /** One value a day from 2024-01-01 on, after 100. */
  static EquityCurve curve(double... equity) {
    return EquityCurve.of(days(equity.length), Column.copyOf(equity), 100);
  }

  static long[] days(int count) {
    long[] times = new long[count];
    Arrays.setAll(times, i -> NEW_YEAR + i * DAY);
    return times;
  }

  /** Daily bars that open at the close before and go straight to their close. */
  static Bars bars(double... closes) {
    int n = closes.length;
    double[] open = new double[n];
    double[] high = new double[n];
    double[] low = new double[n];
    for (int i = 0; i < n; i++) {
      open[i] = i == 0 ? closes[0] : closes[i - 1];
      high[i] = Math.max(open[i], closes[i]);
      low[i] = Math.min(open[i], closes[i]);
    }
    return Bars.of(Instrument.UNKNOWN, Timeframe.ONE_DAY, days(n), open, high, low, closes, new double[n]);
  }

  /** A trade of one unit from 100, of which only pnl and return matter; held for a day. */
  static ClosedTrade trade(double pnl) {
    return trade(pnl, 1);
  }

  static ClosedTrade trade(double pnl, int days) {
    return new ClosedTrade(NEW_YEAR, NEW_YEAR + days * DAY, 100, 100 + pnl, 1, 0, pnl, pnl / 100);
  }

  static List<ClosedTrade> trades(double... pnl) {
    return Arrays.stream(pnl).mapToObj(MetricSamples::trade).toList();
  }

  /** Random returns from -5 % to +5.2 %, a few of them missing. */
  static Column randomReturns(long seed, int count) {
    Random random = new Random(seed);
    double[] out = new double[count];
    Arrays.setAll(out, i -> random.nextInt(15) == 0 ? Double.NaN : random.nextDouble(-0.05, 0.052));
    return Column.wrap(out);
  }

  static EquityCurve randomCurve(long seed, int count) {
    Random random = new Random(seed);
    double[] equity = new double[count];
    double worth = 100;
    for (int i = 0; i < count; i++) {
      worth *= 1 + random.nextInt(-40, 42) / 1000.0;
      equity[i] = worth;
    }
    return curve(equity);
  }
}
