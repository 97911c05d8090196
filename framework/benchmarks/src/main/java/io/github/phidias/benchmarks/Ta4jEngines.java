package io.github.phidias.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Indicator;
import org.ta4j.core.Position;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.Trade;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.analysis.cost.LinearTransactionCostModel;
import org.ta4j.core.analysis.cost.ZeroCostModel;
import org.ta4j.core.backtest.BacktestExecutor;
import org.ta4j.core.backtest.BarSeriesManager;
import org.ta4j.core.backtest.TradeExecutionModel;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.reports.TradingStatement;
import org.ta4j.core.rules.AbstractRule;

/** ta4j's side of W1 and W2, as its own documentation would have it. */
final class Ta4jEngines {
  private Ta4jEngines() {}

  private static Strategy smaCross(BarSeries series, int fastLength, int slowLength) {
    ClosePriceIndicator close = new ClosePriceIndicator(series);
    SMAIndicator fast = new SMAIndicator(close, fastLength);
    SMAIndicator slow = new SMAIndicator(close, slowLength);
    return new BaseStrategy(new Cross(fast, slow, slowLength), new Cross(slow, fast, slowLength));
  }

  /** Up is over down now and was not on the bar before, on bars where all four averages are of full windows. */
  private static final class Cross extends AbstractRule {
    private final Indicator<Num> up;
    private final Indicator<Num> down;
    private final int first;

    Cross(Indicator<Num> up, Indicator<Num> down, int first) {
      this.up = up;
      this.down = down;
      this.first = first;
    }

    @Override
    public boolean isSatisfied(int index, TradingRecord record) {
      return index >= first
          && up.getValue(index).isGreaterThan(down.getValue(index))
          && up.getValue(index - 1).isLessThanOrEqual(down.getValue(index - 1));
    }
  }

  /** The next bar's open, worse by the slippage. */
  private static final class NextOpenWithSlippage implements TradeExecutionModel {
    @Override
    public void execute(int index, TradingRecord record, BarSeries series, Num amount) {
      int next = index + 1;
      if (next <= series.getEndIndex()) {
        double factor = record.isClosed() ? 1 + Account.SLIPPAGE : 1 - Account.SLIPPAGE;
        Num price = series.getBar(next).getOpenPrice().multipliedBy(series.numFactory().numOf(factor));
        record.operate(next, price, amount);
      }
    }
  }

  /** One strategy over all bars. */
  static final class Single implements Engine {
    private BarSeries series;

    @Override
    public void prepare(BenchData data) {
      series = data.series();
    }

    @Override
    public Answer run() {
      BarSeriesManager manager = new BarSeriesManager(
          series, new LinearTransactionCostModel(Account.FEE), new ZeroCostModel(), new NextOpenWithSlippage());
      TradingRecord record = manager.run(
          smaCross(series, 10, 30), Trade.TradeType.BUY, DoubleNumFactory.getInstance().numOf(Account.QUANTITY));
      return answer(List.of(record));
    }
  }

  /** The grid through ta4j's parallel executor. */
  static final class Grid implements Engine {
    private BarSeries series;

    @Override
    public void prepare(BenchData data) {
      series = data.lastSeries(SmaGrid.BARS);
    }

    @Override
    public Answer run() {
      List<Strategy> strategies = new ArrayList<>();
      for (SmaGrid.Pair pair : SmaGrid.PAIRS) {
        strategies.add(smaCross(series, pair.fast(), pair.slow()));
      }
      BacktestExecutor executor = new BacktestExecutor(
          series, new LinearTransactionCostModel(Account.FEE), new ZeroCostModel(), new NextOpenWithSlippage());
      List<TradingStatement> statements =
          executor.execute(strategies, DoubleNumFactory.getInstance().numOf(Account.QUANTITY), Trade.TradeType.BUY);
      return answer(statements.stream().map(TradingStatement::getTradingRecord).toList());
    }
  }

  private static Engine.Answer answer(List<TradingRecord> records) {
    long trips = 0;
    double equity = 0;
    for (TradingRecord record : records) {
      equity += Account.CASH;
      for (Position position : record.getPositions()) {
        trips++;
        equity += position.getProfit().doubleValue();
      }
    }
    return new Engine.Answer(trips, equity);
  }
}
