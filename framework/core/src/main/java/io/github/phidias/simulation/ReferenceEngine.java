package io.github.phidias.simulation;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.series.SeriesView;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Fill;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.TradingStrategy;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;

/** The plain path: bar by bar, any strategy, one decision at each close. The timeline of the simulator, as written. */
final class ReferenceEngine {

  private final TradingStrategy strategy;
  private final String name;
  private final SimulatorSettings settings;
  private final Bars bars;
  private final SeriesCursor cursor;
  private final Book book;
  private final double[] equity;
  private Fill lastFill;

  ReferenceEngine(
      BarColumns columns, TradingStrategy strategy, String name, SimulatorSettings settings, Book book, double[] equity) {
    this.strategy = strategy;
    this.name = name;
    this.settings = settings;
    this.bars = columns.bars();
    this.cursor = new SeriesCursor(columns, name);
    this.book = book;
    this.equity = equity;
    if (strategy instanceof PortfolioAware || strategy instanceof IndicatorStrategy) {
      book.listener = this::filled;
    }
  }

  private void filled(Fill fill) {
    lastFill = fill;
    if (strategy instanceof PortfolioAware aware) {
      try {
        aware.onFill(fill);
      } catch (Throwable e) {
        throw StrategyCalls.failure(name, fill.index(), e);
      }
    }
  }

  void run(IntConsumer progress) {
    boolean atOpen = settings.fill() == FillPoint.NEXT_OPEN;
    Column close = bars.close();
    int last = bars.size() - 1;
    Decider decider = decider();
    TradeSignal signal = TradeSignal.hold();
    int told = StrategyCalls.toldMask(progress);
    for (int t = 0; t <= last; t++) {
      if ((t & told) == 0) {
        progress.accept(t);
      }
      if (atOpen && signal.action() != Action.HOLD) {
        act(t, bars.open().get(t), signal);
      }
      if (book.isProtected()) {
        book.protect(t, bars.open().get(t), bars.high().get(t), bars.low().get(t));
      }
      equity[t] = book.equityAt(close.get(t));
      cursor.moveTo(t);
      signal = require(decide(decider, t), t);
      if (signal.action() != Action.HOLD && t == last) {
        book.count(Reason.LAST_BAR);
      } else if (signal.action() != Action.HOLD && !atOpen) {
        act(t, close.get(t), signal);
        equity[t] = book.equityAt(close.get(t));
      }
    }
    progress.accept(last + 1);
    if (settings.closeAtEnd() && !book.flat()) {
      book.closeAtMarket(last, close.get(last), ExitReason.END_OF_DATA);
      equity[last] = book.balance;
    }
  }

  private TradeSignal decide(Decider decider, int index) {
    try {
      return decider.decide(index);
    } catch (Throwable e) {
      throw StrategyCalls.failure(name, index, e);
    }
  }

  private interface Decider {
    TradeSignal decide(int index);
  }

  /** A strategy that gives decisions an index gets the guarded view, any other the moving one. */
  private Decider decider() {
    SeriesView moving = cursor.moving();
    Portfolio portfolio = new BookPortfolio();
    return switch (strategy) {
      case PortfolioAware aware -> index -> aware.run(moving, portfolio);
      case IndicatorStrategy prepared -> {
        cursor.moveTo(0);
        IndicatorStrategy.Decisions decisions = StrategyCalls.prepare(prepared, name, cursor.guarded());
        yield index -> decisions.at(index, portfolio);
      }
      default -> index -> strategy.run(moving);
    };
  }

  private TradeSignal require(TradeSignal signal, int index) {
    if (signal == null || signal.action() != Action.HOLD) {
      StrategyCalls.requireSupported(signal, name, index);
      StrategyCalls.requireOwnInstrument(signal, name, index, bars.instrument());
    }
    return signal;
  }

  private void act(int t, double reference, TradeSignal signal) {
    OptionalDouble distance = signal.stopDistance();
    book.act(
        t, reference, signal.action() == Action.BUY ? 1 : -1, signal.positionSize(), signal.confidence(),
        distance.orElse(Double.NaN));
  }

  private final class BookPortfolio implements Portfolio {
    @Override
    public double quantity() {
      return book.quantity;
    }

    @Override
    public double entryPrice() {
      return book.flat() ? Double.NaN : book.entryPrice;
    }

    @Override
    public int entryIndex() {
      return book.entryIndex;
    }

    @Override
    public double cash() {
      return book.cash();
    }

    @Override
    public double equity() {
      return cursor.moving().decisionIndex() < 0
          ? book.balance
          : book.equityAt(bars.close().get(cursor.moving().decisionIndex()));
    }

    @Override
    public Optional<Fill> lastFill() {
      return Optional.ofNullable(lastFill);
    }
  }
}
