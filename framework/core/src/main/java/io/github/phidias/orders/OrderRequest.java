package io.github.phidias.orders;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * An order as asked for. Made by a factory and copies: {@code OrderRequest.limit(BUY, 2, 99.5).withPostOnly()}.
 *
 * @param quantity    base units, above zero; absent to let the account's sizing decide when it fills (entries) or to close all that
 *                    is held (reduce-only)
 * @param limitPrice  worst price to accept, for LIMIT and STOP_LIMIT and no other
 * @param stopPrice   price that triggers it, for STOP and STOP_LIMIT and no other
 * @param trail       distance, for TRAILING_STOP and no other
 * @param expires     for GTD and no other: it does not work at this time or later, UTC epoch milliseconds
 * @param postOnly    refused when it would take liquidity; only for LIMIT
 * @param reduceOnly  never opens a position or adds to one; cut to what is held
 * @param tag         the caller's own label; may be empty
 */
public record OrderRequest(
    OrderSide side, OrderType type, OptionalDouble quantity, OptionalDouble limitPrice, OptionalDouble stopPrice,
    Optional<Trail> trail, TimeInForce timeInForce, OptionalLong expires, boolean postOnly, boolean reduceOnly, String tag) {

  public OrderRequest {
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(timeInForce, "timeInForce");
    Objects.requireNonNull(tag, "tag");
    requirePositive("quantity", quantity);
    requirePositive("limitPrice", limitPrice);
    requirePositive("stopPrice", stopPrice);
    requireBoth(type.hasLimit(), limitPrice.isPresent(), "limitPrice", type);
    requireBoth(type.hasStop(), stopPrice.isPresent(), "stopPrice", type);
    requireBoth(type == OrderType.TRAILING_STOP, trail.isPresent(), "trail", type);
    requireBoth(timeInForce == TimeInForce.GTD, expires.isPresent(), "expires", timeInForce);
    if (postOnly && (type != OrderType.LIMIT || timeInForce == TimeInForce.IOC || timeInForce == TimeInForce.FOK)) {
      throw new IllegalArgumentException(
          "order.postOnly was set on %s %s but only a LIMIT order that may rest can be post-only".formatted(type, timeInForce));
    }
  }

  private static void requirePositive(String field, OptionalDouble value) {
    if (value.isPresent() && !(value.getAsDouble() > 0 && Double.isFinite(value.getAsDouble()))) {
      throw new IllegalArgumentException("order.%s was %s but must be finite and above zero".formatted(field, value.getAsDouble()));
    }
  }

  private static void requireBoth(boolean wanted, boolean given, String field, Enum<?> kind) {
    if (wanted != given) {
      throw new IllegalArgumentException(
          "order.%s was %s but %s %s; %s".formatted(
              field, given ? "given" : "absent", kind, wanted ? "needs it" : "has none", wanted ? "give it" : "leave it out"));
    }
  }

  private static OrderRequest plain(
      OrderSide side, OrderType type, double quantity, OptionalDouble limit, OptionalDouble stop, Optional<Trail> trail) {
    return new OrderRequest(
        side, type, Double.isNaN(quantity) ? OptionalDouble.empty() : OptionalDouble.of(quantity), limit, stop, trail,
        TimeInForce.GTC, OptionalLong.empty(), false, false, "");
  }

  /** As a quantity: let the account's sizing decide. */
  public static final double SIZED = Double.NaN;

  /** At what the market offers. */
  public static OrderRequest market(OrderSide side, double quantity) {
    return plain(side, OrderType.MARKET, quantity, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
  }

  /** At a price or better. */
  public static OrderRequest limit(OrderSide side, double quantity, double price) {
    return plain(side, OrderType.LIMIT, quantity, OptionalDouble.of(price), OptionalDouble.empty(), Optional.empty());
  }

  /** At the market once a price is reached. */
  public static OrderRequest stop(OrderSide side, double quantity, double price) {
    return plain(side, OrderType.STOP, quantity, OptionalDouble.empty(), OptionalDouble.of(price), Optional.empty());
  }

  /** At a limit or better once a price is reached. */
  public static OrderRequest stopLimit(OrderSide side, double quantity, double stop, double limit) {
    return plain(side, OrderType.STOP_LIMIT, quantity, OptionalDouble.of(limit), OptionalDouble.of(stop), Optional.empty());
  }

  /** At the market once the price has come back by a distance from its best. */
  public static OrderRequest trailingStop(OrderSide side, double quantity, Trail trail) {
    return plain(side, OrderType.TRAILING_STOP, quantity, OptionalDouble.empty(), OptionalDouble.empty(), Optional.of(trail));
  }

  /** At the close. */
  public static OrderRequest marketOnClose(OrderSide side, double quantity) {
    return plain(side, OrderType.MARKET_ON_CLOSE, quantity, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
  }

  /** A copy that works as long as said; for GTD use {@link #until}. */
  public OrderRequest with(TimeInForce force) {
    return new OrderRequest(side, type, quantity, limitPrice, stopPrice, trail, force, OptionalLong.empty(), postOnly, reduceOnly, tag);
  }

  /** A copy that works until a time, UTC epoch milliseconds. */
  public OrderRequest until(long time) {
    return new OrderRequest(
        side, type, quantity, limitPrice, stopPrice, trail, TimeInForce.GTD, OptionalLong.of(time), postOnly, reduceOnly, tag);
  }

  /** A copy that is refused when it would take liquidity. */
  public OrderRequest withPostOnly() {
    return new OrderRequest(side, type, quantity, limitPrice, stopPrice, trail, timeInForce, expires, true, reduceOnly, tag);
  }

  /** A copy that only reduces what is held. */
  public OrderRequest withReduceOnly() {
    return new OrderRequest(side, type, quantity, limitPrice, stopPrice, trail, timeInForce, expires, postOnly, true, tag);
  }

  /** A copy with a label. */
  public OrderRequest withTag(String label) {
    return new OrderRequest(side, type, quantity, limitPrice, stopPrice, trail, timeInForce, expires, postOnly, reduceOnly, label);
  }

  /** A copy with what an amendment changes. */
  public OrderRequest amended(Amendment change) {
    return new OrderRequest(
        side, type, change.quantity().isPresent() ? change.quantity() : quantity,
        change.limitPrice().isPresent() ? change.limitPrice() : limitPrice,
        change.stopPrice().isPresent() ? change.stopPrice() : stopPrice, trail, timeInForce, expires, postOnly, reduceOnly, tag);
  }
}
