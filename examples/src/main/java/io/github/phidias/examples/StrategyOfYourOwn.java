package io.github.phidias.examples;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.Param;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.StrategyName;
import java.util.Map;

/** A strategy as a record: its components are its parameters, and it computes all signals at once. */
public final class StrategyOfYourOwn {
  private StrategyOfYourOwn() {}

  /** Buys a close above the highest high of the bars before, sells one below their lowest low. */
  @StrategyName(
      value = "channel_breakout",
      belief = "Believes that a price which leaves its range goes on; fails in markets that swing within one.")
  public record ChannelBreakout(
      @Param(value = "20", min = 2, max = 500, unit = "bars", description = "bars of the range") int length)
      implements ColumnStrategy {
    @Override
    public SignalColumn signals(BarColumns columns) {
      IndicatorColumns indicators = Indicators.of(columns);
      Column close = columns.bars().close();
      Column top = indicators.highest(PriceSource.HIGH, length);
      Column bottom = indicators.lowest(PriceSource.LOW, length);
      SignalColumn.Builder signals = SignalColumn.builder(close.length()).warmUp(length);
      for (int t = length; t < close.length(); t++) {
        boolean up = close.get(t) > top.get(t - 1);
        boolean down = close.get(t) < bottom.get(t - 1);
        signals.set(t, up ? SignalColumn.BUY : down ? SignalColumn.SELL : SignalColumn.HOLD);
      }
      return signals.build();
    }
  }

  /** Makes it by name and value, as a configuration would, and runs it. */
  public static void main(String[] arguments) {
    var strategy = StrategyDescriptor.of(ChannelBreakout.class).create(Map.of("length", 55));
    var result = new Simulator(SimulatorSettings.defaults()).run(strategy, Catalogue.load("msft-1d"));
    System.out.println(result.strategy() + ": " + result.metrics().totalTrades() + " trades, refused " + result.reasons());
  }
}
