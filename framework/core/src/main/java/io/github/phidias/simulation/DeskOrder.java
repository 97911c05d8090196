package io.github.phidias.simulation;

import io.github.phidias.matching.WorkingOrder;
import io.github.phidias.orders.Order;
import io.github.phidias.orders.OrderRequest;
import java.util.List;

/** An order of the strategy's own, with what is to happen when it fills. */
final class DeskOrder {
  Order order;
  WorkingOrder working;
  /** Exits given for each lot that this order opens; the first to fill cancels the others. */
  final List<OrderRequest> exits;
  /** Orders given when this one has filled whole. */
  final List<OrderRequest> then;
  /** Orders of one group cancel one another; 0 for none. */
  final long group;
  /** Units for one unit since it was given, by splits: exits and what is to follow are stated in the old ones. */
  double ratio = 1;
  /** Whether it has opened something, and so has passed rules and gates. */
  boolean opened;

  DeskOrder(Order order, List<OrderRequest> exits, List<OrderRequest> then, long group) {
    this.order = order;
    this.exits = exits;
    this.then = then;
    this.group = group;
  }
}
