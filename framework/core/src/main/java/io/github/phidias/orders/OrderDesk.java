package io.github.phidias.orders;

import java.util.List;
import java.util.Optional;

/**
 * Where a strategy gives orders of its own. What is given after the close of a bar works from the next bar on. Orders are named
 * by the number that {@link #submit} returns.
 */
public interface OrderDesk {
  /** Gives an order. */
  long submit(OrderRequest request);

  /**
   * Gives an entry with exits that begin to work when it fills and of which the first to fill cancels the others. The exits are
   * reduce-only and as large as what was filled.
   *
   * @return the number of the entry
   */
  long bracket(OrderRequest entry, OrderRequest... exits);

  /** Gives orders of which the first to fill cancels the others; the numbers in the same order. */
  long[] oneCancelsOther(OrderRequest... requests);

  /** Gives an order and others that are given when it has filled whole; the number of the first. */
  long oneTriggersOther(OrderRequest first, OrderRequest... then);

  /** Takes an order back; false when it is not working any more. */
  boolean cancel(long id);

  /** Takes all working orders back and says how many; protective orders of signals stay. */
  int cancelAll();

  /** Changes a working order; false when it is not working any more. */
  boolean amend(long id, Amendment change);

  /** The working orders, in the order in which they were given. */
  List<Order> working();

  /** Any order that was given, working or not. */
  Optional<Order> find(long id);
}
