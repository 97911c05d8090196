package io.github.phidias.orders;

import static io.github.phidias.orders.OrderState.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Instrument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OrderTest {
  /** The table of {@link OrderState}, written out once more. */
  private static final Map<OrderState, Set<OrderState>> TABLE = Map.of(
      NEW, Set.of(SUBMITTED, REJECTED, CANCELLED),
      SUBMITTED, Set.of(OPEN, PARTIALLY_FILLED, FILLED, REJECTED, CANCELLED, EXPIRED, UNKNOWN),
      OPEN, Set.of(PARTIALLY_FILLED, FILLED, CANCELLED, EXPIRED, REJECTED, UNKNOWN),
      PARTIALLY_FILLED, Set.of(PARTIALLY_FILLED, FILLED, CANCELLED, EXPIRED, UNKNOWN),
      UNKNOWN, Set.of(OPEN, PARTIALLY_FILLED, FILLED, CANCELLED, REJECTED, EXPIRED),
      FILLED, Set.of(), CANCELLED, Set.of(), REJECTED, Set.of(), EXPIRED, Set.of());

  @Test
  void everyPairOfStatesFollowsTheTable() {
    for (OrderState from : OrderState.values()) {
      for (OrderState to : OrderState.values()) {
        assertEquals(TABLE.get(from).contains(to), from.canBecome(to), from + " to " + to);
      }
      assertEquals(TABLE.get(from).isEmpty(), from.isFinal(), from.toString());
      assertEquals(!from.isFinal(), from.isWorking(), from.toString());
    }
  }

  private static Order open(double quantity) {
    return Order.of(7, Instrument.UNKNOWN, OrderRequest.limit(OrderSide.BUY, quantity, 100), 0)
        .on(new OrderEvent.Submitted(1)).on(new OrderEvent.Accepted(2, "v"));
  }

  private static OrderEvent fill(double quantity, double price) {
    return new OrderEvent.Filled(new Fill("f", 7, Instrument.UNKNOWN, 3, quantity, price, 0.5, Liquidity.MAKER));
  }

  @Test
  void aFillIsAddedToPriceQuantityAndCommission() {
    Order order = open(3).on(fill(1, 90)).on(fill(2, 99));
    assertEquals(FILLED, order.state());
    assertEquals(96, order.averagePrice());
    assertEquals(1, order.commission());
    assertEquals(0, order.remaining());
  }

  @Test
  void aFillOfTheWrongSideOrOrderOrBeyondTheQuantityIsRefused() {
    Order order = open(3);
    assertThrows(IllegalStateException.class, () -> order.on(fill(-1, 90)));
    assertThrows(IllegalStateException.class, () -> order.on(fill(Double.NaN, 90)));
    assertThrows(IllegalStateException.class, () -> order.on(fill(1, Double.NaN)));
    assertThrows(IllegalStateException.class, () -> order.on(fill(3.1, 90)));
    Fill strange = new Fill("f", 8, Instrument.UNKNOWN, 3, 1, 90, 0, Liquidity.MAKER);
    var thrown = assertThrows(IllegalStateException.class, () -> order.on(new OrderEvent.Filled(strange)));
    assertTrue(thrown.getMessage().contains("order 8"), thrown.getMessage());
  }

  @Test
  void anAmendmentBelowWhatIsFilledIsRefused() {
    Order order = open(3).on(fill(2, 90));
    assertThrows(IllegalStateException.class, () -> order.on(new OrderEvent.Amended(4, Amendment.quantity(1.5))));
    assertEquals(0.5, order.on(new OrderEvent.Amended(4, Amendment.quantity(2.5))).remaining());
  }

  @Test
  void anOrderThatWasLostInPartComesBackFilledInPart() {
    Order order = open(3).on(fill(2, 90)).on(new OrderEvent.Lost(4, "timeout")).on(new OrderEvent.Accepted(5, "v"));
    assertEquals(PARTIALLY_FILLED, order.state());
    assertEquals(2, order.filled());
  }

  @Test
  void aRequestNamesWhatItNeedsAndWhatItHasNot() {
    OptionalDouble none = OptionalDouble.empty();
    refused("limitPrice", () -> OrderRequest.market(OrderSide.BUY, 1).amended(Amendment.limit(5)));
    refused("stopPrice", () -> OrderRequest.limit(OrderSide.BUY, 1, 5).amended(Amendment.stop(5)));
    refused("quantity", () -> OrderRequest.market(OrderSide.BUY, -1));
    refused("limitPrice", () -> OrderRequest.limit(OrderSide.BUY, 1, Double.NaN));
    refused("stopPrice", () -> OrderRequest.stop(OrderSide.BUY, 1, 0));
    refused("expires", () -> OrderRequest.market(OrderSide.BUY, 1).with(TimeInForce.GTD));
    refused("postOnly", () -> OrderRequest.market(OrderSide.BUY, 1).withPostOnly());
    refused("postOnly", () -> OrderRequest.limit(OrderSide.BUY, 1, 5).with(TimeInForce.IOC).withPostOnly());
    refused("trail", () -> new OrderRequest(
        OrderSide.BUY, OrderType.TRAILING_STOP, none, none, none, java.util.Optional.empty(), TimeInForce.GTC,
        java.util.OptionalLong.empty(), false, false, ""));
    refused("trail", () -> Trail.fraction(1));
    refused("trail", () -> Trail.price(0));
  }

  private static void refused(String field, org.junit.jupiter.api.function.Executable call) {
    var thrown = assertThrows(IllegalArgumentException.class, call);
    assertTrue(thrown.getMessage().contains(field), thrown.getMessage());
  }

  /** Random events: what is legal by the table is taken, all else throws and leaves the order as it was. */
  @Property(tries = 2000)
  void anyRowOfEventsKeepsTheSums(@ForAll long seed) {
    Random random = new Random(seed);
    double quantity = random.nextInt(1, 20) / 2.0;
    Order order = Order.of(7, Instrument.UNKNOWN, OrderRequest.limit(OrderSide.BUY, quantity, 100), 0);
    List<Fill> fills = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      OrderEvent event = event(random, i);
      Order before = order;
      String text = before.toString();
      if (isLegal(before, event)) {
        order = before.on(event);
        assertEquals(i, order.updated());
        if (event instanceof OrderEvent.Filled(Fill fill)) {
          fills.add(fill);
        }
      } else {
        assertThrows(IllegalStateException.class, () -> before.on(event), () -> event + " on " + before);
      }
      assertEquals(text, before.toString());
      double sum = fills.stream().mapToDouble(Fill::quantity).sum();
      assertEquals(sum, order.filled(), 1e-12);
      double whole = order.request().quantity().getAsDouble();
      assertEquals(whole - sum, order.remaining(), 1e-12);
      assertEquals(fills.stream().mapToDouble(Fill::commission).sum(), order.commission(), 1e-12);
      if (!fills.isEmpty()) {
        assertEquals(fills.stream().mapToDouble(f -> f.price() * f.quantity()).sum() / sum, order.averagePrice(), 1e-9);
      }
    }
  }

  private static OrderEvent event(Random random, int time) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> new OrderEvent.Submitted(time);
      case 2, 3 -> new OrderEvent.Accepted(time, "v");
      case 4 -> new OrderEvent.Triggered(time);
      case 5 -> new OrderEvent.Amended(time, Amendment.quantity(random.nextInt(1, 20) / 2.0));
      case 6 -> random.nextInt(4) == 0 ? new OrderEvent.Cancelled(time, "asked") : new OrderEvent.Lost(time, "timeout");
      case 7 -> random.nextInt(4) == 0 ? new OrderEvent.Rejected(time, "CODE", "") : new OrderEvent.Expired(time);
      default -> new OrderEvent.Filled(new Fill(
          "f" + time, 7, Instrument.UNKNOWN, time, random.nextInt(1, 6) / 2.0, 90 + random.nextInt(20), 0.25, Liquidity.TAKER));
    };
  }

  private static boolean isLegal(Order order, OrderEvent event) {
    double whole = order.request().quantity().getAsDouble();
    Set<OrderState> next = TABLE.get(order.state());
    return switch (event) {
      case OrderEvent.Submitted _ -> next.contains(SUBMITTED);
      case OrderEvent.Accepted _ -> next.contains(OPEN);
      case OrderEvent.Cancelled _ -> next.contains(CANCELLED);
      case OrderEvent.Rejected _ -> next.contains(REJECTED);
      case OrderEvent.Expired _ -> next.contains(EXPIRED);
      case OrderEvent.Lost _ -> next.contains(UNKNOWN);
      case OrderEvent.Triggered _ -> !next.isEmpty();
      case OrderEvent.Amended e -> !next.isEmpty() && e.change().quantity().getAsDouble() >= order.filled();
      case OrderEvent.Filled e -> {
        double sum = order.filled() + e.fill().quantity();
        yield sum <= whole && next.contains(sum == whole ? FILLED : PARTIALLY_FILLED);
      }
    };
  }
}
