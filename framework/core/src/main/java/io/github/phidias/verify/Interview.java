package io.github.phidias.verify;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.TradingStrategy;
import java.util.function.Supplier;

/** One strategy object asked in one way about the bars of one set of columns, as an engine does: from the first bar on. */
final class Interview {
  private final TradingStrategy strategy;
  private final Way way;
  private final BarColumns columns;
  private final SeriesCursor cursor;
  private SignalColumn signals;
  private IndicatorStrategy.Decisions decisions;
  private Throwable failed;

  Interview(TradingStrategy strategy, String name, Way way, BarColumns columns) {
    this.strategy = strategy;
    this.way = way;
    this.columns = columns;
    this.cursor = new SeriesCursor(columns, name);
  }

  BarColumns columns() {
    return columns;
  }

  /** The answer for a bar, asked after those before it. */
  Answer at(int index) {
    if (failed != null) {
      return new Answer.Threw(failed);
    }
    return guarded(() -> ask(index));
  }

  /** The answers for bars 0 to {@code to - 1}. */
  Answer[] upTo(int to) {
    Answer[] answers = new Answer[to];
    for (int i = 0; i < to; i++) {
      answers[i] = at(i);
    }
    return answers;
  }

  /**
   * The answer for the last bar without asking about those before it, as {@code run(series)} promises; a strategy that
   * may keep state is asked from the first bar on.
   */
  Answer last() {
    int last = columns.bars().size() - 1;
    if (strategy instanceof PortfolioAware) {
      return upTo(last + 1)[last];
    }
    if (way == Way.COLUMN) {
      return at(last);
    }
    cursor.moveTo(last);
    return guarded(() -> strategy.run(way == Way.GUARDED ? cursor.guarded() : cursor.moving()));
  }

  private TradeSignal ask(int index) {
    if (way == Way.COLUMN) {
      return column().at(index);
    }
    if (way == Way.GUARDED && strategy instanceof IndicatorStrategy prepared) {
      if (decisions == null) {
        cursor.moveTo(0);
        decisions = prepare(prepared);
      }
      cursor.moveTo(index);
      return decisions.at(index, Portfolio.EMPTY);
    }
    cursor.moveTo(index);
    return switch (strategy) {
      case PortfolioAware aware -> aware.run(cursor.moving(), Portfolio.EMPTY);
      default -> strategy.run(way == Way.GUARDED ? cursor.guarded() : cursor.moving());
    };
  }

  private IndicatorStrategy.Decisions prepare(IndicatorStrategy prepared) {
    try {
      return prepared.prepare(cursor.guarded());
    } catch (Throwable e) {
      failed = e;
      throw e;
    }
  }

  private SignalColumn column() {
    if (signals == null) {
      try {
        signals = ((ColumnStrategy) strategy).signals(columns);
      } catch (Throwable e) {
        failed = e;
        throw e;
      }
      int length = signals == null ? -1 : signals.length();
      if (length != columns.bars().size()) {
        failed = new IllegalStateException(
            "signals(columns) gave %s but must give one signal for each of %d bars"
                .formatted(length < 0 ? "null" : length + " signals", columns.bars().size()));
        throw (IllegalStateException) failed;
      }
    }
    return signals;
  }

  /** The warm-up that a column of signals states, -1 when there is no column. */
  int statedWarmUp() {
    return signals == null ? -1 : signals.warmUp();
  }

  private static Answer guarded(Supplier<TradeSignal> call) {
    return Answer.of(() -> new Answer.Said(call.get()));
  }
}
