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
   * Gives an entry with exits that begin to work when it fills and of which the first to fill whole cancels the others. The exits
   * are reduce-only and, without a quantity of their own, as large as what was filled. An entry that fills in parts has its exits
   * for each part.
   *
   * @return the number of the entry
   */
  long bracket(OrderRequest entry, OrderRequest... exits);

  /** Gives two or more orders of which the first to fill, be it in part, cancels the others; the numbers in the same order. */
  long[] oneCancelsOther(OrderRequest... requests);

  /** Gives an order and others that are given when it has filled whole; the number of the first. */
  long oneTriggersOther(OrderRequest first, OrderRequest... then);

  /** Takes an order back; false when it is not working any more. */
  boolean cancel(long id);

  /** Takes all working orders back and says how many; protective orders of signals stay. */
  int cancelAll();

  /**
   * Changes a working order; false when it is not working any more. With another price it is judged from the next bar on, as an
   * order given now.
   *
   * @throws IllegalArgumentException for a quantity of no more than what is filled, or a price that its type has not
   */
  boolean amend(long id, Amendment change);

  /** The working orders, in the order in which they were given. */
  List<Order> working();

  /** Any order that was given, working or not. */
  Optional<Order> find(long id);
}
