package io.github.phidias.simulation;

import io.github.phidias.accounts.Account;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.Band;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.TradingStrategy;
import java.util.function.Consumer;

/**
 * One instrument of a run on the event path: its bars, its broker, its strategy, and the decisions that wait to be acted on. The
 * engine calls the steps of a bar in the order of the timeline.
 */
final class Market {
  final Bars bars;
  final Broker broker;
  final SeriesCursor cursor;
  final int last;

  private final Upkeep upkeep;
  private final SimulatorSettings settings;
  private final FillPoint fill;
  /** Whether the open is when decisions are acted on. */
  private final boolean actsAtOpen;
  private final boolean likeAnyBar;
  private final int latency;
  private final Column open;
  private final Column high;
  private final Column low;
  private final Column close;
  /** Decisions of the last bars, by index modulo length. */
  private final Decision[] decisions;
  private Decider decider;
  private PortfolioAware aware;
  private Portfolio portfolio;
  private Decision entering;
  private final Bars finer;
  private int finerIndex;

  Market(Bars bars, Broker broker, Upkeep upkeep, SeriesCursor cursor, SimulatorSettings settings, Bars finer) {
    this.bars = bars;
    this.broker = broker;
    this.upkeep = upkeep;
    this.cursor = cursor;
    this.settings = settings;
    this.finer = finer;
    this.fill = settings.fill();
    this.actsAtOpen = fill == FillPoint.NEXT_OPEN || fill == FillPoint.PREVIOUS_CLOSE;
    this.likeAnyBar = settings.endOfData() == EndOfData.LIKE_ANY_BAR;
    this.latency = settings.latencyBars();
    this.last = bars.size() - 1;
    this.open = bars.open();
    this.high = bars.high();
    this.low = bars.low();
    this.close = bars.close();
    this.decisions = new Decision[latency + 2];
    for (int i = 0; i < decisions.length; i++) {
      decisions[i] = new Decision();
      decisions[i].hold(-1);
    }
    broker.waiting = decisions;
  }

  /**
   * Whom to ask.
   *
   * @param known    the decisions where they are known beforehand; null to ask the strategy
   * @param strategy told of fills, and given a desk, when it wants them
   */
  void decidedBy(Decider known, TradingStrategy strategy, String name, Account account) {
    SlotPortfolio view = new SlotPortfolio(account, broker.slot);
    view.tell(strategy, name, broker);
    portfolio = view;
    decider = known != null ? known : Decider.of(strategy, name, cursor, bars.instrument(), view);
    if (strategy instanceof PortfolioAware told) {
      aware = told;
      broker.desk = new Desk(broker, bars.instrument(), settings, order -> tell(name, () -> told.onOrder(order)));
    }
  }

  private void tell(String name, Runnable call) {
    try {
      call.run();
    } catch (StrategyException e) {
      throw e;
    } catch (Throwable e) {
      throw StrategyCalls.failure(name, broker.index(), e);
    }
  }

  /** The open is seen. A bar past the last is the last once more. */
  void open(int t) {
    int bar = Math.min(t, last);
    broker.begin(t, open.get(bar));
    if (t <= last) {
      upkeep.atOpen(bars.openTime(t), open.get(t));
    }
    broker.margin.watch();
  }

  /** The price at which decisions are acted on at an open, and the bar on which to book that. */
  private double beginActing(int t) {
    int bar = Math.min(t, last);
    if (fill == FillPoint.PREVIOUS_CLOSE && t > 0) {
      broker.bookOn(bar - 1);
      return close.get(bar - 1);
    }
    return open.get(bar);
  }

  /** At the open: what closes. */
  void exitsAtOpen(int t) {
    entering = null;
    if (actsAtOpen) {
      double reference = beginActing(t);
      entering = judged(t - 1 - latency, reference);
      broker.matcher.market(t, reference, true, broker);
      broker.bookOn(Math.min(t, last));
    }
    broker.matcher.open(t, open.get(Math.min(t, last)), broker);
  }

  /** At the open: what opens. */
  void entriesAtOpen(int t) {
    if (!actsAtOpen) {
      return;
    }
    double reference = beginActing(t);
    enterAt(reference);
    broker.matcher.market(t, reference, false, broker);
    broker.bookOn(Math.min(t, last));
  }

  /** Confidence of the entry that waits to be made; -1 when none does. */
  double enteringConfidence() {
    return entering == null ? -1 : entering.confidence;
  }

  /** From the open to the close: the orders that prices reach on their way. */
  void during(int t) {
    if (broker.matcher.size() > 0) {
      boolean ambiguous = finer == null
          ? broker.matcher.during(t, bars.openTime(t), open.get(t), high.get(t), low.get(t), close.get(t), broker)
          : duringFiner(t);
      broker.record.ambiguousBars += ambiguous ? 1 : 0;
    }
  }

  /** At the typical price, where signals are filled at it: what closes. */
  void exitsInside(int t) {
    entering = null;
    if (fill == FillPoint.NEXT_TYPICAL) {
      entering = judged(t - 1 - latency, typical(t));
      broker.matcher.market(t, typical(t), true, broker);
    }
  }

  /** At the typical price, where signals are filled at it: what opens. */
  void entriesInside(int t) {
    if (fill == FillPoint.NEXT_TYPICAL) {
      enterAt(typical(t));
      broker.matcher.market(t, typical(t), false, broker);
    }
  }

  private double typical(int t) {
    return (high.get(t) + low.get(t) + close.get(t)) / 3;
  }

  double close(int t) {
    return close.get(t);
  }

  /** The close is seen. */
  void atClose(int t) {
    double price = close.get(t);
    if (broker.matcher.size() > 0) {
      broker.matcher.close(t, high.get(t), low.get(t), price, broker);
    }
    broker.mark(price);
    upkeep.atClose(bars, t, price);
  }

