package io.github.phidias.strategy;

import java.util.Optional;

/** What the account holds at the close of the bar being decided; read-only. */
public interface Portfolio {
  /** Nothing held, nothing known. */
  Portfolio EMPTY = new EmptyPortfolio();

  /** Base units held, negative when short, zero when flat. */
  double quantity();

  /** Price of the open position's entry fill; NaN when flat. */
  double entryPrice();

  /** Index of the bar of the open position's entry; -1 when flat. */
  int entryIndex();

  /** Quote currency in hand. */
  double cash();

  /** Cash plus the position at the last close. */
  double equity();

  /** The latest fill. */
  Optional<Fill> lastFill();
}
