package io.github.phidias.strategies.harvesting;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.orders.Fill;
import io.github.phidias.orders.Liquidity;
import io.github.phidias.rebalance.Rebalance;
import io.github.phidias.rebalance.RebalanceRules;
import io.github.phidias.rebalance.Rebalancer;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import java.util.Optional;

/** The fills of the specification without the simulator: signal, rebalancer, balances. */
final class PaperAccount implements Portfolio {
  private final Rebalancer rebalancer;
  private final RebalanceRules rules;
  private double base;
  private double quote;
  private double price;

  PaperAccount(RebalanceRules rules, double base, double quote) {
    this.rules = rules;
    this.rebalancer = new Rebalancer(rules);
    this.base = base;
    this.quote = quote;
  }

  /** Plays the bars from the first that may trade on. */
  void play(PortfolioAware strategy, Bars bars, int first, boolean nextOpen) {
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "paper");
    double due = 0;
    for (int t = first; t < bars.size(); t++) {
      if (nextOpen && due != 0) {
        fill(strategy, due, bars.open().get(t), bars.openTime(t));
      }
      cursor.moveTo(t);
      price = bars.close().get(t);
      due = due(strategy.run(cursor.moving(), this));
      if (!nextOpen && due != 0) {
        fill(strategy, due, price, bars.openTime(t));
      }
    }
  }

  private double due(TradeSignal signal) {
    if (signal.action() != Action.TARGET) {
      return 0;
    }
    Rebalance order =
        rebalancer.decide(signal.targetWeight().getAsDouble(), signal.band().orElseThrow(), base, quote, price);
    return order.due() ? order.quantity() : 0;
  }

  private void fill(PortfolioAware strategy, double ordered, double reference, long time) {
    double paid = reference * (1 + Math.signum(ordered) * rules.slippage());
    double quantity = rebalancer.fit(ordered, base, quote, paid);
    if (quantity != 0) {
      double fee = Math.abs(quantity) * paid * rules.commission();
      base += quantity;
      quote -= quantity * paid + fee;
      strategy.onFill(new Fill("paper", 1, Instrument.UNKNOWN, time, quantity, paid, fee, Liquidity.TAKER));
    }
  }

  @Override
  public double quantity() {
    return base;
  }

  @Override
  public int lots() {
    return base > 0 ? 1 : 0;
  }

  @Override
  public double entryPrice() {
    return Double.NaN;
  }

  @Override
  public int entryIndex() {
    return -1;
  }

  @Override
  public double cash() {
    return quote;
  }

  @Override
  public double equity() {
    return base * price + quote;
  }

  @Override
  public Optional<Fill> lastFill() {
    return Optional.empty();
  }
}
