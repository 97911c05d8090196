package io.github.phidias.strategy;

import io.github.phidias.signals.TradeSignal;
import java.util.Objects;
import java.util.function.Function;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Strategy;
import org.ta4j.core.Trade;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.num.NumFactory;

/**
 * A whole ta4j {@code Strategy} as ours: its entry rule is asked while flat and answers BUY (SELL where the strategy's
 * starting type is SELL), its exit rule while in position and answers the opposite. Rules that need a trading record see
 * one that holds the open position. Rules are never taken out of the strategy by getter, as ta4j may rebuild them wrongly.
 */
public final class Ta4jStrategy implements IndicatorStrategy {
  private final Function<BarSeries, Strategy> build;
  private final double positionSize;

  private Ta4jStrategy(Function<BarSeries, Strategy> build, double positionSize) {
    this.build = Objects.requireNonNull(build, "build");
    this.positionSize = positionSize;
  }

  /** The strategy that {@code build} makes from a series, asking for all of the equity the simulator allows. */
  public static Ta4jStrategy of(Function<BarSeries, Strategy> build) {
    return new Ta4jStrategy(build, 1);
  }

  /** The same asking for a fraction of equity, 0 to 1. */
  public Ta4jStrategy withPositionSize(double fraction) {
    return new Ta4jStrategy(build, fraction);
  }

  @Override
  public Decisions prepare(BarSeries series) {
    return new Rules(build.apply(series), series.numFactory(), positionSize);
  }

  private static final class Rules implements Decisions {
    private final Strategy strategy;
    private final NumFactory numbers;
    private final TradeSignal enter;
    private final TradeSignal exit;
    private TradingRecord record;
    private int recordedEntry = -1;

    Rules(Strategy strategy, NumFactory numbers, double positionSize) {
      this.strategy = strategy;
      this.numbers = numbers;
      boolean buys = strategy.getStartingType() == Trade.TradeType.BUY;
      TradeSignal buy = TradeSignal.buy(1, positionSize);
      TradeSignal sell = TradeSignal.sell(1, positionSize);
      this.enter = buys ? buy : sell;
      this.exit = buys ? sell : buy;
      this.record = new BaseTradingRecord(strategy.getStartingType());
    }

    @Override
    public TradeSignal at(int index, Portfolio portfolio) {
      if (strategy.isUnstableAt(index)) {
        return TradeSignal.hold(TradeSignal.WARMUP);
      }
      if (portfolio.quantity() == 0) {
        if (recordedEntry >= 0) {
          record = new BaseTradingRecord(strategy.getStartingType());
          recordedEntry = -1;
        }
        return strategy.shouldEnter(index, record) ? enter : TradeSignal.hold();
      }
      if (recordedEntry != portfolio.entryIndex()) {
        record = new BaseTradingRecord(strategy.getStartingType());
        record.enter(
            portfolio.entryIndex(), numbers.numOf(portfolio.entryPrice()), numbers.numOf(Math.abs(portfolio.quantity())));
        recordedEntry = portfolio.entryIndex();
      }
      return strategy.shouldExit(index, record) ? exit : TradeSignal.hold();
    }
  }
}
