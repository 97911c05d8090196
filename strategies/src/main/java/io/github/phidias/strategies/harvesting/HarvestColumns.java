package io.github.phidias.strategies.harvesting;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.harvesting.GrowingMean;
import io.github.phidias.indicators.harvesting.LocalRange;
import io.github.phidias.indicators.harvesting.RunningHigh;
import io.github.phidias.internal.SeriesAccess;
import io.github.phidias.series.SeriesView;
import org.ta4j.core.BarSeries;

/**
 * What the strategy reads of its bars; a value depends on its bar and earlier ones only. Computed once for a view of the engine;
 * for any other series at each call, at a cost that grows with the series.
 *
 * @param price what the all-time high is the highest of
 * @param high  its highest so far
 * @param slow  mean of the last {@code maLength} closes, fewer at the start
 * @param fast  exponential average of the closes
 * @param range highest less lowest of the last {@code amplitudeBars} closes, fewer at the start
 */
record HarvestColumns(Bars bars, Column close, Column price, Column high, Column slow, Column fast, Column range) {
  private record Key(AthSource source, int maLength, int amplitudeBars) {}

  static HarvestColumns of(BarSeries series, VolatilityHarvesting p) {
    return series instanceof SeriesView view
        ? SeriesAccess.attachment(
            view, new Key(p.athSource(), p.maLength(), p.amplitudeBars()), HarvestColumns.class,
            v -> of(SeriesAccess.columns(v), p))
        : of(BarColumns.of(BarConversions.fromSeries(series)), p);
  }

  static HarvestColumns of(BarColumns columns, VolatilityHarvesting p) {
    IndicatorColumns indicators = Indicators.of(columns);
    PriceSource source = p.athSource() == AthSource.HIGH ? PriceSource.HIGH : PriceSource.CLOSE;
    return new HarvestColumns(
        columns.bars(), columns.bars().close(), indicators.price(source), indicators.column(new RunningHigh(source)),
        indicators.column(new GrowingMean(p.maLength(), PriceSource.CLOSE)), indicators.ema(p.maLength()),
        indicators.column(new LocalRange(p.amplitudeBars(), PriceSource.CLOSE)));
  }

  /** Index of the bar being decided. */
  int end(BarSeries series) {
    return series instanceof SeriesView view ? view.decisionIndex() : bars.size() - 1;
  }

  /** When a bar ends, UTC epoch milliseconds. */
  long barEnd(int index) {
    return bars.timeframe().nextBucket(bars.openTime(index));
  }

  /** The gates' view of a bar. */
  HarvestGates gates(int t, VolatilityHarvesting p) {
    double slow = this.slow.get(t);
    double slowBefore = t == 0 ? Double.NaN : this.slow.get(t - 1);
    double fastBefore = t == 0 ? Double.NaN : fast.get(t - 1);
    return HarvestGates.of(p, t + 1 >= p.warmBars(), slowBefore, slow, fastBefore, fast.get(t), range.get(t));
  }
}
