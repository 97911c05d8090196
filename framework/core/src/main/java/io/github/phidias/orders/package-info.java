/**
 * Orders, their states and their fills: the same types in a simulation, on paper and live. They know no bars and no venue.
 *
 * <p>Start at {@link io.github.phidias.orders.OrderRequest}, what is asked for, and {@link io.github.phidias.orders.Order}, what
 * became of it. A strategy that needs more than a signal gives its orders to an {@link io.github.phidias.orders.OrderDesk}.
 */
package io.github.phidias.orders;
