package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.accounts.ContractKind;
import io.github.phidias.accounts.InstrumentRules;
import io.github.phidias.accounts.MarginSettings;
import io.github.phidias.accounts.MarginTiers;
import io.github.phidias.accounts.Position;
import io.github.phidias.matching.WorkingOrder;

/** The order by which the venue liquidates a position whose margin is gone. */
final class MarginWatch {
  /** Where every tier has begun. */
  private static final double LARGE = 1e18;

  private final Broker broker;
  private final Account account;
  private final InstrumentRules contract;
  /** Null without maintenance margins. */
  private final MarginTiers tiers;
  private WorkingOrder liquidation;

  MarginWatch(Broker broker, Account account, SimulatorSettings settings) {
    this.broker = broker;
    this.account = account;
    this.contract = settings.instrument().orElse(InstrumentRules.NONE);
    this.tiers = settings.margin().map(MarginSettings::tiers).filter(t -> t.maintenance(LARGE) > 0).orElse(null);
  }

  /** Moves the order to the price at which the equity is just the maintenance margin. */
  void watch() {
    if (tiers == null) {
      return;
    }
    Position position = broker.position;
    double price = position.isFlat() ? Double.NaN : price(position);
    boolean due = price > 0 && price < Double.POSITIVE_INFINITY;
    if (liquidation != null && (!due || liquidation.isDone() || liquidation.direction == position.direction())) {
      broker.matcher.remove(liquidation);
      liquidation = null;
    }
    if (due && liquidation == null) {
      liquidation = WorkingOrder.stop(broker.nextOrderId(), -position.direction(), price);
      liquidation.activeFrom = broker.index();
      liquidation.owner = ExitReason.LIQUIDATION;
      broker.matcher.add(liquidation);
    } else if (due) {
      liquidation.stop = price;
    }
  }

  private double price(Position position) {
    double others = 0;
    for (int i = 0; i < account.slots(); i++) {
      others += i == broker.slot ? 0 : tiers.maintenance(account.notional(i));
    }
    double entry = contract.contract() == ContractKind.INVERSE ? harmonicPrice(position) : position.averagePrice();
    return tiers.liquidationPrice(
        contract, position.quantity(), entry, account.equity() - account.unrealised(broker.slot) - others);
  }

  /** The one entry price with the profit of all lots, for a contract whose profit follows one over the price. */
  private static double harmonicPrice(Position position) {
    double sum = 0;
    for (int lot = 0; lot < position.lots(); lot++) {
      sum += position.quantity(lot) / position.price(lot);
    }
    return position.quantity() / sum;
  }
}
