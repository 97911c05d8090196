package io.github.phidias.simulation;

import io.github.phidias.matching.WorkingOrder;
import io.github.phidias.orders.Trail;

/** The stop and the target that a signal's entry gets: those the signal names, else those of the settings. */
final class Protection {
  private final Broker broker;
  private final double stopLossPct;
  private final double takeProfitPct;
  private final boolean trails;
  private final boolean exitsWait;

  Protection(Broker broker, SimulatorSettings settings) {
    this.broker = broker;
    this.stopLossPct = settings.stopLossPct().orElse(Double.NaN);
    this.takeProfitPct = settings.takeProfitPct().orElse(Double.NaN);
    this.trails = settings.trailingStop();
    this.exitsWait = settings.entryBarExits() == EntryBarExits.MARKET_ENTRIES;
  }

  /** Places them for a lot, from the price that the distances of the settings are fractions of. */
  void place(Decision decision, int direction, long lot, double price) {
    int from = exitsWait && !Double.isNaN(decision.limit) ? broker.index() + 1 : broker.index();
    double asked = decision.stopDistance;
    double distance = Double.isNaN(asked) ? price * stopLossPct : asked;
    long id = broker.nextOrderId();
    if (!Double.isNaN(decision.stop)) {
      add(WorkingOrder.stop(id, -direction, decision.stop), lot, from, ExitReason.STOP_LOSS);
    } else if (!Double.isNaN(distance) && trails) {
      Trail trail = Double.isNaN(asked) ? Trail.fraction(stopLossPct) : Trail.price(asked);
      add(WorkingOrder.trailing(id, -direction, trail, price), lot, from, ExitReason.TRAILING_STOP);
    } else if (!Double.isNaN(distance)) {
      double level = Double.isNaN(asked) ? price * (1 - direction * stopLossPct) : price - direction * distance;
      add(WorkingOrder.stop(id, -direction, level), lot, from, ExitReason.STOP_LOSS);
    }
    double target = Double.isNaN(decision.target) ? price * (1 + direction * takeProfitPct) : decision.target;
    if (!Double.isNaN(target)) {
      add(WorkingOrder.limit(broker.nextOrderId(), -direction, target), lot, from, ExitReason.TAKE_PROFIT);
    }
  }

  private void add(WorkingOrder order, long lot, int from, ExitReason why) {
    order.lot = lot;
    order.activeFrom = from;
    order.owner = why;
    broker.matcher.add(order);
  }
}
