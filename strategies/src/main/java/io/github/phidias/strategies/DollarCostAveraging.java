package io.github.phidias.strategies;

import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.StrategyName;
import org.ta4j.core.BarSeries;

/**
 * Invests the cash in equal parts at regular bars: at bar {@code k * every} of the series, for k from 0 to {@code purchases -
 * 1}, it asks for {@code cash / (purchases - k)} more, and never sells. Costs come on top; the last asks for all that is left,
 * of which a fill at a lower price leaves a little. A purchase that the account refuses is made up for by the later ones, which
 * share its money. TARGET at these bars as long as there is cash, HOLD else. Metadata: {@code number} of the purchase, from 1.
 */
@StrategyName(
    value = "dollar_cost_averaging",
    belief = "Nobody knows a good day to buy, so buying for the same money on many days spares the regret of the worst one and "
        + "buys more when the price is low. Fails against buying at once in markets that rise, for most of the cash waits; it "
        + "lowers risk by holding less, not by magic.")
public record DollarCostAveraging(
    @Param(value = "7", min = 1, max = 1_000_000, unit = "bars", description = "Bars from one purchase to the next") int every,
    @Param(value = "52", min = 1, max = 1_000_000, unit = "purchases", description = "Parts into which the cash is divided")
        int purchases)
    implements PortfolioAware {
  private static final Band ALWAYS = new Band(0, 0);

  public DollarCostAveraging {
    RecordDescriptor.of(DollarCostAveraging.class).require(every, purchases);
  }

  @Override
  public TradeSignal run(BarSeries series, Portfolio portfolio) {
    int index = series.getEndIndex();
    int purchase = index / every;
    double equity = portfolio.equity();
    if (index < 0 || index % every != 0 || purchase >= purchases || !(equity > 0) || !(portfolio.cash() > 0)) {
      return TradeSignal.hold();
    }
    double amount = portfolio.cash() / (purchases - purchase);
    double held = equity - portfolio.cash();
    return TradeSignal.target(Math.min(1, (held + amount) / equity), ALWAYS).withMetadata("number", purchase + 1);
  }
}
