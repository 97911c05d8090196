package io.github.phidias.strategies.harvesting;

import io.github.phidias.orders.Fill;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import java.util.function.IntPredicate;
import org.ta4j.core.BarSeries;

/** A run whose process is down for some bars: it is not asked then, and a fresh object goes on from the snapshot afterwards. */
final class Restarting implements PortfolioAware {
  private final IntPredicate down;
  private final HarvestLog log;
  private HarvestingRun run;
  private boolean wasDown;

  Restarting(HarvestingRun run, HarvestLog log, IntPredicate down) {
    this.run = run;
    this.log = log;
    this.down = down;
  }

  HarvestingRun run() {
    return run;
  }

  @Override
  public TradeSignal run(BarSeries series, Portfolio portfolio) {
    if (down.test(series.getEndIndex())) {
      wasDown = true;
      return TradeSignal.hold("DOWN");
    }
    if (wasDown) {
      run = GoldenPath.restarted(run, log);
      wasDown = false;
    }
    return run.run(series, portfolio);
  }

  @Override
  public void onFill(Fill fill) {
    run.onFill(fill);
  }
}
