package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.matching.WorkingOrder;

/** What becomes of the instrument itself: splits, and the end of its trading. */
final class Listing {
  private final Broker broker;
  private final Account account;
  private final FillRegister register;
  private double lastPrice;

  Listing(Broker broker, Account account, FillRegister register) {
    this.broker = broker;
    this.account = account;
    this.register = register;
  }

  /** A price at which it was traded. */
  void seen(double price) {
    lastPrice = price;
  }

  /** A split: quantities times the ratio, prices of lots and orders over it. */
  void split(double ratio, long at) {
    account.split(broker.slot, ratio);
    lastPrice /= ratio;
    for (Decision decision : broker.waiting) {
      decision.split(ratio);
    }
    for (int i = 0; i < broker.matcher.size(); i++) {
      WorkingOrder order = broker.matcher.get(i);
      order.split(ratio);
      if (order.owner instanceof Decision decision) {
        decision.split(ratio);
      }
    }
    if (broker.desk != null) {
      broker.desk.split(ratio);
    }
    register.split(at, ratio, broker.position);
  }

  /** Trading ended: what is held is closed at the last price, what waits is taken out. */
  void ended() {
    broker.stopped = true;
    if (!broker.position.isFlat()) {
      broker.volume.lift();
      broker.close(broker.held(0), 0, lastPrice, false, ExitReason.DELISTED, broker.nextOrderId());
    }
    // Nothing can be given any more, so that this ends whatever a strategy does when it is told.
    while (broker.matcher.size() > 0) {
      WorkingOrder order = broker.matcher.get(0);
      broker.matcher.remove(order);
      broker.expired(order);
    }
  }
}
