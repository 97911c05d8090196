package io.github.phidias.simulation;

import io.github.phidias.bars.Instrument;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.series.SeriesView;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.TradingStrategy;

/** Asks a strategy for its decision at the close of a bar. */
@FunctionalInterface
interface Decider {
  /** Puts the decision of a bar in place. */
  void decide(int index, Decision into);

  /** From signals that are known. */
  static Decider of(SignalColumn signals) {
    return (index, into) -> into.set(index, signals);
  }

  /** From a strategy asked bar by bar: one that gives decisions an index gets the guarded view, any other the moving one. */
  static Decider of(TradingStrategy strategy, String name, SeriesCursor cursor, Instrument instrument, Portfolio portfolio) {
    BySignal calls = switch (strategy) {
      case PortfolioAware aware -> {
        SeriesView moving = cursor.moving();
        yield index -> aware.run(moving, portfolio);
      }
      case IndicatorStrategy prepared -> {
        cursor.moveTo(0);
        IndicatorStrategy.Decisions decisions = StrategyCalls.prepare(prepared, name, cursor.guarded());
        yield index -> decisions.at(index, portfolio);
      }
      default -> {
        SeriesView moving = cursor.moving();
        yield index -> strategy.run(moving);
      }
    };
    return (index, into) -> {
      cursor.moveTo(index);
      TradeSignal signal;
      try {
        signal = calls.at(index);
      } catch (Throwable e) {
        throw StrategyCalls.failure(name, index, e);
      }
      if (StrategyCalls.require(signal, name, index).action() != Action.HOLD) {
        StrategyCalls.requireOwnInstrument(signal, name, index, instrument);
      }
      into.set(index, signal);
    };
  }

  /** One signal a bar. */
  @FunctionalInterface
  interface BySignal {
    TradeSignal at(int index);
  }
}
