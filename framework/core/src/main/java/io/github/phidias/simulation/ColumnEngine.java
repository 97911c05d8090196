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
  /** The next bar at which a signal is acted on, and its open. */
  private int signalled;
  private double signalledOpen;

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
    findSignal(0);
    int t = 0;
    while (t <= last) {
      int event = book.isProtected() ? nextTouch(t, signalled) : signalled;
      record(t, event);
      if (event > last) {
        break;
      }
      step(event);
      t = event + 1;
    }
    if (signals.code(last) != SignalColumn.HOLD) {
      book.record.count(Reason.LAST_BAR, last);
    }
    if (closeAtEnd && !book.flat()) {
      book.closeAtMarket(last, close.get(last), ExitReason.END_OF_DATA);
      equity[last] = book.balance;
    }
  }

  /**
   * Finds the next bar from {@code from} on at which a signal is acted on, last + 1 for none: the signal of bar s at bar s + 1,
   * or at s itself under SAME_CLOSE; that of the last bar never. Its open is fetched at once, so that the way from far memory
   * is spent on the bars before it.
   */
  private void findSignal(int from) {
    if (atOpen) {
      signalled = signals.nextSignal(Math.min(last, Math.max(0, from - 1)), last) + 1;
      signalledOpen = signalled <= last ? open.get(signalled) : Double.NaN;
    } else {
      int signal = signals.nextSignal(Math.min(from, last), last);
      signalled = signal == last ? last + 1 : signal;
    }
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
    boolean acts = t == signalled;
    if (acts && atOpen) {
      act(t - 1, t, signalledOpen);
      findSignal(t + 1);
    }
    if (book.isProtected()) {
      // Asked first, so that highs and lows are not fetched from far memory for nothing.
      book.protect(t, open.get(t), high.get(t), low.get(t));
    }
    if (acts && !atOpen) {
      act(t, t, close.get(t));
      findSignal(t + 1);
    }
    equity[t] = book.equityAt(close.get(t));
  }

  private void act(int signal, int t, double reference) {
    book.act(
        t, reference, signals.code(signal), signals.positionSize(signal), signals.confidence(signal), signals.stopDistance(signal));
  }
}
