package io.github.phidias.strategy;

/**
 * An executed order.
 *
 * @param index      bar at which it was executed
 * @param time       open time of that bar, UTC epoch milliseconds
 * @param quantity   base units, negative when sold
 * @param price      price paid or received, quote currency
 * @param commission quote currency, zero or more
 */
public record Fill(int index, long time, double quantity, double price, double commission) {}
