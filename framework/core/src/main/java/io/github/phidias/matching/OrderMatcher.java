package io.github.phidias.matching;

import io.github.phidias.orders.OrderType;
import io.github.phidias.orders.TimeInForce;
import java.util.Arrays;

/**
 * The working orders of one instrument and what a bar does to them. For each bar: {@link #begin}, {@link #open}, {@link #during},
 * {@link #close}. Allocates nothing while no order is added.
 *
 * <p>One rule covers every row of the decision table: the price goes from the open along the assumed path of the {@link
 * IntrabarPolicy}, leg by leg; the first order met on the way fills at its level; an order whose level lies behind the price already
 * when it begins to work fills at the price itself, which is the worse of level and open for a stop and the better for a limit. At
 * one level stops come before limits, and older orders before younger.
 */
public final class OrderMatcher {
  private final IntrabarPolicy policy;
  private final TrailingReference trailing;
  private final double through;
  private final long seed;
  private final BarPath path = new BarPath();
  private WorkingOrder[] orders = new WorkingOrder[4];
  private int size;
  private long bar;
  private int fresh;

  /**
   * An empty matcher.
   *
   * @param through quote currency by which the price must trade through a limit before it fills; 0 when touching is enough
   * @param seed    of {@link IntrabarPolicy#RANDOM}
   */
  public OrderMatcher(IntrabarPolicy policy, TrailingReference trailing, double through, long seed) {
    this.policy = policy;
    this.trailing = policy == IntrabarPolicy.STOPS_FIRST ? TrailingReference.FINISHED_BARS : trailing;
    this.through = through;
    this.seed = seed;
  }

  /** Puts an order to work from its {@code activeFrom} on. */
  public void add(WorkingOrder order) {
    if (size == orders.length) {
      orders = Arrays.copyOf(orders, 2 * size);
    }
    orders[size++] = order;
    fresh++;
  }

  /** Takes an order out. */
  public void remove(WorkingOrder order) {
    order.done = true;
    fresh -= order.seen ? 0 : 1;
    order.seen = true;
    for (int i = 0; i < size; i++) {
      if (orders[i] == order) {
        System.arraycopy(orders, i + 1, orders, i, size - i - 1);
        orders[--size] = null;
        return;
      }
    }
  }

  /** Number of working orders. */
  public int size() {
    return size;
  }

  /** A working order, oldest first. */
  public WorkingOrder get(int i) {
    return orders[i];
  }

  /**
   * Fills market orders at a reference price, oldest first.
   *
   * @param reducing only those against the position, or else all that are left
   */
  public void market(int index, double reference, boolean reducing, FillHandler handler) {
    for (int i = 0; i < size; ) {
      WorkingOrder order = orders[i];
      if (order.type == OrderType.MARKET && order.activeFrom <= index && order.passedOver != bar
          && (!reducing || order.direction == -handler.direction())) {
        reach(order, reference, true, handler);
        i = 0;
      } else {
        i++;
      }
    }
  }

  /**
   * What the open does to the orders that rested before: stops and limits that it is at or beyond fill at it.
   *
   * @param index of the bar; orders that become active with it are left to {@link #during}
   */
  public void open(int index, double open, FillHandler handler) {
    if (size > 0 && policy != IntrabarPolicy.STOPS_FIRST) {
      reachBeyond(index - 1, open, handler);
      followAll(index - 1, open);
    }
  }

  /** To be called before anything else happens in a bar. */
  public void begin() {
    bar++;
  }

  /**
   * What the rest of the bar does, but for {@link #close}.
   *
   * @return whether the policy decided what filled
   */
  public boolean during(int index, long time, double open, double high, double low, double close, FillHandler handler) {
    if (size == 0) {
      return false;
    }
    if (fresh > 0) {
      admit(index, open, handler);
    }
    if (!anyReachable(index, high, low)) {
      return false;
    }
    boolean ambiguous = isAmbiguous(index, open, high, low);
    if (policy == IntrabarPolicy.STOPS_FIRST) {
      stopsThenLimits(index, open, high, low, handler);
      return ambiguous;
    }
    reachBeyond(index, open, handler);
    double at = open;
    int direction = handler.direction();
    path.fromOpen(policy, open, high, low, close, direction, (mix(seed ^ time) & 1) == 0);
    while (path.hasNext()) {
      double to = path.next();
      int moving = Double.compare(to, at);
      while (moving != 0) {
        WorkingOrder order = first(index, at, to, moving);
        if (order == null) {
          break;
        }
        boolean behind = order.beyond(at, through);
        at = behind ? at : order.level(through);
        reach(order, at, behind, handler);
        int now = handler.direction();
        if (now != direction) {
          direction = now;
          if (now != 0) {
            ambiguous |= anyReachable(index, high, low);
            if (policy == IntrabarPolicy.PESSIMISTIC || policy == IntrabarPolicy.OPTIMISTIC || policy == IntrabarPolicy.FINER_BARS) {
              path.fromEntry(policy, high, low, close, now, moving);
              to = path.next();
              moving = Double.compare(to, at);
            }
          }
        }
      }
      at = to;
      if (trailing == TrailingReference.PATH) {
        followAll(index, at);
      }
    }
    return ambiguous;
  }

  /** The bar as a range without a path: {@link IntrabarPolicy#STOPS_FIRST}. */
  private void stopsThenLimits(int index, double open, double high, double low, FillHandler handler) {
    for (WorkingOrder order; (order = reachable(index, high, low)) != null; ) {
      boolean behind = order.beyond(open, through);
      double at = behind ? open : order.level(through);
      boolean stopLimit = order.type == OrderType.STOP_LIMIT;
      reach(order, at, behind, handler);
      if (stopLimit && order.beyond(at, through)) {
        reach(order, at, true, handler);
      } else if (stopLimit) {
        // Whether the price came back to the limit after the stop, the bar does not say.
        order.passedOver = bar;
      }
    }
  }

