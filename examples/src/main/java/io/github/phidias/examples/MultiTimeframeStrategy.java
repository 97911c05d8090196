package io.github.phidias.examples;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.CoarserColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.indicators.ColumnIndicator;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.series.HigherTimeframe;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.Ta4jStrategy;
import io.github.phidias.strategy.TradingStrategy;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/**
 * Five-minute bars traded in the direction of hours and days: buys a fall of the last minutes while hour and day rise. Once
 * bar by bar, once by column, with the same result; and a crossing of the hourly average in rules of ta4j.
 */
public final class MultiTimeframeStrategy {
  private MultiTimeframeStrategy() {}

  // timeframes:begin
  static final Timeframe HOUR = Timeframe.parse("1h");
  static final Timeframe DAY = Timeframe.parse("1d");

  static final TradingStrategy BAR_BY_BAR = series -> {
    HigherTimeframe hour = HigherTimeframe.of(series, HOUR);
    HigherTimeframe day = HigherTimeframe.of(series, DAY);
    int now = series.getEndIndex();
    int lastHour = hour.lastFinished();
    int lastDay = day.lastFinished();
    if (lastDay < 1) {
      return TradeSignal.hold(TradeSignal.WARMUP);
    }
    ColumnIndicator daily = Indicators.of(day.series()).ema(2);
    boolean rising = series.getBar(now).getClosePrice().doubleValue() > Indicators.of(hour.series()).ema(24).value(lastHour)
        && daily.value(lastDay) > daily.value(lastDay - 1);
    double rsi = Indicators.of(series).rsi(14).value(now);
    if (rising && rsi < 35) {
      return TradeSignal.buy();
    }
    return rsi > 75 ? TradeSignal.sell() : TradeSignal.hold();
  };
  // timeframes:end

  // columns:begin
  static final ColumnStrategy BY_COLUMN = columns -> {
    CoarserColumns hours = columns.coarser(HOUR);
    CoarserColumns days = columns.coarser(DAY);
    Column close = columns.bars().close();
    Column hourly = hours.aligned(Indicators.of(hours.columns()).ema(24));
    Column daily = Indicators.of(days.columns()).ema(2);
    Column rsi = Indicators.of(columns).rsi(14);
    int first = days.firstFine(1);
    SignalColumn.Builder signals = SignalColumn.builder(close.length()).warmUp(first);
    for (int t = first; t < close.length(); t++) {
      int day = days.lastFinished(t);
      boolean rising = close.get(t) > hourly.get(t) && daily.get(day) > daily.get(day - 1);
      signals.set(t, rising && rsi.get(t) < 35 ? SignalColumn.BUY : rsi.get(t) > 75 ? SignalColumn.SELL : SignalColumn.HOLD);
    }
    return signals.build();
  };
  // columns:end

  // ta4j:begin
  static final Ta4jStrategy WITH_TA4J_RULES = Ta4jStrategy.of(series -> {
    HigherTimeframe hour = HigherTimeframe.of(series, HOUR);
    Indicator<Num> close = new ClosePriceIndicator(series);
    Indicator<Num> hourly = hour.aligned(new EMAIndicator(new ClosePriceIndicator(hour.series()), 24));
    return new BaseStrategy(
        new CrossedUpIndicatorRule(close, hourly), new CrossedDownIndicatorRule(close, hourly), hourly.getCountOfUnstableBars());
  });
  // ta4j:end

  static SimulationResult run(TradingStrategy strategy, Bars bars) {
    return new Simulator(SimulatorSettings.defaults()).run(strategy, bars);
  }

  /** Runs both over the same bars and prints what came of them. */
  public static void main(String[] arguments) {
    Bars bars = Catalogue.load("bitstamp-btcusd-5m");
    BarColumns columns = BarColumns.of(bars);
    System.out.println(columns.coarser(HOUR).bars() + "; " + columns.coarser(DAY).bars());
    System.out.println("bar by bar: " + run(BAR_BY_BAR, bars).metrics().totalTrades() + " trades, total return "
        + run(BAR_BY_BAR, bars).metrics().totalReturn());
    System.out.println("by column: " + run(BY_COLUMN, bars).metrics().totalTrades() + " trades, total return "
        + run(BY_COLUMN, bars).metrics().totalReturn());
    System.out.println("with ta4j's rules: " + run(WITH_TA4J_RULES, bars).metrics().totalTrades() + " trades");
  }
}
