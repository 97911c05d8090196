package io.github.phidias.strategy;

import io.github.phidias.orders.Fill;
import java.util.Optional;

/** What the account holds at the close of the bar being decided; read-only. */
public interface Portfolio {
  /** Nothing held, nothing known. */
  Portfolio EMPTY = new EmptyPortfolio();

  /** Base units held, negative when short, zero when flat. */
  double quantity();

  /** Number of open lots: one for each entry that is not closed whole. */
  int lots();

  /** Price of the open position's entry fills, weighted by quantity; NaN when flat. */
  double entryPrice();

  /** Index of the bar of the open position's first entry; -1 when flat. */
  int entryIndex();

  /** Quote currency in hand. */
  double cash();

  /** Cash plus the position at the last close. */
  double equity();

  /** The latest fill. */
  Optional<Fill> lastFill();
}
