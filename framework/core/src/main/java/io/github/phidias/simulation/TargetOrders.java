package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.accounts.ContractKind;
import io.github.phidias.accounts.InstrumentRules;
import io.github.phidias.accounts.Position;
import io.github.phidias.rebalance.Rebalance;
import io.github.phidias.rebalance.RebalanceRules;
import io.github.phidias.rebalance.Rebalancer;
import io.github.phidias.signals.Band;

/** Turns target weights into fills: planned at a close, then traded as far as the account allows. */
final class TargetOrders {
  private final Broker broker;
  private final Account account;
  private final Position position;
  private final Costs costs;
  private final EntryRules rules;
  private final Rebalancer rebalancer;
  private final double leverage;
  private final boolean inverse;
  /** Whether costs are others than the rates that the rebalancer knows. */
  private final boolean otherCosts;

  TargetOrders(
      Broker broker, Account account, SimulatorSettings settings, SimulationInputs inputs, Costs costs, EntryRules rules) {
    this.broker = broker;
    this.account = account;
    this.position = broker.position;
    this.costs = costs;
    this.rules = rules;
    this.leverage = settings.leverage();
    this.otherCosts =
        inputs.commission().isPresent() || settings.slippageModel().isPresent() || settings.commissionFixed() > 0;
    InstrumentRules contract = settings.instrument().orElse(InstrumentRules.NONE);
    this.inverse = contract.contract() == ContractKind.INVERSE;
    this.rebalancer = new Rebalancer(new RebalanceRules(
        Double.isNaN(settings.lot()) ? 0 : settings.lot(), contract.minQuantity().orElse(0), contract.minNotional().orElse(0),
        settings.commission(), settings.slippage(), settings.allowShort(), leverage));
  }

  /**
   * Plans the order of a target weight at a close; what is not due becomes a hold.
   *
   * @throws StrategyException for an inverse contract, whose worth falls as its price rises
   */
  void plan(Decision decision, double price) {
    if (inverse) {
      throw new StrategyException(
          broker.strategy, decision.index,
          "UNSUPPORTED_SIGNAL: the worth of an inverse contract falls as its price rises, so it has no target weight; give orders",
          null);
    }
    double unit = account.notional(broker.slot, 1, price);
    Rebalance due = rebalancer.decide(
        decision.weight, new Band(decision.bandLower, decision.bandUpper), position.quantity(),
        account.equity() - position.quantity() * unit, unit);
    decision.units = due.due() ? due.quantity() : 0;
    if (!due.due()) {
      broker.record.count(switch (due.reason()) {
        case NO_EQUITY -> Reason.NO_EQUITY;
        case WITHIN_BAND -> Reason.WITHIN_BAND;
        case BELOW_MIN_QTY -> Reason.BELOW_MIN_QUANTITY;
        case BELOW_MIN_NOTIONAL -> Reason.BELOW_MIN_NOTIONAL;
        case REBALANCE -> throw new IllegalStateException("a rebalancing that is due has no reason to wait");
      }, broker.bar());
      decision.hold(decision.index);
    }
  }

  /** Trades the part of a planned order that reduces the position; true when another part is left to open. */
  boolean reduce(Decision decision, double reference) {
    broker.withdrawEntries();
    int direction = decision.units > 0 ? 1 : -1;
    if (position.direction() == -direction) {
      double want = Math.abs(decision.units);
      double done =
          broker.close(Math.min(want, broker.held(0)), 0, reference, true, ExitReason.REBALANCE, broker.nextOrderId());
      decision.units -= direction * done;
      if (!position.isFlat() || !(want - done > 1e-12 * want)) {
        return false;
      }
    }
    return decision.units != 0;
  }

  /** Trades the part of a planned order that opens, as far as the balances at the fill allow. */
  void increase(Decision decision, double reference) {
    int direction = decision.units > 0 ? 1 : -1;
    double price = costs.entry(reference, direction > 0, broker.bar());
    double unit = account.notional(broker.slot, 1, price);
    account.mark(broker.slot, reference);
    // What other instruments hold is equity, but pays for nothing here.
    double tied = 0;
    for (int i = 0; i < account.slots(); i++) {
      tied += i == broker.slot ? 0 : account.notional(i);
    }
    // At the reference, at which the account is marked: the slippage of this fill takes nothing from what is held already.
    double free = account.equity() - position.quantity() * account.notional(broker.slot, 1, reference) - tied / leverage;
    double fitted = Math.abs(rebalancer.fit(decision.units, position.quantity(), free, unit));
    if (otherCosts) {
      fitted = Math.min(fitted, rules.rounded(rules.affordable(1, account.equity(), reference, price, broker.time())));
    }
    if (fitted > 0) {
      broker.enter(decision, direction, reference, true, fitted, broker.nextOrderId());
    } else {
      broker.record.count(tied > 0 ? Reason.INSUFFICIENT_CASH : Reason.BELOW_MIN_NOTIONAL, broker.bar());
    }
  }
}
