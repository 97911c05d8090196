package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.accounts.CorporateActions;
import io.github.phidias.accounts.LedgerEvent;
import io.github.phidias.bars.Bars;
import io.github.phidias.costs.BorrowCost;
import io.github.phidias.costs.FundingRates;
import io.github.phidias.costs.HoldingCosts;
import java.util.function.Consumer;

/**
 * What happens to a position of one instrument by being held: funding, borrowing, splits, dividends, delisting.
 *
 * <p>A funding payment at the open of a bar is of the position carried into it, at its open; one inside a bar is of the position
 * at its close, at its close. Borrowing is paid at each open and close for the time since the one before, at that price.
 */
final class Upkeep {
  private final Broker broker;
  private final Account account;
  private final String instrument;
  private final FundingRates funding;
  private final BorrowCost borrow;
  private final CorporateActions actions;
  private final Consumer<LedgerEvent> journal;
  private final boolean none;
  private int nextFunding;
  private int nextAction;
  private long until = Long.MIN_VALUE;

  Upkeep(Broker broker, Account account, String instrument, SimulatorSettings settings, SimulationInputs inputs) {
    this.broker = broker;
    this.account = account;
    this.instrument = instrument;
    this.funding = inputs.funding();
    this.borrow = settings.borrow().orElse(null);
    this.actions = inputs.actions();
    this.journal = inputs.journal().orElse(null);
    this.none = funding.size() == 0 && borrow == null && actions.size() == 0;
  }

  /** Before anything is done at an open: all up to it, it included. */
  void atOpen(long time, double price) {
    if (none) {
      return;
    }
    if (until == Long.MIN_VALUE) {
      until = time - 1;
      nextFunding = funding.firstAfter(until);
      nextAction = actions.firstAfter(until);
    }
    // First, so that what is paid at this open is of the units that this open prices.
    while (nextAction < actions.size() && actions.time(nextAction) <= time) {
      act(nextAction++, time);
    }
    pay(time, price);
  }

  /** After the close of a bar: all before the time of the close. */
  void atClose(Bars bars, int t, double price) {
    if (!none) {
      pay(bars.closeTime(t) - 1, price);
    }
  }

  private void pay(long time, double price) {
    double signed = broker.position.isFlat() ? 0
        : broker.position.direction() * account.notional(broker.slot, Math.abs(broker.position.quantity()), price);
    while (nextFunding < funding.size() && funding.time(nextFunding) <= time) {
      double cost = HoldingCosts.funding(signed, funding.rate(nextFunding++));
      if (cost != 0) {
        account.book(-cost);
        broker.record.totalFunding += cost;
        if (journal != null) {
          journal.accept(new LedgerEvent.Funding(time, instrument, -cost));
        }
      }
    }
    if (borrow != null && time > until) {
      double cost = borrow.cost(signed, time - until);
      if (cost != 0) {
        account.book(-cost);
        broker.record.totalInterest += cost;
        if (journal != null) {
          journal.accept(new LedgerEvent.Funding(time, instrument, -cost));
        }
      }
    }
    until = Math.max(until, time);
  }

  private void act(int i, long time) {
    switch (actions.kind(i)) {
      case SPLIT -> broker.listing.split(actions.value(i), time);
      case DIVIDEND -> {
        double cash = actions.cash(i, broker.position.quantity());
        if (cash != 0) {
          account.book(cash);
          broker.record.totalDividends += cash;
          if (journal != null) {
            journal.accept(new LedgerEvent.Dividend(time, instrument, actions.value(i)));
          }
        }
      }
      case DELISTING -> broker.listing.ended();
    }
  }
}
