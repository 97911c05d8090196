package io.github.phidias.verify;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.TradingStrategy;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * A strategy that cheats in one way.
 *
 * @param expected the check that must find it, maybe among others
 */
record Leak(String name, Check expected, Supplier<? extends TradingStrategy> make) {
  /** Buys where a rule over all bars holds, sells elsewhere: anything it should not know shows in the signals. */
  @FunctionalInterface
  interface Rule {
    /** The rule for these bars; what it is given here are all of them. */
    IntPredicate over(Bars bars);
  }

  /** A leak of a column strategy, which every prefix must show. */
  static Leak column(String name, Rule rule) {
    return new Leak(name, Check.PREFIX, () -> byColumn(rule));
  }

  /** A column strategy by a rule. */
  static ColumnStrategy byColumn(Rule rule) {
    return (BarColumns columns) -> {
      IntPredicate buys = rule.over(columns.bars());
      SignalColumn.Builder signals = SignalColumn.builder(columns.bars().size());
      for (int t = 0; t < columns.bars().size(); t++) {
        signals.set(t, buys.test(t) ? SignalColumn.BUY : SignalColumn.SELL);
      }
      return signals.build();
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
