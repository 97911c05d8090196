package io.github.phidias.matching;

import io.github.phidias.orders.OrderRequest;
import io.github.phidias.orders.OrderSide;
import io.github.phidias.orders.OrderType;
import io.github.phidias.orders.TimeInForce;
import io.github.phidias.orders.Trail;

/** An order as the matcher works it: the parts of a request as plain fields, and what moves while it works. */
public final class WorkingOrder {
  /** Number within the account. */
  public final long id;
  /** 1 to buy, -1 to sell. */
  public final int direction;
  /** Limit price; NaN without one. */
  public double limit = Double.NaN;
  /** Price that triggers it, moved by its trail; NaN without one. */
  public double stop = Double.NaN;
  /** Base units still to fill; NaN when the account's sizing decides. */
  public double remaining = Double.NaN;
  public boolean postOnly;
  public boolean reduceOnly;
  public TimeInForce timeInForce = TimeInForce.GTC;
  /** It does not work at this time or later. */
  public long expires = Long.MAX_VALUE;
  /** Index of the first bar in which it works. */
  public int activeFrom;
  /** Lot that it closes; 0 for any. */
  public long lot;
  /** Orders of one group cancel one another; 0 for none. */
  public long group;
  /** Index of the last bar in which it works. */
  public int lastBar = Integer.MAX_VALUE;
  /** What the engine knows of it beyond this. */
  public Object owner;

  OrderType type;
  Trail trail;
  double best = Double.NaN;
  boolean triggered;
  boolean done;
  boolean seen;
  /** A limit order that meets the market as it begins to work, and so takes liquidity. */
  boolean taking;
  /** Number of the bar inside which it began to work. */
  long bornIn = Long.MIN_VALUE;
  long passedOver = Long.MIN_VALUE;

  private WorkingOrder(long id, int direction, OrderType type) {
    this.id = id;
    this.direction = direction;
    this.type = type;
  }

  /** The order of a request; {@code remaining} NaN when the request has no quantity. */
  public static WorkingOrder of(long id, OrderRequest request) {
    WorkingOrder order = new WorkingOrder(id, request.side().sign(), request.type());
    order.limit = request.limitPrice().orElse(Double.NaN);
    order.stop = request.stopPrice().orElse(Double.NaN);
    order.trail = request.trail().orElse(null);
    order.remaining = request.quantity().orElse(Double.NaN);
    order.postOnly = request.postOnly();
    order.reduceOnly = request.reduceOnly();
    order.timeInForce = request.timeInForce();
    order.expires = request.expires().orElse(Long.MAX_VALUE);
    return order;
  }

  /** A reduce-only market order at a price. */
  public static WorkingOrder stop(long id, int direction, double price) {
    WorkingOrder order = new WorkingOrder(id, direction, OrderType.STOP);
    order.stop = price;
    order.reduceOnly = true;
    return order;
  }

  /** A reduce-only limit order. */
  public static WorkingOrder limit(long id, int direction, double price) {
    WorkingOrder order = new WorkingOrder(id, direction, OrderType.LIMIT);
    order.limit = price;
    order.reduceOnly = true;
    return order;
  }

  /** A reduce-only trailing stop that has seen a best price. */
  public static WorkingOrder trailing(long id, int direction, Trail trail, double best) {
    WorkingOrder order = new WorkingOrder(id, direction, OrderType.TRAILING_STOP);
    order.trail = trail;
    order.reduceOnly = true;
    order.follow(best);
    return order;
  }

  /** A market order. */
  public static WorkingOrder market(long id, OrderSide side, double quantity) {
    WorkingOrder order = new WorkingOrder(id, side.sign(), OrderType.MARKET);
    order.remaining = quantity;
    return order;
  }

  /** Kind; a triggered stop-limit order is a LIMIT from then on. */
  public OrderType type() {
    return type;
  }

  /** Whether it has left the matcher. */
  public boolean isDone() {
    return done;
  }

  /** Whether a limit order that is reached takes liquidity: the price was at its limit or beyond when it began to work. */
  public boolean isTaking() {
    return taking;
  }

  /** Whether its stop price has been reached. */
  public boolean isTriggered() {
    return triggered;
  }

  /** Whether it fills at its limit or better, without slippage. */
  public boolean isLimit() {
    return type == OrderType.LIMIT;
  }

  /** Price at which something happens to it. */
  double level(double through) {
    return type == OrderType.LIMIT ? limit - direction * through : stop;
  }

  /** Whether the price has to rise to its level. */
  boolean rises() {
    return type == OrderType.LIMIT ? direction < 0 : direction > 0;
  }

  boolean beyond(double price, double through) {
    return rises() ? price >= level(through) : price <= level(through);
  }

  /** Moves a trailing stop by a price that was seen; nothing for another order. */
  public void follow(double price) {
    if (trail != null && !(direction < 0 ? price <= best : price >= best)) {
      best = price;
      stop = trail.stop(best, -direction);
    }
  }

  /** Whether its level lies inside a bar. */
  boolean reachable(double low, double high, double through) {
    return rises() ? high >= level(through) : low <= level(through);
  }

  /** What was triggered and could not fill whole goes on as a market order. */
  public void becomeMarket() {
    type = OrderType.MARKET;
  }

  /** Scales its quantity, its prices and a trail in quote currency for a split. */
  public void split(double ratio) {
    if (trail != null && trail.unit() == Trail.Unit.PRICE) {
      trail = Trail.price(trail.amount() / ratio);
    }
    limit /= ratio;
    stop /= ratio;
    best /= ratio;
    remaining *= ratio;
  }
}
