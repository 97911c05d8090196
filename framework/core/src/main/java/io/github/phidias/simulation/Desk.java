package io.github.phidias.simulation;

import io.github.phidias.bars.Instrument;
import io.github.phidias.matching.FillHandler.Outcome;
import io.github.phidias.matching.WorkingOrder;
import io.github.phidias.orders.Amendment;
import io.github.phidias.orders.Fill;
import io.github.phidias.orders.Order;
import io.github.phidias.orders.OrderDesk;
import io.github.phidias.orders.OrderEvent;
import io.github.phidias.orders.OrderRequest;
import io.github.phidias.orders.OrderSide;
import io.github.phidias.orders.OrderType;
import io.github.phidias.orders.TimeInForce;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The strategy's own orders for one instrument: what it gives, and what becomes of it. */
final class Desk implements OrderDesk {
  /** What is left under this share of an order is dust of subtractions. */
  private static final double DUST = 1e-12;

  private final Broker broker;
  private final Instrument instrument;
  private final int latency;
  private final boolean allowShort;
  private final boolean exitsWait;
  private final boolean passGaps;
  private final Consumer<Order> told;
  private final Map<Long, DeskOrder> orders = new LinkedHashMap<>();
  private final Decision sizing = new Decision();
  private long groups;

  Desk(Broker broker, Instrument instrument, SimulatorSettings settings, Consumer<Order> told) {
    this.broker = broker;
    this.instrument = instrument;
    this.latency = settings.latencyBars();
    this.allowShort = settings.allowShort();
    this.exitsWait = settings.entryBarExits() == EntryBarExits.MARKET_ENTRIES;
    this.passGaps = settings.stopsPassGaps();
    this.told = told;
    this.sizing.desk = true;
  }

  @Override
  public long submit(OrderRequest request) {
    return give(request, List.of(), List.of(), 0, 0, broker.index() + 1 + latency).order.id();
  }

  @Override
  public long bracket(OrderRequest entry, OrderRequest... exits) {
    for (OrderRequest exit : exits) {
      if (exit.side() == entry.side()) {
        throw new IllegalArgumentException("exit %s is on the side of its entry; give it the other side".formatted(exit));
      }
    }
    return give(entry, List.of(exits), List.of(), 0, 0, broker.index() + 1 + latency).order.id();
  }

  @Override
  public long[] oneCancelsOther(OrderRequest... requests) {
    long group = ++groups;
    long[] ids = new long[requests.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = give(requests[i], List.of(), List.of(), group, 0, broker.index() + 1 + latency).order.id();
    }
    return ids;
  }

  @Override
  public long oneTriggersOther(OrderRequest first, OrderRequest... then) {
    return give(first, List.of(), List.of(then), 0, 0, broker.index() + 1 + latency).order.id();
  }

  private DeskOrder give(
      OrderRequest request, List<OrderRequest> exits, List<OrderRequest> then, long group, long lot, int activeFrom) {
    long id = broker.nextOrderId();
    DeskOrder own = new DeskOrder(Order.of(id, instrument, request, broker.time()), exits, then, group);
    WorkingOrder working = WorkingOrder.of(id, request);
    working.activeFrom = activeFrom;
    working.lot = lot;
    working.owner = own;
    own.working = working;
    orders.put(id, own);
    on(own, new OrderEvent.Submitted(broker.time()));
    on(own, new OrderEvent.Accepted(broker.time(), Long.toString(id)));
    broker.matcher.add(working);
    return own;
  }

  @Override
  public boolean cancel(long id) {
    DeskOrder own = orders.get(id);
    if (own == null || !own.order.state().isWorking()) {
      return false;
    }
    broker.matcher.remove(own.working);
    on(own, new OrderEvent.Cancelled(broker.time(), "asked"));
    return true;
  }

  @Override
  public int cancelAll() {
    int cancelled = 0;
    for (Order order : working()) {
      cancelled += cancel(order.id()) ? 1 : 0;
    }
    return cancelled;
  }

  @Override
  public boolean amend(long id, Amendment change) {
    DeskOrder own = orders.get(id);
    if (own == null || !own.order.state().isWorking()) {
      return false;
    }
    double filled = own.order.filled();
    change.quantity().ifPresent(whole -> {
      if (!(whole > filled)) {
        throw new IllegalArgumentException(
            "quantity was %s but %s of order %d is filled already; give more, or cancel it".formatted(whole, filled, id));
      }
      own.working.remaining = whole - filled;
    });
    on(own, new OrderEvent.Amended(broker.time(), change));
    own.working.limit = own.order.request().limitPrice().orElse(own.working.limit);
    own.working.stop = own.order.request().stopPrice().orElse(own.working.stop);
    return true;
  }

  @Override
  public List<Order> working() {
    List<Order> out = new ArrayList<>();
    for (DeskOrder own : orders.values()) {
      if (own.order.state().isWorking()) {
        out.add(own.order);
      }
    }
    return List.copyOf(out);
  }

  @Override
  public Optional<Order> find(long id) {
    return Optional.ofNullable(orders.get(id)).map(own -> own.order);
  }

  /** All orders that were given. */
  List<Order> all() {
    return orders.values().stream().map(own -> own.order).toList();
  }

  // What the broker tells

