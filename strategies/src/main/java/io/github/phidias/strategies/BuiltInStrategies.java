package io.github.phidias.strategies;

import io.github.phidias.strategies.combining.Filtered;
import io.github.phidias.strategies.combining.Vote;
import io.github.phidias.strategies.harvesting.VolatilityHarvesting;
import io.github.phidias.strategies.portfolio.DualMomentum;
import io.github.phidias.strategies.portfolio.PairsSpread;
import io.github.phidias.strategies.rules.Rules;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.StrategyProvider;
import io.github.phidias.strategy.TradingStrategy;
import java.util.List;

/** The strategies of this module. */
public final class BuiltInStrategies implements StrategyProvider {
  /** For {@link java.util.ServiceLoader}. */
  public BuiltInStrategies() {}

  @Override
  public List<Class<? extends TradingStrategy>> strategies() {
    return List.of(
        BollingerReversion.class, BuyAndHold.class, ConstantMix.class, DollarCostAveraging.class, DonchianBreakout.class,
        EmaCrossover.class, FairValueGap.class, FibonacciRetracement.class, Filtered.class, GridTrading.class,
        KeltnerSqueeze.class, MacdCross.class, OpeningRange.class, Rsi.class, Rsi2.class, Rules.class, Sample.class,
        SmaCrossover.class, VolatilityHarvesting.class, Vote.class, Xabcd.class);
  }

  @Override
  public List<Class<? extends PortfolioStrategy>> portfolioStrategies() {
    return List.of(DualMomentum.class, PairsSpread.class);
  }
}
