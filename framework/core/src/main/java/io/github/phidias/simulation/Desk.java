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
import io.github.phidias.orders.Trail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
  /** Those of them that can still be filled. */
  private final Map<Long, DeskOrder> working = new LinkedHashMap<>();
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

  private int next() {
    return broker.index() + 1 + latency;
  }

  @Override
  public long submit(OrderRequest request) {
    return give(request, List.of(), List.of(), 0, 0, next(), Double.NaN).order.id();
  }

  @Override
  public long bracket(OrderRequest entry, OrderRequest... exits) {
    List<OrderRequest> all = List.of(exits);
    if (entry.reduceOnly()) {
      throw new IllegalArgumentException(
          "entry %s was reduce-only and opens nothing; give an entry that may open".formatted(entry));
    }
    for (OrderRequest exit : all) {
      if (exit.side() == entry.side()) {
        throw new IllegalArgumentException("exit %s is on the side of its entry; give it the other side".formatted(exit));
      }
    }
    return give(entry, all, List.of(), 0, 0, next(), Double.NaN).order.id();
  }

  @Override
  public long[] oneCancelsOther(OrderRequest... requests) {
    List<OrderRequest> all = List.of(requests);
    if (all.size() < 2) {
      throw new IllegalArgumentException("there were %d orders to cancel one another; give two or more".formatted(all.size()));
    }
    long group = ++groups;
    return all.stream()
        .mapToLong(request -> give(request, List.of(), List.of(), group, 0, next(), Double.NaN).order.id()).toArray();
  }

  @Override
  public long oneTriggersOther(OrderRequest first, OrderRequest... then) {
    List<OrderRequest> all = List.of(then);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there was no order to follow the first; give one or more, or submit the first alone");
    }
    return give(first, List.of(), all, 0, 0, next(), Double.NaN).order.id();
  }

  /** {@code seen} is the best price that a trailing stop has seen; NaN to begin with the price at which it begins to work. */
  private DeskOrder give(
      OrderRequest request, List<OrderRequest> exits, List<OrderRequest> then, long group, long lot, int activeFrom,
      double seen) {
    long id = broker.nextOrderId();
    DeskOrder own = new DeskOrder(Order.of(id, instrument, request, broker.time()), exits, then, group);
    WorkingOrder order = WorkingOrder.of(id, request);
    order.activeFrom = activeFrom;
    order.lot = lot;
    order.owner = own;
    if (!Double.isNaN(seen)) {
      order.follow(seen);
    }
    own.working = order;
    orders.put(id, own);
    working.put(id, own);
    on(own, new OrderEvent.Submitted(broker.time()));
    if (broker.stopped) {
      refuse(own, Reason.ACCOUNT_STOPPED);
      return own;
    }
    on(own, new OrderEvent.Accepted(broker.time(), Long.toString(id)));
    if (own.order.state().isWorking()) {
      broker.add(order);
    }
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
    double whole = change.quantity().orElse(Double.NaN);
    if (change.quantity().isPresent() && !(whole > filled)) {
      throw new IllegalArgumentException(
          "quantity was %s but %s of order %d is filled already; give more, or cancel it".formatted(whole, filled, id));
    }
    // Refuses a price that this type has not, before anything is changed.
    OrderRequest amended = own.order.request().amended(change);
    WorkingOrder order = own.working;
    order.remaining = change.quantity().isPresent() ? whole - filled : order.remaining;
    order.limit = amended.limitPrice().orElse(order.limit);
    if (change.stopPrice().isPresent()) {
      order.stop = amended.stopPrice().getAsDouble();
    }
    if (change.limitPrice().isPresent() || change.stopPrice().isPresent()) {
      order.activeFrom = Math.max(order.activeFrom, broker.index() + 1);
      broker.matcher.changed(order);
    }
    on(own, new OrderEvent.Amended(broker.time(), change));
    return true;
  }

  @Override
  public List<Order> working() {
    return working.values().stream().map(own -> own.order).toList();
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
    if (sized && closing && !resize(own, held)) {
      return Outcome.DONE;
    }
    double want = order.remaining;
    if (order.timeInForce == TimeInForce.FOK && want > broker.volume.left()) {
      broker.record.count(Reason.NOT_FILLED_AT_ONCE, broker.bar());
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
      return refuse(own, Reason.SHORT_NOT_ALLOWED);
    }
    sizing.set(broker.bar(), order.direction, 1, 1, Double.NaN);
    double opened = broker.enter(sizing, order.direction, reference, market, left, order.id, own.opened);
    if (!broker.refusal().isEmpty()) {
      // Already counted under its reason.
      rejected(own, broker.refusal());
      return Outcome.DONE;
    }
    own.opened |= opened > 0;
    double after = broker.asked() - opened;
    return rest(order, own, after, after > DUST * broker.asked(), market);
  }

  /**
   * An entry is about to open: its size was found only now, or was cut to the lot.
   *
   * @return whether it may go on
   */
  boolean sized(long id, double size) {
    DeskOrder own = orders.get(id);
    if (own.working.timeInForce == TimeInForce.FOK && size > broker.volume.left()) {
      broker.record.count(Reason.NOT_FILLED_AT_ONCE, broker.bar());
      dropped(own, Reason.NOT_FILLED_AT_ONCE);
      return false;
    }
    double whole = own.order.filled() + size;
    double known = own.order.request().quantity().orElse(Double.NaN);
    return Math.abs(known - whole) <= DUST * whole || resize(own, whole);
  }

  /** Another whole quantity, found by the account; false when the strategy took the order back as it was told. */
  private boolean resize(DeskOrder own, double whole) {
    own.working.remaining = whole - own.order.filled();
    on(own, new OrderEvent.Amended(broker.time(), Amendment.quantity(whole)));
    return own.order.state().isWorking();
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
    end(own, own.order.filled() > 0
        ? new OrderEvent.Cancelled(broker.time(), code) : new OrderEvent.Rejected(broker.time(), code, ""));
  }

  /** The last event of an order, unless the strategy took it back as it was told of the one before. */
  private void end(DeskOrder own, OrderEvent event) {
    if (own.order.state().isWorking()) {
      on(own, event);
    }
  }

  private Outcome rest(WorkingOrder order, DeskOrder own, double left, boolean waits, boolean market) {
    if (!waits || !own.order.state().isWorking()) {
      end(own, new OrderEvent.Cancelled(broker.time(), "nothing left"));
      return Outcome.DONE;
    }
    order.remaining = left;
    broker.record.count(Reason.VOLUME_SHARE, broker.bar());
    if (order.timeInForce == TimeInForce.IOC || order.timeInForce == TimeInForce.FOK) {
      broker.record.count(Reason.NOT_FILLED_AT_ONCE, broker.bar());
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
    boolean whole = own.order.state().isFinal();
    // An exit that fills in part leaves the others to what is left of the lot.
    if (whole || own.working.lot == 0) {
      cancelGroup(own);
    }
    if (fill.quantity() > 0 == broker.direction() > 0 && !broker.position.isFlat() && !own.exits.isEmpty()) {
      giveExits(own, fill.price());
    }
    if (whole) {
      for (OrderRequest next : own.then) {
        give(scaled(next, own.ratio), List.of(), List.of(), 0, 0, broker.index(), Double.NaN);
      }
    }
  }

  /** The exits of a lot just opened. */
  private void giveExits(DeskOrder own, double price) {
    long lot = broker.position.id(broker.position.lots() - 1);
    long group = ++groups;
    for (OrderRequest exit : own.exits) {
      boolean waits = exitsWait && own.order.request().type() != OrderType.MARKET && !(exit.type() == OrderType.LIMIT && isCertain(own));
      give(
          scaled(exit, own.ratio).withReduceOnly(), List.of(), List.of(), group, lot, broker.index() + (waits ? 1 : 0), price);
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
      for (DeskOrder other : List.copyOf(working.values())) {
        if (other != own && other.group == own.group && other.order.state().isWorking()) {
          broker.matcher.remove(other.working);
          on(other, new OrderEvent.Cancelled(broker.time(), "other side of order " + own.order.id()));
        }
      }
    }
  }

  /** A split: quantities times the ratio, prices over it; what is filled stays as it was. */
  void split(double ratio) {
    for (DeskOrder own : List.copyOf(working.values())) {
      own.ratio *= ratio;
      OrderRequest request = own.order.request();
      Amendment change = new Amendment(
          request.quantity().isPresent() ? OptionalDouble.of(own.order.filled() + own.working.remaining) : OptionalDouble.empty(),
          over(request.limitPrice(), ratio), over(request.stopPrice(), ratio));
      on(own, new OrderEvent.Amended(broker.time(), change));
    }
  }

  private static OptionalDouble over(OptionalDouble price, double ratio) {
    return price.isPresent() ? OptionalDouble.of(price.getAsDouble() / ratio) : price;
  }

  private static OrderRequest scaled(OrderRequest r, double ratio) {
    if (ratio == 1) {
      return r;
    }
    OptionalDouble quantity = r.quantity().isPresent() ? OptionalDouble.of(r.quantity().getAsDouble() * ratio) : r.quantity();
    Optional<Trail> trail = r.trail().map(t -> t.unit() == Trail.Unit.PRICE ? Trail.price(t.amount() / ratio) : t);
    return new OrderRequest(
        r.side(), r.type(), quantity, over(r.limitPrice(), ratio), over(r.stopPrice(), ratio), trail, r.timeInForce(),
        r.expires(), r.postOnly(), r.reduceOnly(), r.tag());
  }

  void dropped(DeskOrder own, Reason why) {
    if (why == Reason.POST_ONLY_WOULD_TAKE) {
      rejected(own, why.name());
    } else {
      end(own, new OrderEvent.Cancelled(broker.time(), why.name()));
    }
  }

  void triggered(DeskOrder own) {
    on(own, new OrderEvent.Triggered(broker.time()));
  }

  void expired(DeskOrder own) {
    end(own, new OrderEvent.Expired(broker.time()));
  }

  /** The lot that an exit belongs to is closed. */
  void orphaned(DeskOrder own) {
    end(own, new OrderEvent.Cancelled(broker.time(), "position closed"));
  }

  private void on(DeskOrder own, OrderEvent event) {
    own.order = own.order.on(event);
    if (own.order.state().isFinal()) {
      working.remove(own.order.id());
    }
    told.accept(own.order);
  }
}
