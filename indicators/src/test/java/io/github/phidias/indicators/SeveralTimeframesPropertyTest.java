package io.github.phidias.indicators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.CoarserColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.RandomBars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.series.HigherTimeframe;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.series.SeriesView;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.TradingStrategy;
import java.util.Arrays;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

/** One strategy over 5 minutes, an hour and a day, written in three ways: they agree, and later bars change nothing. */
class SeveralTimeframesPropertyTest {
  private static final Timeframe FIVE_MINUTES = Timeframe.parse("5m");

  /** The confidence is computed from all three, so that signals agree only when every value does to the last bit. */
  private static TradeSignal decide(double fine, double hour, double day) {
    return Double.isNaN(fine + hour + day) ? TradeSignal.hold(TradeSignal.WARMUP)
        : TradeSignal.buy(confidence(fine, hour, day), 1);
  }

  private static double confidence(double fine, double hour, double day) {
    return fine / (fine + hour + day);
  }

  private static final TradingStrategy BAR_BY_BAR = series -> decide(
      Indicators.of(series).ema(3).value(series.getEndIndex()),
      now(HigherTimeframe.of(series, Timeframe.HOUR), view -> Indicators.of(view).sma(2)),
      now(HigherTimeframe.of(series, Timeframe.ONE_DAY), view -> Indicators.of(view).ema(2)));

  private static double now(HigherTimeframe coarse, Function<SeriesView, ColumnIndicator> indicator) {
    return coarse.lastFinished() < 0 ? Double.NaN : indicator.apply(coarse.series()).value(coarse.lastFinished());
  }

  private static final IndicatorStrategy PREPARED = series -> {
    HigherTimeframe hours = HigherTimeframe.of(series, Timeframe.HOUR);
    HigherTimeframe days = HigherTimeframe.of(series, Timeframe.ONE_DAY);
    Indicator<Num> fine = Indicators.of(series).ema(3);
    Indicator<Num> hour = hours.aligned(Indicators.of(hours.series()).sma(2));
    Indicator<Num> day = days.aligned(Indicators.of(days.series()).ema(2));
    return (index, portfolio) -> decide(
        fine.getValue(index).doubleValue(), hour.getValue(index).doubleValue(), day.getValue(index).doubleValue());
  };

  private static final ColumnStrategy BY_COLUMN = columns -> {
    CoarserColumns hours = columns.coarser(Timeframe.HOUR);
    CoarserColumns days = columns.coarser(Timeframe.ONE_DAY);
    Column fine = Indicators.of(columns).ema(3);
    Column hour = hours.aligned(Indicators.of(hours.columns()).sma(2));
    Column day = days.aligned(Indicators.of(days.columns()).ema(2));
    SignalColumn.Builder signals = SignalColumn.builder(fine.length()).positionSize(1);
    for (int t = 0; t < fine.length(); t++) {
      if (!Double.isNaN(fine.get(t) + hour.get(t) + day.get(t))) {
        signals.set(t, SignalColumn.BUY, confidence(fine.get(t), hour.get(t), day.get(t)));
      }
    }
    return signals.build();
  };

  private static double[] onTheMovingView(TradingStrategy strategy, Bars bars) {
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "test");
    double[] said = new double[bars.size()];
    for (int t = 0; t < said.length; t++) {
      cursor.moveTo(t);
      said[t] = said(strategy.run(cursor.moving()));
    }
    return said;
  }

  private static double[] onTheGuardedView(Bars bars) {
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "test");
    IndicatorStrategy.Decisions decisions = PREPARED.prepare(cursor.guarded());
    double[] said = new double[bars.size()];
    for (int t = 0; t < said.length; t++) {
      cursor.moveTo(t);
      said[t] = said(decisions.at(t, Portfolio.EMPTY));
    }
    return said;
  }

  private static double[] byColumn(Bars bars) {
    SignalColumn signals = BY_COLUMN.signals(BarColumns.of(bars));
    double[] said = new double[bars.size()];
    Arrays.setAll(said, t -> said(signals.at(t)));
    return said;
  }

  private static double said(TradeSignal signal) {
    return switch (signal.action()) {
      case BUY -> signal.confidence();
      case HOLD -> -1;
      case SELL, TARGET -> throw new AssertionError("never said");
    };
  }

  @Property(tries = 40)
  void bothViewsAndTheColumnSayTheSame(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 700) int count, @ForAll @DoubleRange(max = 0.3) double gaps) {
    Bars bars = RandomBars.of(seed, count, FIVE_MINUTES, gaps);
    double[] expected = byColumn(bars);
    assertArrayEquals(expected, onTheMovingView(BAR_BY_BAR, bars));
    assertArrayEquals(expected, onTheMovingView(PREPARED, bars));
    assertArrayEquals(expected, onTheMovingView(BY_COLUMN, bars));
    assertArrayEquals(expected, onTheGuardedView(bars));
  }

  @Property(tries = 12)
  void everyPrefixEndsWithWhatTheWholeSaysThere(@ForAll long seed, @ForAll @DoubleRange(min = 0.2, max = 0.4) double gaps) {
    Bars bars = RandomBars.of(seed, 250, FIVE_MINUTES, gaps);
    double[] whole = byColumn(bars);
    int decided = 0;
    for (int t = 0; t < whole.length; t++) {
      decided += whole[t] < 0 ? 0 : 1;
      Bars prefix = bars.slice(0, t + 1);
      assertEquals(whole[t], byColumn(prefix)[t], "by column at " + t);
      SeriesCursor cursor = new SeriesCursor(BarColumns.of(prefix), "test");
      cursor.moveTo(t);
      assertEquals(whole[t], said(BAR_BY_BAR.run(cursor.moving())), "moving at " + t);
      assertEquals(whole[t], said(PREPARED.prepare(cursor.guarded()).at(t, Portfolio.EMPTY)), "guarded at " + t);
    }
    assertTrue(decided > 0, "no bar of these was decided with all three timeframes");
  }
}