  Outcome reached(WorkingOrder order, DeskOrder own, double price, boolean market) {
    double reference = passGaps && order.lot == 0 && order.type() == OrderType.STOP ? withoutGap(order, price) : price;
    boolean closing = broker.direction() == -order.direction;
    boolean sized = Double.isNaN(order.remaining);
    if (order.reduceOnly && !closing) {
      return refuse(own, Reason.NOTHING_TO_REDUCE);
    }
    double held = broker.held(order.lot);
    if (sized && closing) {
      // Now it is known how much all is.
      on(own, new OrderEvent.Amended(broker.time(), Amendment.quantity(held)));
      order.remaining = held;
    }
    double want = order.remaining;
    if (order.timeInForce == TimeInForce.FOK && want > broker.volumeLeft()) {
      dropped(own, Reason.NOT_FILLED_AT_ONCE);
      return Outcome.DONE;
    }
    double left = want;
    if (closing) {
      double part = Math.min(want, held);
      double done = broker.close(part, order.lot, reference, market, ExitReason.ORDER, order.id);
      left = (order.reduceOnly || sized ? part : want) - done;
      if (done < part || left <= DUST * want) {
        return rest(order, own, left, done < part, market);
      }
    }
    if (order.direction < 0 && !allowShort) {
      broker.record.count(Reason.SHORT_NOT_ALLOWED, broker.bar());
      return refuse(own, Reason.SHORT_NOT_ALLOWED);
    }
    sizing.set(broker.bar(), order.direction, 1, 1, Double.NaN);
    double opened = broker.enter(sizing, order.direction, reference, market, left, order.id);
    if (opened == 0 && broker.volumeLeft() > 0) {
      rejected(own, broker.refusal());
      return Outcome.DONE;
    }
    double after = Double.isNaN(left) ? 0 : left - opened;
    return rest(order, own, after, after > DUST * want, market);
  }

  /** The worse of a stop's level and the close before the bar, even where the bar opens beyond both. */
  private double withoutGap(WorkingOrder order, double price) {
    double before = broker.closeBefore();
    return Double.isNaN(before) ? price : order.direction > 0 ? Math.max(order.stop, before) : Math.min(order.stop, before);
  }

  private Outcome refuse(DeskOrder own, Reason why) {
    broker.record.count(why, broker.bar());
    rejected(own, why.name());
    return Outcome.DONE;
  }

  private void rejected(DeskOrder own, String code) {
    if (own.order.filled() > 0) {
      on(own, new OrderEvent.Cancelled(broker.time(), code));
    } else {
      on(own, new OrderEvent.Rejected(broker.time(), code, ""));
    }
  }

  private Outcome rest(WorkingOrder order, DeskOrder own, double left, boolean waits, boolean market) {
    if (!waits) {
      if (own.order.state().isWorking()) {
        on(own, new OrderEvent.Cancelled(broker.time(), "nothing left"));
      }
      return Outcome.DONE;
    }
    order.remaining = left;
    broker.record.count(Reason.VOLUME_SHARE, broker.bar());
    if (order.timeInForce == TimeInForce.IOC || order.timeInForce == TimeInForce.FOK) {
      dropped(own, Reason.NOT_FILLED_AT_ONCE);
      return Outcome.DONE;
    }
    if (market) {
      order.becomeMarket();
    }
    return Outcome.RESTS;
  }

  /** A fill of any order; those of the strategy's own are booked to them. */
  void filled(Fill fill) {
    DeskOrder own = orders.get(fill.orderId());
    if (own == null) {
      return;
    }
    on(own, new OrderEvent.Filled(fill));
    cancelGroup(own);
    if (fill.quantity() > 0 == broker.direction() > 0 && !broker.position.isFlat() && !own.exits.isEmpty()) {
      giveExits(own);
    }
    if (own.order.state().isFinal()) {
      for (OrderRequest next : own.then) {
        give(next, List.of(), List.of(), 0, 0, broker.index());
      }
    }
  }

  /** The exits of a lot just opened. */
  private void giveExits(DeskOrder own) {
    long lot = broker.position.id(broker.position.lots() - 1);
    long group = ++groups;
    for (OrderRequest exit : own.exits) {
      boolean waits = exitsWait && own.order.request().type() != OrderType.MARKET && !(exit.type() == OrderType.LIMIT && isCertain(own));
      give(exit.withReduceOnly(), List.of(), List.of(), group, lot, broker.index() + (waits ? 1 : 0));
    }
  }

  /** Whether the target of a stop entry may fill in this bar: its stops lie outside of it. */
  private boolean isCertain(DeskOrder own) {
    return own.order.request().type() == OrderType.STOP && own.exits.stream()
        .filter(exit -> exit.stopPrice().isPresent())
        .allMatch(exit -> exit.side() == OrderSide.SELL
            ? broker.low() > exit.stopPrice().getAsDouble() : broker.high() < exit.stopPrice().getAsDouble());
  }

  private void cancelGroup(DeskOrder own) {
    if (own.group != 0) {
      for (DeskOrder other : List.copyOf(orders.values())) {
        if (other != own && other.group == own.group && other.order.state().isWorking()) {
          broker.matcher.remove(other.working);
          on(other, new OrderEvent.Cancelled(broker.time(), "other side of order " + own.order.id()));
        }
      }
    }
  }

  void dropped(DeskOrder own, Reason why) {
    if (why == Reason.POST_ONLY_WOULD_TAKE) {
      rejected(own, why.name());
    } else {
      on(own, new OrderEvent.Cancelled(broker.time(), why.name()));
    }
  }

  void triggered(DeskOrder own) {
    on(own, new OrderEvent.Triggered(broker.time()));
  }

  void expired(DeskOrder own) {
    on(own, new OrderEvent.Expired(broker.time()));
  }

  /** The lot that an exit belongs to is closed. */
  void orphaned(DeskOrder own) {
    if (own.order.state().isWorking()) {
      on(own, new OrderEvent.Cancelled(broker.time(), "position closed"));
    }
  }

  private void on(DeskOrder own, OrderEvent event) {
    own.order = own.order.on(event);
    told.accept(own.order);
  }
}
