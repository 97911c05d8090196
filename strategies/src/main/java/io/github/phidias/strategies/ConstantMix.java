package io.github.phidias.strategies;

import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.TradingStrategy;
import org.ta4j.core.BarSeries;

/**
 * Holds a fixed share of equity (Andre Perold and William Sharpe, "Dynamic Strategies for Asset Allocation", 1988): trades back
 * to {@code weight} whenever the share is {@code band} percent of equity or more away from it. A weight smaller than the band
 * is never bought. TARGET at every bar.
 */
@StrategyName(
    value = "constant_mix",
    belief = "Prices swing more than they go anywhere, so that selling what has risen and buying what has fallen earns the "
        + "swings. Fails in a lasting rise, which it sells too early, and in a lasting fall, into which it buys; costs decide "
        + "how narrow the band may be.")
public record ConstantMix(
    @Param(value = "0.5", min = 0, max = 1, unit = "fraction", description = "Part of equity held") double weight,
    @Param(value = "5", min = 0, max = 100, unit = "percent of equity", description = "Distance from the weight that is left alone")
        double band)
    implements TradingStrategy {

  public ConstantMix {
    RecordDescriptor.of(ConstantMix.class).require(weight, band);
  }

  @Override
  public TradeSignal run(BarSeries series) {
    return TradeSignal.target(weight, new Band(band, band));
  }
}
