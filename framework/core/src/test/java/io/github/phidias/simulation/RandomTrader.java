package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.orders.Amendment;
import io.github.phidias.orders.Fill;
import io.github.phidias.orders.Order;
import io.github.phidias.orders.OrderDesk;
import io.github.phidias.orders.OrderRequest;
import io.github.phidias.orders.OrderSide;
import io.github.phidias.orders.OrderState;
import io.github.phidias.orders.OrderType;
import io.github.phidias.orders.TimeInForce;
import io.github.phidias.orders.Trail;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.ta4j.core.BarSeries;

/** Gives every kind of order and signal at random, and holds what it is told against the rules of orders. */
final class RandomTrader implements PortfolioAware {
  private final Random random;
  private final boolean signals;
  private final BiConsumer<Integer, Portfolio> looked;
  final Map<Long, Order> seen = new LinkedHashMap<>();
  private final Map<Long, Double> filled = new LinkedHashMap<>();
  double bought;
  double traded;

  /** {@code looked} is called with the account at each close. */
  RandomTrader(long seed, boolean signals, BiConsumer<Integer, Portfolio> looked) {
    this.random = new Random(seed);
    this.signals = signals;
    this.looked = looked;
  }

  @Override
  public TradeSignal run(BarSeries series, Portfolio portfolio) {
    looked.accept(series.getEndIndex(), portfolio);
    if (!signals || random.nextInt(4) > 0) {
      return TradeSignal.hold();
    }
    double close = series.getLastBar().getClosePrice().doubleValue();
    if (random.nextInt(5) == 0) {
      double band = random.nextInt(5) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(5);
      return TradeSignal.target(random.nextInt(-10, 11) / 10.0, new Band(band, band));
    }
    TradeSignal signal = random.nextBoolean() ? TradeSignal.buy(0.8, 0.5) : TradeSignal.sell(0.8, 0.5);
    signal = random.nextInt(3) == 0 ? signal.withLimit(near(close, 4)) : signal;
    signal = random.nextInt(4) == 0 ? signal.withTarget(near(close, 4)) : signal;
    return random.nextInt(4) == 0 ? signal.withStop(near(close, 4))
        : random.nextInt(4) == 0 ? signal.withStopDistance(1 + random.nextInt(4)) : signal;
  }

  @Override
  public void manageOrders(BarSeries series, Portfolio portfolio, OrderDesk desk) {
    double close = series.getLastBar().getClosePrice().doubleValue();
    long time = series.getLastBar().getBeginTime().toEpochMilli();
    for (int n = random.nextInt(4); n > 0; n--) {
      List<Order> working = desk.working();
      Order any = working.isEmpty() ? null : working.get(random.nextInt(working.size()));
      OrderSide side = random.nextBoolean() ? OrderSide.BUY : OrderSide.SELL;
      OrderSide other = side == OrderSide.BUY ? OrderSide.SELL : OrderSide.BUY;
      switch (random.nextInt(12)) {
        case 0 -> desk.bracket(
            plain(side, close, time), exit(other, close, time), exit(other, close, time));
        case 1 -> desk.oneCancelsOther(request(side, close, time), request(other, close, time), request(side, close, time));
        case 2 -> desk.oneTriggersOther(request(side, close, time), request(other, close, time));
        case 3 -> {
          if (any != null) {
            assertTrue(desk.cancel(any.id()));
            assertEquals(OrderState.CANCELLED, desk.find(any.id()).orElseThrow().state());
          }
        }
        case 4 -> {
          if (random.nextInt(5) == 0) {
            assertEquals(working.size(), desk.cancelAll());
          }
        }
        case 5 -> {
          if (any != null) {
            amend(desk, any, close);
          }
        }
        default -> desk.submit(request(side, close, time));
      }
      for (Order order : desk.working()) {
        assertEquals(seen.get(order.id()), order);
      }
    }
  }

  private void amend(OrderDesk desk, Order order, double close) {
    OrderType type = order.request().type();
    Amendment change = type.hasStop() && random.nextBoolean() ? Amendment.stop(near(close, 5))
        : type.hasLimit() && random.nextBoolean() ? Amendment.limit(near(close, 5))
        : Amendment.quantity(order.filled() + 1 + random.nextInt(5));
    assertTrue(desk.amend(order.id(), change));
  }

  private double near(double close, int steps) {
    return Math.max(1, close + random.nextInt(-steps, steps + 1));
  }

  private OrderRequest plain(OrderSide side, double close, long time) {
    OrderRequest r = request(side, close, time);
    return r.reduceOnly() ? OrderRequest.market(side, 2) : r;
  }

  private OrderRequest exit(OrderSide side, double close, long time) {
    return request(side, random.nextInt(3) > 0 ? OrderRequest.SIZED : quantity(), close, time);
  }

  private double quantity() {
    return random.nextInt(6) == 0 ? OrderRequest.SIZED : random.nextInt(1, 40) / 4.0;
  }

  private OrderRequest request(OrderSide side, double close, long time) {
    return request(side, quantity(), close, time);
  }

  private OrderRequest request(OrderSide side, double quantity, double close, long time) {
    double a = near(close, 5);
    double b = near(close, 5);
    Trail trail = random.nextBoolean() ? Trail.price(1 + random.nextInt(4)) : Trail.fraction(0.03);
    OrderRequest r = switch (OrderType.values()[random.nextInt(OrderType.values().length)]) {
      case MARKET -> OrderRequest.market(side, quantity);
      case LIMIT -> random.nextInt(4) == 0
          ? OrderRequest.limit(side, quantity, a).withPostOnly() : OrderRequest.limit(side, quantity, a);
      case STOP -> OrderRequest.stop(side, quantity, a);
      case STOP_LIMIT -> OrderRequest.stopLimit(side, quantity, a, b);
      case TRAILING_STOP -> OrderRequest.trailingStop(side, quantity, trail);
      case MARKET_ON_CLOSE -> OrderRequest.marketOnClose(side, quantity);
    };
    r = random.nextInt(5) == 0 ? r.withReduceOnly() : r;
    return switch (random.nextInt(8)) {
      case 0 -> r.with(TimeInForce.DAY);
      case 1 -> r.until(time + random.nextInt(20) * 3_600_000L);
      case 2 -> r.postOnly() ? r : r.with(TimeInForce.IOC);
      case 3 -> r.postOnly() ? r : r.with(TimeInForce.FOK);
      default -> r;
    };
  }

  @Override
  public void onOrder(Order order) {
    Order before = seen.put(order.id(), order);
    if (before == null) {
      assertEquals(OrderState.SUBMITTED, order.state());
    } else {
      assertTrue(!before.state().isFinal(), () -> before + " became " + order);
      assertTrue(before.state() == order.state() || before.state().canBecome(order.state()), () -> before + " became " + order);
      assertTrue(order.filled() >= before.filled());
      assertTrue(!before.triggered() || order.triggered());
    }
    double whole = order.request().quantity().orElse(Double.POSITIVE_INFINITY);
    assertTrue(order.filled() <= whole * (1 + 1e-9), order::toString);
    assertTrue(order.state() != OrderState.FILLED || order.remaining() <= 1e-9 * whole, order::toString);
  }

  @Override
  public void onFill(Fill fill) {
    traded += Math.abs(fill.quantity());
    bought += fill.quantity();
    Order order = seen.get(fill.orderId());
    if (order != null) {
      double sum = filled.merge(fill.orderId(), Math.abs(fill.quantity()), Double::sum);
      assertEquals(sum, order.filled(), 1e-9 * sum);
    }
  }
}
