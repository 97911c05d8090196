package io.github.phidias.strategies.harvesting;

import io.github.phidias.orders.Fill;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import org.ta4j.core.BarSeries;

/** A run that goes on in a fresh object from its snapshot at a bar, without missing any. */
final class SplitAt implements PortfolioAware {
  private final HarvestLog log;
  private final int cut;
  private HarvestingRun run;

  SplitAt(HarvestingRun run, HarvestLog log, int cut) {
    this.run = run;
    this.log = log;
    this.cut = cut;
  }

  @Override
  public TradeSignal run(BarSeries series, Portfolio portfolio) {
    if (series.getEndIndex() == cut) {
      run = GoldenPath.restarted(run, log);
    }
    return run.run(series, portfolio);
  }

  @Override
  public void onFill(Fill fill) {
    run.onFill(fill);
  }
}
