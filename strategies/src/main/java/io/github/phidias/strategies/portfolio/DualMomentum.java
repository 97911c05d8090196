package io.github.phidias.strategies.portfolio;

import io.github.phidias.bars.Instrument;
import io.github.phidias.indicators.ColumnIndicator;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.PortfolioView;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.TargetWeights;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ta4j.core.BarSeries;

/**
 * Dual momentum (Gary Antonacci, "Dual Momentum Investing", 2014). With the first bar that closes in a new month (UTC, by the
 * calendar of the first instrument by name) the instruments are ranked by {@code close[t - skip] / close[t - skip - lookback] - 1}
 * (relative momentum); of the {@code top} best, those that have risen by more than {@code threshold} (absolute momentum) are held
 * at {@code exposure / top} of equity each, all others are sold. The place of one that has not risen stays in cash. An instrument
 * with too few bars is not ranked; at equal rises the name decides.
 */
@StrategyName(
    value = "dual_momentum",
    belief = "What has risen more than its peers over the last year goes on doing so for some months, and what has not risen at all "
        + "is better left alone. Fails at turning points, which a yearly look back notices months late, and in sideways markets, "
        + "where the leader changes every month and each change costs.")
public record DualMomentum(
    @Param(value = "252", min = 1, max = 100_000, unit = "bars", description = "Bars over which the rise is measured") int lookback,
    @Param(value = "0", min = 0, max = 100_000, unit = "bars", description = "Latest bars left out of it") int skip,
    @Param(value = "1", min = 1, max = 1000, unit = "instruments", description = "How many of the best are held") int top,
    @Param(value = "0", min = -1, max = 10, unit = "fraction", description = "Rise that must be passed") double threshold,
    @Param(value = "0.98", min = 0, aboveMin = true, max = 1, unit = "fraction of equity", description = "Held when all places are taken") double exposure)
    implements PortfolioStrategy {

  public DualMomentum {
    RecordDescriptor.of(DualMomentum.class).require(lookback, skip, top, threshold, exposure);
  }

  /** A place more than there are instruments would never be taken. */
  @Override
  public int leastInstruments() {
    return top;
  }

  @Override
  public TargetWeights run(PortfolioView view) {
    Instrument clock = view.instruments().getFirst();
    if (!view.isFresh(clock) || !startsMonth(view.series(clock))) {
      return TargetWeights.unchanged();
    }
    Map<Instrument, Double> rises = new LinkedHashMap<>();
    for (Instrument instrument : view.instruments()) {
      double rise = rise(view.series(instrument));
      if (!Double.isNaN(rise)) {
        rises.put(instrument, rise);
      }
    }
    List<Instrument> best = rises.keySet().stream()
        .sorted(Comparator.comparingDouble((Instrument one) -> -rises.get(one)).thenComparing(Instrument::toString))
        .limit(top).filter(one -> rises.get(one) > threshold).toList();
    Map<Instrument, Double> weights = new LinkedHashMap<>();
    for (Instrument instrument : view.instruments()) {
      if (!view.series(instrument).isEmpty()) {
        weights.put(instrument, best.contains(instrument) ? exposure / top : 0);
      }
    }
    return TargetWeights.of(weights);
  }

  private static boolean startsMonth(BarSeries series) {
    int last = series.getEndIndex();
    return last > series.getBeginIndex() && !month(series, last).equals(month(series, last - 1));
  }

  private static YearMonth month(BarSeries series, int index) {
    Instant closed = series.getBar(index).getEndTime();
    return YearMonth.from(closed.minusMillis(1).atOffset(ZoneOffset.UTC));
  }

  private double rise(BarSeries series) {
    int now = series.getEndIndex() - skip;
    int before = now - lookback;
    if (series.isEmpty() || before < series.getBeginIndex()) {
      return Double.NaN;
    }
    ColumnIndicator close = Indicators.of(series).price(PriceSource.CLOSE);
    return close.value(now) / close.value(before) - 1;
  }
}
