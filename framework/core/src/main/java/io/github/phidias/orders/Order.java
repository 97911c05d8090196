package io.github.phidias.orders;

import io.github.phidias.bars.Instrument;

/**
 * An order and what became of it so far. Immutable: {@link #on} gives the order after an event, by the table of {@link
 * OrderState}.
 *
 * @param id           number within the account, from 1
 * @param request      what is asked for, as amended
 * @param submitted    when it was made, UTC epoch milliseconds
 * @param updated      time of the last event
 * @param triggered    whether its stop price has been reached
 * @param filled       base units filled, zero or more
 * @param averagePrice volume-weighted price of the fills; NaN before the first
 * @param commission   sum over the fills, quote currency
 * @param reason       why it was refused or cancelled; else empty
 */
public record Order(
    long id, Instrument instrument, OrderRequest request, OrderState state, long submitted, long updated, boolean triggered,
    double filled, double averagePrice, double commission, String reason) {

  /** Filled quantities within this share of the whole count as whole. */
  private static final double WHOLE = 1e-12;

  /** A new order. */
  public static Order of(long id, Instrument instrument, OrderRequest request, long time) {
    return new Order(id, instrument, request, OrderState.NEW, time, time, false, 0, Double.NaN, 0, "");
  }

  /** Base units not filled yet; NaN for an order without a quantity that has not begun to fill. */
  public double remaining() {
    return request.quantity().isEmpty() ? Double.NaN : Math.max(0, request.quantity().getAsDouble() - filled);
  }

  /**
   * The order after an event.
   *
   * @throws IllegalStateException when the event cannot follow
   */
  public Order on(OrderEvent event) {
    return switch (event) {
      case OrderEvent.Submitted e -> to(OrderState.SUBMITTED, e.time(), "");
      case OrderEvent.Accepted e -> to(
          state == OrderState.UNKNOWN && filled > 0 ? OrderState.PARTIALLY_FILLED : OrderState.OPEN, e.time(), "");
      case OrderEvent.Cancelled e -> to(OrderState.CANCELLED, e.time(), e.reason());
      case OrderEvent.Rejected e -> to(OrderState.REJECTED, e.time(), e.code() + (e.reason().isEmpty() ? "" : ": " + e.reason()));
      case OrderEvent.Expired e -> to(OrderState.EXPIRED, e.time(), "");
      case OrderEvent.Lost e -> to(OrderState.UNKNOWN, e.time(), e.cause());
      case OrderEvent.Triggered e -> {
        requireWorking(event);
        yield new Order(id, instrument, request, state, submitted, e.time(), true, filled, averagePrice, commission, reason);
      }
      case OrderEvent.Amended e -> {
        requireWorking(event);
        if (e.change().quantity().orElse(filled) < filled) {
          throw new IllegalStateException("order %d is filled to %s already; %s cannot follow".formatted(id, filled, event));
        }
        yield new Order(
            id, instrument, request.amended(e.change()), state, submitted, e.time(), triggered, filled, averagePrice, commission, reason);
      }
      case OrderEvent.Filled e -> filled(e.fill());
    };
  }

  private void requireWorking(OrderEvent event) {
    if (!state.isWorking()) {
      throw new IllegalStateException("order %d is %s; %s cannot follow".formatted(id, state, event));
    }
  }

  private Order to(OrderState next, long time, String why) {
    if (!state.canBecome(next)) {
      throw new IllegalStateException("order %d is %s and cannot become %s".formatted(id, state, next));
    }
    return new Order(id, instrument, request, next, submitted, time, triggered, filled, averagePrice, commission, why);
  }

  private Order filled(Fill fill) {
    if (fill.orderId() != id) {
      throw new IllegalStateException("fill %s is of order %d, not of order %d".formatted(fill.id(), fill.orderId(), id));
    }
    double size = fill.quantity() * request.side().sign();
    if (!(size > 0 && Double.isFinite(size) && Double.isFinite(fill.price()))) {
      throw new IllegalStateException(
          "fill %s of %s at %s cannot be of order %d to %s".formatted(
              fill.id(), fill.quantity(), fill.price(), id, request.side()));
    }
    double sum = filled + size;
    double whole = request.quantity().orElse(sum);
    if (sum > whole * (1 + WHOLE)) {
      throw new IllegalStateException(
          "order %d of %s would be filled to %s by fill %s; it may be a fill counted twice".formatted(id, whole, sum, fill.id()));
    }
    OrderState next = sum >= whole * (1 - WHOLE) ? OrderState.FILLED : OrderState.PARTIALLY_FILLED;
    Order moved = to(next, fill.time(), "");
    double average = filled == 0 ? fill.price() : (averagePrice * filled + fill.price() * size) / sum;
    return new Order(
        id, instrument, request, moved.state, submitted, fill.time(), triggered, sum, average, commission + fill.commission(), "");
  }
}