  /** Plays the finer bars that lie inside a bar; none means the bar itself. */
  private boolean duringFiner(int t) {
    long from = bars.openTime(t);
    long to = bars.timeframe().nextBucket(from);
    finerIndex = Math.max(finerIndex, finer.indexAtOrAfter(from));
    boolean ambiguous = false;
    int played = 0;
    while (finerIndex < finer.size() && finer.openTime(finerIndex) < to) {
      int i = finerIndex++;
      if (played++ > 0) {
        broker.matcher.open(t + 1, finer.open().get(i), broker);
      }
      ambiguous |= broker.matcher.during(
          t, finer.openTime(i), finer.open().get(i), finer.high().get(i), finer.low().get(i), finer.close().get(i), broker);
    }
    return played == 0
        ? broker.matcher.during(t, from, open.get(t), high.get(t), low.get(t), close.get(t), broker)
        : ambiguous;
  }

  /** Asks for the decision at the close of a bar. */
  void decide(int t) {
    Decision decision = decisions[t % decisions.length];
    if (t < settings.firstBar() || decider == null) {
      decision.hold(t);
      return;
    }
    decider.decide(t, decision);
    if (decision.isTarget()) {
      broker.targets.plan(decision, close.get(t));
    }
    if (aware != null) {
      manage(t);
    }
    if (settings.exitReplacesSignal() && broker.exited()) {
      decision.hold(t);
    }
  }

  /**
   * Puts the decision of a strategy over several instruments in place, to be acted on where a signal of that moment would be. It
   * may be made while a bar of this instrument is open, or in a gap: then what comes after counts, and nothing before.
   *
   * @param known index of the last bar that has closed
   * @param now   time of the decision
   * @param fresh whether that bar has closed just now
   */
  void target(int known, long now, boolean fresh, double weight, Band band) {
    if (known == last && !fresh) {
      targetAfterTheEnd(weight, band);
      return;
    }
    boolean underWay = known < last && bars.openTime(known + 1) < now;
    int t = underWay || fill == FillPoint.SAME_CLOSE && !fresh ? known + 1 : known;
    Decision decision = decisions[t % decisions.length];
    decision.target(t, weight, band);
    broker.targets.plan(decision, close.get(known));
  }

  /** No bar is left to act on; that may be in a gap as well, so it is no mistake. */
  private void targetAfterTheEnd(double weight, Band band) {
    if (weight != 0 || !broker.position.isFlat()) {
      Decision late = new Decision();
      late.target(last, weight, band);
      broker.targets.plan(late, close.get(last));
      if (!late.isHold()) {
        broker.record.count(Reason.LAST_BAR, last);
      }
    }
  }

  /** At the close: what closes, where signals are filled at closes. */
  void exitsAtClose(int t) {
    entering = null;
    if (fill == FillPoint.SAME_CLOSE && (t < last || likeAnyBar)) {
      entering = judged(t - latency, close.get(t));
      broker.matcher.market(t, close.get(t), true, broker);
    }
  }

  /** At the close: what opens, where signals are filled at closes. */
  void entriesAtClose(int t) {
    if (fill == FillPoint.SAME_CLOSE && (t < last || likeAnyBar)) {
      enterAt(close.get(t));
      broker.matcher.market(t, close.get(t), false, broker);
    }
  }

  private void manage(int t) {
    try {
      aware.manageOrders(cursor.moving(), portfolio, broker.desk);
    } catch (StrategyException e) {
      // One that was raised as the strategy was told of an order has its name and bar already.
      throw e;
    } catch (Throwable e) {
      throw StrategyCalls.failure(StrategyIdentity.of(aware).name(), t, e);
    }
  }

  private void enterAt(double reference) {
    if (entering != null) {
      broker.enter(entering, reference);
      entering = null;
    }
  }

  /** The decision of a bar if an entry is to follow, after it has closed what it closes; else null. */
  private Decision judged(int decided, double reference) {
    if (decided < 0) {
      return null;
    }
    Decision decision = decisions[decided % decisions.length];
    if (decision.index != decided || decision.isHold()) {
      return null;
    }
    boolean enters = decision.isTarget() ? broker.targets.reduce(decision, reference) : broker.judge(decision, reference);
    return enters ? decision : null;
  }

  /** Plays the last bar once more. */
  void again() {
    int t = last + 1;
    open(t);
    if (settings.closeAtEnd()) {
      double reference = beginActing(t);
      broker.end(reference);
      broker.bookOn(last);
    }
    exitsAtOpen(t);
    entriesAtOpen(t);
    int bar = last;
    boolean ambiguous =
        broker.matcher.during(t, bars.openTime(bar), open.get(bar), high.get(bar), low.get(bar), close.get(bar), broker);
    broker.record.ambiguousBars += ambiguous ? 1 : 0;
    broker.matcher.close(t, high.get(bar), low.get(bar), close.get(bar), broker);
    broker.mark(close.get(bar));
  }

  /** After the last bar: signals that have no bar left, and what is held. */
  RunRecord finish() {
    boolean again = settings.endOfData() == EndOfData.LAST_BAR_AGAIN;
    int lastActed = fill == FillPoint.SAME_CLOSE ? last - latency - (likeAnyBar ? 0 : 1) : again ? last - latency : -1;
    for (int i = Math.max(0, last - latency); i <= last && !broker.stopped; i++) {
      Decision decision = decisions[i % decisions.length];
      boolean acted = i <= lastActed;
      if (decision.index == i && !decision.isHold() && !acted) {
        broker.record.count(Reason.LAST_BAR, last);
      }
    }
    if (settings.closeAtEnd() && !again) {
      broker.end(close.get(last));
    }
    return broker.finish(last);
  }
}