  private WorkingOrder reachable(int index, double high, double low) {
    WorkingOrder found = null;
    for (int i = 0; i < size; i++) {
      WorkingOrder order = orders[i];
      if (matchable(order, index) && order.reachable(low, high, through) && (found == null || found.isLimit() && !order.isLimit())) {
        found = order;
      }
    }
    return found;
  }

  /** What the close does: market-on-close orders fill at it, trailing stops of finished bars follow the bar's extreme. */
  public void close(int index, double high, double low, double close, FillHandler handler) {
    for (int i = 0; i < size; ) {
      WorkingOrder order = orders[i];
      if (order.type == OrderType.MARKET_ON_CLOSE && order.activeFrom <= index && order.passedOver != bar) {
        reach(order, close, true, handler);
        i = 0;
      } else {
        if (order.trail != null && trailing == TrailingReference.FINISHED_BARS && order.activeFrom <= index) {
          order.follow(order.direction < 0 ? high : low);
        }
        i++;
      }
    }
  }

  /** Orders that begin to work in this bar: post-only and at-once ones are judged at the open. */
  private void admit(int index, double open, FillHandler handler) {
    for (int i = 0; i < size; ) {
      WorkingOrder order = orders[i];
      if (order.seen || order.activeFrom > index) {
        i++;
        continue;
      }
      order.seen = true;
      fresh--;
      boolean takes = order.type == OrderType.LIMIT && order.beyond(open, 0);
      boolean atOnce = order.timeInForce == TimeInForce.IOC || order.timeInForce == TimeInForce.FOK;
      if (order.postOnly && takes) {
        remove(order);
        handler.dropped(order, FillHandler.Drop.POST_ONLY_WOULD_TAKE);
        i = 0;
      } else if (atOnce && order.type == OrderType.LIMIT && !order.beyond(open, through)) {
        remove(order);
        handler.dropped(order, FillHandler.Drop.NOT_FILLED_AT_ONCE);
        i = 0;
      } else {
        i++;
      }
    }
  }

  /** Orders whose level lies behind a price fill at the price. */
  private void reachBeyond(int index, double price, FillHandler handler) {
    for (WorkingOrder order; (order = beyond(index, price)) != null; ) {
      reach(order, price, true, handler);
    }
  }

  private WorkingOrder beyond(int index, double price) {
    WorkingOrder found = null;
    for (int i = 0; i < size; i++) {
      WorkingOrder order = orders[i];
      if (matchable(order, index) && order.beyond(price, through) && (found == null || found.isLimit() && !order.isLimit())) {
        found = order;
      }
    }
    return found;
  }

  private WorkingOrder first(int index, double from, double to, int moving) {
    WorkingOrder found = null;
    double nearest = Double.NaN;
    for (int i = 0; i < size; i++) {
      WorkingOrder order = orders[i];
      if (!matchable(order, index)) {
        continue;
      }
      double level = order.level(through);
      if (order.beyond(from, through)) {
        level = from;
      } else if (order.rises() != moving > 0 || (moving > 0 ? level > to : level < to)) {
        continue;
      }
      double distance = moving > 0 ? level - from : from - level;
      if (found == null || distance < nearest || distance == nearest && found.isLimit() && !order.isLimit()) {
        found = order;
        nearest = distance;
      }
    }
    return found;
  }

  private boolean matchable(WorkingOrder order, int index) {
    return order.activeFrom <= index && order.passedOver != bar && order.type != OrderType.MARKET_ON_CLOSE
        && order.type != OrderType.MARKET;
  }

  /** An order is met at a price; a limit that was not behind it already fills at its own limit. */
  private void reach(WorkingOrder order, double price, boolean behind, FillHandler handler) {
    if (order.type == OrderType.STOP_LIMIT) {
      order.triggered = true;
      order.type = OrderType.LIMIT;
      handler.triggered(order);
      return;
    }
    boolean market = order.type != OrderType.LIMIT;
    order.triggered |= market;
    if (handler.reached(order, market || behind ? price : order.limit, market) == FillHandler.Outcome.DONE) {
      remove(order);
    } else {
      order.passedOver = bar;
    }
  }

  private void followAll(int index, double price) {
    for (int i = 0; i < size; i++) {
      if (orders[i].trail != null && orders[i].activeFrom <= index && trailing == TrailingReference.PATH) {
        orders[i].follow(price);
      }
    }
  }

  private boolean anyReachable(int index, double high, double low) {
    for (int i = 0; i < size; i++) {
      WorkingOrder order = orders[i];
      if (matchable(order, index) && (order.trail != null || order.reachable(low, high, through))) {
        return true;
      }
    }
    return false;
  }

  /** Whether orders on both sides of the open are reachable, so that their order decides. */
  private boolean isAmbiguous(int index, double open, double high, double low) {
    boolean above = false;
    boolean below = false;
    for (int i = 0; i < size; i++) {
      WorkingOrder order = orders[i];
      if (matchable(order, index) && order.reachable(low, high, through) && !order.beyond(open, through)) {
        above |= order.rises();
        below |= !order.rises();
      }
      if (order.trail != null && trailing == TrailingReference.PATH && matchable(order, index) && high > open && low < open) {
        double moved = order.trail.stop(order.direction < 0 ? high : low, -order.direction);
        boolean byMove = order.direction < 0 ? low <= moved : high >= moved;
        above |= byMove && !order.reachable(low, high, through);
        below |= byMove && !order.reachable(low, high, through);
      }
    }
    return above && below;
  }

  private static long mix(long value) {
    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input reaches the bit used.
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
