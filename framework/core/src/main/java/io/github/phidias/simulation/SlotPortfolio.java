package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.accounts.Position;
import io.github.phidias.orders.Fill;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.TradingStrategy;
import java.util.Optional;

/** What the strategy of one instrument may know of the account. */
final class SlotPortfolio implements Portfolio {
  private final Account account;
  private final Position position;
  private Fill lastFill;

  SlotPortfolio(Account account, int slot) {
    this.account = account;
    this.position = account.position(slot);
  }

  /** Lets a strategy that asks for it know of its fills. */
  void tell(TradingStrategy strategy, String name, Broker broker) {
    if (strategy instanceof PortfolioAware aware) {
      broker.listener = fill -> {
        lastFill = fill;
        try {
          aware.onFill(fill);
        } catch (Throwable e) {
          throw StrategyCalls.failure(name, broker.index(), e);
        }
      };
    } else if (strategy instanceof IndicatorStrategy) {
      broker.listener = fill -> lastFill = fill;
    }
  }

  @Override
  public double quantity() {
    return position.quantity();
  }

  @Override
  public int lots() {
    return position.lots();
  }

  @Override
  public double entryPrice() {
    return position.averagePrice();
  }

  @Override
  public int entryIndex() {
    return position.isFlat() ? -1 : position.mark(0);
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
