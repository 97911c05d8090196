package io.github.phidias.cli;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.StrategyProvider;
import io.github.phidias.strategy.TradingStrategy;
import java.util.List;
import org.ta4j.core.BarSeries;

/** Strategies of somebody else that do not work, found as a plugin's are. */
public final class BrokenStrategies implements StrategyProvider {
  @Override
  public List<Class<? extends TradingStrategy>> strategies() {
    return List.of(ThrowsAtBar3.class, ThrowsByColumn.class, BuysBeforeARise.class);
  }

  @StrategyName("test_throws_at_bar_3")
  record ThrowsAtBar3() implements TradingStrategy {
    @Override
    public TradeSignal run(BarSeries series) {
      if (series.getEndIndex() == 3) {
        throw new IllegalStateException("no luck");
      }
      return TradeSignal.hold();
    }
  }

  @StrategyName("test_throws_by_column")
  record ThrowsByColumn() implements ColumnStrategy {
    @Override
    public SignalColumn signals(BarColumns columns) {
      throw new IllegalStateException("no luck");
    }
  }

  @StrategyName("test_buys_before_a_rise")
  record BuysBeforeARise() implements ColumnStrategy {
    @Override
    public SignalColumn signals(BarColumns columns) {
      SignalColumn.Builder signals = SignalColumn.builder(columns.bars().size());
      for (int t = 0; t < columns.bars().size(); t++) {
        boolean rises = t + 1 < columns.bars().size() && columns.bars().close().get(t + 1) > columns.bars().close().get(t);
        signals.set(t, rises ? SignalColumn.BUY : SignalColumn.SELL);
      }
      return signals.build();
    }
  }
}
