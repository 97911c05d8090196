package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.orders.Fill;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.TradingStrategy;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The event path: every order, cost and rule, bar by bar, in the order of the timeline. The reference that the fast path is
 * compared with.
 */
final class EventEngine {
  private final Account account;
  private final Market market;
  private final double[] equity;
  private final SimulatorSettings settings;
  private Fill lastFill;

  EventEngine(BarColumns columns, String name, SimulatorSettings settings, Bars finer, double[] equity) {
    Bars bars = columns.bars();
    this.equity = equity;
    this.settings = settings;
    this.account = new Account(settings.initialCapital(), Account.Contract.PLAIN);
    EntryRules rules = new EntryRules(bars, equity, account, settings);
    Broker broker = new Broker(bars, 0, account, settings, new Costs(settings, columns), rules, new TradeLog());
    this.market = new Market(bars, broker, new SeriesCursor(columns, name), settings, finer);
  }

  /** Lets known signals decide. */
  void decideBy(SignalColumn signals, TradingStrategy strategy) {
    market.decidedBy(Decider.of(signals), strategy, new AccountPortfolio());
  }

  /** Asks the strategy bar by bar. */
  void decideBy(TradingStrategy strategy, String name) {
    Portfolio portfolio = new AccountPortfolio();
    if (strategy instanceof PortfolioAware || strategy instanceof IndicatorStrategy) {
      market.broker.listener = fill -> filled(strategy, fill);
    }
    market.decidedBy(Decider.of(strategy, name, market.cursor, portfolio), strategy, portfolio);
  }

  private void filled(TradingStrategy strategy, Fill fill) {
    lastFill = fill;
    if (strategy instanceof PortfolioAware aware) {
      aware.onFill(fill);
    }
  }

  RunRecord run(IntConsumer progress) {
    int bars = equity.length;
    for (int t = 0; t < bars; t++) {
      if ((t & StrategyCalls.TOLD_EVERY - 1) == 0) {
        progress.accept(t);
      }
      market.open(t);
      market.exitsAtOpen(t);
      market.entriesAtOpen(t);
      market.during(t);
      equity[t] = account.equity();
      if (isRuined(t)) {
        break;
      }
      market.decide(t);
      equity[t] = account.equity();
      if (!market.broker.position.isFlat()) {
        market.broker.record.barsInPosition++;
      }
    }
    if (!market.broker.stopped && settings.endOfData() == EndOfData.LAST_BAR_AGAIN) {
      boolean wasHeld = !market.broker.position.isFlat();
      market.again();
      if (wasHeld && market.broker.position.isFlat()) {
        market.broker.record.barsInPosition--;
      }
      equity[bars - 1] = account.equity();
      isRuined(bars - 1);
    }
    boolean held = !market.broker.position.isFlat();
    RunRecord record = market.finish();
    if (held && market.broker.position.isFlat()) {
      record.barsInPosition--;
    }
    equity[bars - 1] = account.equity();
    return record;
  }

  /** Ends an account without equity at the close of a bar, if that is asked for. */
  private boolean isRuined(int t) {
    if (!settings.absorbBankruptcy() || equity[t] > 0) {
      return false;
    }
    market.broker.ruined(market.close(t));
    Arrays.fill(equity, t, equity.length, account.equity());
    return true;
  }

  /** What the strategy may know of the account. */
  private final class AccountPortfolio implements Portfolio {
    @Override
    public double quantity() {
      return account.position(0).quantity();
    }

    @Override
    public int lots() {
      return account.position(0).lots();
    }

    @Override
    public double entryPrice() {
      return account.position(0).averagePrice();
    }

    @Override
    public int entryIndex() {
      return account.position(0).isFlat() ? -1 : account.position(0).mark(0);
    }

    @Override
    public double cash() {
      return account.cash();
    }

    @Override
    public double equity() {
      return account.equity();
    }

    @Override
    public Optional<Fill> lastFill() {
      return Optional.ofNullable(lastFill);
    }
  }
}
