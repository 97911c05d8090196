package io.github.phidias.config;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.Param;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.strategy.TradingStrategy;
import java.util.List;
import org.ta4j.core.BarSeries;

/** A strategy with one parameter of each kind, and a rule between two of them. */
@StrategyName("demo_cross")
record DemoCross(
    @Param(value = "12", min = 1, max = 500, unit = "bars") int fastPeriod,
    @Param(value = "26", min = 2, max = 1000, unit = "bars") int slowPeriod,
    @Param(value = "1", min = 0, aboveMin = true, max = 1) double positionSize,
    @Param(value = "false") boolean trendFilter,
    @Param(value = "wilder") Smoothing smoothing) implements TradingStrategy {
  enum Smoothing { WILDER, SIMPLE }

  static final StrategyRegistry REGISTRY = StrategyRegistry.of(List.of(DemoCross.class));

  DemoCross {
    if (fastPeriod >= slowPeriod) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "fast_period", "fast_period was %d but must be under slow_period, %d".formatted(fastPeriod, slowPeriod));
    }
  }

  @Override
  public TradeSignal run(BarSeries series) {
    return TradeSignal.hold();
  }
}
