package io.github.phidias.verify;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.StatefulStrategy;
import io.github.phidias.strategy.TradingStrategy;
import java.util.List;
import java.util.function.Supplier;

/**
 * The strategy that is examined.
 *
 * @param name       for messages
 * @param make       makes a fresh object at each call
 * @param neighbours make objects of the same type with other parameters; may be empty
 * @param ways       the ways in which it is asked
 * @param aware      whether it may keep state
 */
record Subject(
    String name, Supplier<? extends TradingStrategy> make, List<Supplier<? extends TradingStrategy>> neighbours, List<Way> ways,
    boolean aware) {

  static Subject of(
      String name, Supplier<? extends TradingStrategy> make, List<Supplier<? extends TradingStrategy>> neighbours) {
    Supplier<? extends TradingStrategy> started = started(make);
    TradingStrategy probe = started.get();
    return new Subject(
        name, started, neighbours.stream().<Supplier<? extends TradingStrategy>>map(Subject::started).toList(), Way.of(probe),
        probe instanceof PortfolioAware);
  }

  /** A record whose state lives in an object of its own is examined through that object, as an engine uses it. */
  private static Supplier<TradingStrategy> started(Supplier<? extends TradingStrategy> make) {
    return () -> StatefulStrategy.started(make.get());
  }

  /** A fresh object over fresh columns. */
  Interview over(Bars bars, Way way) {
    return over(BarColumns.of(bars), way);
  }

  /** A fresh object over columns that others may have used. */
  Interview over(BarColumns columns, Way way) {
    return with(make.get(), columns, way);
  }

  /** This object over these columns. */
  Interview with(TradingStrategy strategy, BarColumns columns, Way way) {
    return new Interview(strategy, name, way, columns);
  }

  /** The answers of a fresh object about all bars. */
  Answer[] answers(Bars bars, Way way) {
    return over(bars, way).upTo(bars.size());
  }

  /** The way that costs least. */
  Way cheapest() {
    return ways.getFirst();
  }
}
