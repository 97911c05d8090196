package io.github.phidias.risk;

import io.github.phidias.orders.OrderType;
import io.github.phidias.orders.OrderSide;
import io.github.phidias.bars.Instrument;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An order as it was asked for, not yet judged: values that no order can have are for {@link PreTradeCheck} to refuse.
 *
 * @param instrument     what to trade, the same object or codes as in the account
 * @param side           empty when what was asked for is neither buy nor sell
 * @param type           MARKET or LIMIT; any other, or none, is refused
 * @param amount         base units, without a sign
 * @param price          limit price in quote currency; not read for a market order
 * @param referencePrice price to judge a market order by: the middle of the book, else the last trade
 * @param leverage       multiple of the margin, 1 for none
 */
public record ProposedOrder(
    Instrument instrument, Optional<OrderSide> side, Optional<OrderType> type, double amount,
    OptionalDouble price, OptionalDouble referencePrice, double leverage) {

  public ProposedOrder {
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(referencePrice, "referencePrice");
  }

  /** A limit order without leverage. */
  public static ProposedOrder limit(Instrument instrument, OrderSide side, double amount, double price) {
    return new ProposedOrder(
        instrument, Optional.of(side), Optional.of(OrderType.LIMIT), amount, OptionalDouble.of(price), OptionalDouble.empty(), 1);
  }

  /** A market order without leverage. */
  public static ProposedOrder market(Instrument instrument, OrderSide side, double amount, double referencePrice) {
    return new ProposedOrder(
        instrument, Optional.of(side), Optional.of(OrderType.MARKET), amount, OptionalDouble.empty(), OptionalDouble.of(referencePrice), 1);
  }

  /** A copy with a leverage. */
  public ProposedOrder withLeverage(double multiple) {
    return new ProposedOrder(instrument, side, type, amount, price, referencePrice, multiple);
  }

  /** The price it is judged by; empty when its kind of price was not given or it has no kind. */
  public OptionalDouble judgedPrice() {
    return type.isEmpty() ? OptionalDouble.empty() : type.get() == OrderType.LIMIT ? price : referencePrice;
  }
}
