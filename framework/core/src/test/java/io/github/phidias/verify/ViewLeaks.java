package io.github.phidias.verify;

import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.IndicatorStrategy;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.CachedIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuChikouSpanIndicator;
import org.ta4j.core.indicators.statistics.PeriodicalGrowthRateIndicator;
import org.ta4j.core.num.Num;

/** What a series hands out besides the bar at an index: its last bar, its list, parts of it, its length. */
final class ViewLeaks {
  private ViewLeaks() {}

  static List<Leak> all() {
    return List.of(
        leak("index one later", Check.LOOK_AHEAD, series -> i ->
            i < series.getEndIndex() && close(series.getBar(i + 1)) > close(series.getBar(i))),
        leak("last bar of the guarded view", Check.LOOK_AHEAD, series -> i ->
            close(series.getLastBar()) > close(series.getBar(i))),
        leak("peeking in getBarData", Check.LOOK_AHEAD, series -> {
          double highest = series.getBarData().stream().mapToDouble(ViewLeaks::close).max().orElseThrow();
          return i -> close(series.getBar(i)) < highest;
        }),
        leak("going through getBarData", Check.LOOK_AHEAD, series -> i -> {
          double highest = 0;
          for (Bar bar : series.getBarData()) {
            highest = Math.max(highest, close(bar));
          }
          return close(series.getBar(i)) < highest;
        }),
        leak("sub-series to the end", Check.LOOK_AHEAD, series -> i -> {
          BarSeries part = series.getSubSeries(i, series.getEndIndex() + 1);
          return close(part.getLastBar()) > close(part.getFirstBar());
        }),
        leak("countdown by the end index", Check.PREFIX, series -> i -> series.getEndIndex() - i < 10),
        leak("number of bars of the guarded view", Check.PREFIX, series -> i -> i < series.getBarCount() / 2),
        leak("is this the last bar", Check.VIEWS, series -> i -> i == series.getEndIndex()),
        leak("end-dependent indicator of one's own", Check.PREFIX, ofIndicator((series, close) -> new FromTheEnd(close))),
        leak("lagging span of ta4j", Check.LOOK_AHEAD,
            ofIndicator((series, close) -> new IchimokuChikouSpanIndicator(series, 5))),
        leak("growth rate of ta4j", Check.PREFIX, series -> {
          Indicator<Num> growth = new PeriodicalGrowthRateIndicator(new ClosePriceIndicator(series), 5);
          return i -> growth.getValue(i).isPositive();
        }));
  }

  private static double close(Bar bar) {
    return bar.getClosePrice().doubleValue();
  }

  private static Leak leak(String name, Check expected, Function<BarSeries, IntPredicate> rule) {
    return new Leak(name, expected, () -> (IndicatorStrategy) series -> {
      IntPredicate buys = rule.apply(series);
      return (index, _) -> buys.test(index) ? TradeSignal.buy() : TradeSignal.sell();
    });
  }

  private static Function<BarSeries, IntPredicate> ofIndicator(BiFunction<BarSeries, Indicator<Num>, Indicator<Num>> make) {
    return series -> {
      Indicator<Num> close = new ClosePriceIndicator(series);
      Indicator<Num> made = make.apply(series, close);
      return i -> made.getValue(i).isGreaterThan(close.getValue(i));
    };
  }

  /** The close times the number of bars to come. */
  private static final class FromTheEnd extends CachedIndicator<Num> {
    private final Indicator<Num> close;

    FromTheEnd(Indicator<Num> close) {
      super(close);
      this.close = close;
    }

    @Override
    protected Num calculate(int index) {
      int left = getBarSeries().getEndIndex() - index;
      return close.getValue(index).multipliedBy(getBarSeries().numFactory().numOf(left < 20 ? 2 : 0.5));
    }

    @Override
    public int getCountOfUnstableBars() {
      return 0;
    }
  }
}
