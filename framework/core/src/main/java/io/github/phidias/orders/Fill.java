package io.github.phidias.orders;

import io.github.phidias.bars.Instrument;

/**
 * An execution of an order or of a part of it.
 *
 * @param id          unique within the account; the venue's execution id where there is one
 * @param orderId     the order, {@link Order#id}
 * @param time        when it happened, UTC epoch milliseconds; in a simulation the open time of the bar
 * @param quantity    base units, negative when sold
 * @param price       price paid or received, quote currency
 * @param commission  quote currency; negative for a rebate
 * @param liquidity   whether it rested
 */
public record Fill(
    String id, long orderId, Instrument instrument, long time, double quantity, double price, double commission,
    Liquidity liquidity) {}
