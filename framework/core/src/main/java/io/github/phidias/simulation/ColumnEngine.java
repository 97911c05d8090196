package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.signals.SignalColumn;
import java.util.Arrays;

/**
 * The fast path: all signals are known, so bars on which nothing can happen are passed over in tight loops and only the
 * others are stepped through. Allocates nothing per bar.
 */
final class ColumnEngine {
  private final SignalColumn signals;
  private final boolean atOpen;
  private final boolean closeAtEnd;
  private final Book book;
  private final double[] equity;
  private final Column open;
  private final Column high;
  private final Column low;
  private final Column close;
  private final int last;

  ColumnEngine(Bars bars, SignalColumn signals, SimulatorSettings settings, Book book, double[] equity) {
    this.signals = signals;
    this.atOpen = settings.fill() == FillPoint.NEXT_OPEN;
    this.closeAtEnd = settings.closeAtEnd();
    this.book = book;
    this.equity = equity;
    this.open = bars.open();
    this.high = bars.high();
    this.low = bars.low();
    this.close = bars.close();
    this.last = bars.size() - 1;
  }

  void run() {
    int t = 0;
    while (t <= last) {
      int event = nextEvent(t);
      record(t, event);
      if (event > last) {
        break;
      }
      step(event);
      t = event + 1;
    }
    if (signals.code(last) != SignalColumn.HOLD) {
      book.count(Reason.LAST_BAR);
    }
    if (closeAtEnd && !book.flat()) {
      book.closeAtMarket(last, close.get(last), ExitReason.END_OF_DATA);
      equity[last] = book.balance;
    }
  }

  /** First bar from {@code from} on at which a signal is acted on or a protective level is reached; last + 1 for none. */
  private int nextEvent(int from) {
    int signalled = nextSignalled(from);
    return book.isProtected() ? nextTouch(from, signalled) : signalled;
  }

  /** A signal of bar s is acted on at bar s + 1, or at bar s itself under SAME_CLOSE; that of the last bar never is. */
  private int nextSignalled(int from) {
    if (atOpen) {
      return signals.nextSignal(Math.max(0, from - 1), last) + 1;
    }
    int signal = signals.nextSignal(Math.min(from, last), last);
    return signal == last ? last + 1 : signal;
  }

  private int nextTouch(int from, int until) {
    double stop = book.stop;
    double target = book.target;
    int t = from;
    if (book.quantity > 0) {
      while (t < until && low.get(t) > stop && high.get(t) < target) {
        t++;
      }
    } else {
      while (t < until && high.get(t) < stop && low.get(t) > target) {
        t++;
      }
    }
    return t;
  }

  /** Equity at the closes of bars {@code from} to {@code to - 1}, on which nothing happens. */
  private void record(int from, int to) {
    if (book.flat()) {
      Arrays.fill(equity, from, to, book.balance);
      return;
    }
    double balance = book.balance;
    double quantity = book.quantity;
    double entry = book.entryPrice;
    // Copied first and changed in place: one array without a view in the loop.
    close.copyTo(from, equity, from, to - from);
    for (int t = from; t < to; t++) {
      equity[t] = balance + quantity * (equity[t] - entry);
    }
  }

  private void step(int t) {
    if (atOpen && t > 0) {
      act(t - 1, t, open.get(t));
    }
    if (book.isProtected()) {
      // Asked first, so that highs and lows are not fetched from far memory for nothing.
      book.protect(t, open.get(t), high.get(t), low.get(t));
    }
    if (!atOpen && t < last) {
      act(t, t, close.get(t));
    }
    equity[t] = book.equityAt(close.get(t));
  }

  private void act(int signal, int t, double reference) {
    byte code = signals.code(signal);
    if (code != SignalColumn.HOLD) {
      book.act(t, reference, code, signals.positionSize(signal), signals.confidence(signal), signals.stopDistance(signal));
    }
  }
}
