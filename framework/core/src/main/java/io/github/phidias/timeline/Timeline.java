package io.github.phidias.timeline;

import io.github.phidias.bars.Bars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The instants at which a bar of any of several instruments closes or opens, in ascending order, each once. At an instant
 * the bars that <em>close</em> come first (a bar closes, and is known, at its open time plus its timeframe), then those
 * that <em>open</em>: what is decided on all that closed at 10:00 may be executed at the prices of the bars that open at
 * 10:00. A gap is an instrument that is not visited for a while; late starters and early enders need no care.
 *
 * <p>Instruments are numbered by name, and by timeframe (shorter first) where one instrument comes in several; at an
 * instant they are visited in ascending number. So nothing depends on the order in which they were listed.
 *
 * <pre>{@code
 * Timeline timeline = Timeline.of(bars);
 * while (timeline.advance()) {
 *   for (int k = 0; k < timeline.closed(); k++) {
 *     decide(timeline.closedInstrument(k), timeline.closedIndex(k));
 *   }
 *   for (int k = 0; k < timeline.opened(); k++) {
 *     execute(timeline.openedInstrument(k), timeline.openedIndex(k));
 *   }
 * }
 * }</pre>
 *
 * <p>One pass, without allocation after {@link #of}; a step costs little more than what closes and opens in it. Used by
 * one thread at a time.
 */
public final class Timeline {
  /** No further instant: a bar may not close here. */
  private static final long NEVER = Long.MAX_VALUE;

  private static final Comparator<Bars> CANONICAL = Comparator.<Bars, String>comparing(bars -> bars.instrument().toString())
      .thenComparingLong(bars -> bars.timeframe().millis())
      .thenComparingInt(bars -> bars.timeframe().months());

  private final List<Bars> bars;
  private final Bars[] byNumber;

  /*
   * Where all instruments share a calendar, every one of them has something at every instant and a heap would only be in the
   * way; where they do not, looking at all of them for the one that has something costs too much. So instruments stand in
   * blocks of eight, each with the soonest of its times: an instant costs one look at every block, and at the instruments of
   * the blocks that have something. Ascending numbers come by themselves.
   */
  private static final int BLOCK = 8;

  private final long[] soonestOfBlock;

  // One row an instrument. In separate arrays, so that the search for the next instant reads consecutive longs.
  private final long[] next;
  private final int[] index;
  private final boolean[] open;

  private final int[] closedInstruments;
  private final int[] openedInstruments;
  private int closed;
  private int opened;
  private long time;
  private boolean started;

  private Timeline(List<Bars> bars) {
    this.bars = bars;
    byNumber = bars.toArray(Bars[]::new);
    next = new long[byNumber.length];
    index = new int[byNumber.length];
    open = new boolean[byNumber.length];
    closedInstruments = new int[byNumber.length];
    openedInstruments = new int[byNumber.length];
    soonestOfBlock = new long[(byNumber.length + BLOCK - 1) / BLOCK];
    Arrays.fill(soonestOfBlock, NEVER);
    for (int n = 0; n < byNumber.length; n++) {
      index[n] = -1;
      next[n] = byNumber[n].isEmpty() ? NEVER : byNumber[n].openTime(0);
      soonestOfBlock[n / BLOCK] = Math.min(soonestOfBlock[n / BLOCK], next[n]);
    }
  }

  /**
   * The timeline of some bars, before its first instant. Bars without a bar are allowed and never visited.
   *
   * @throws InputException BAD_PARAMETER when an instrument is listed twice with one timeframe; NON_MONOTONIC_TIME when a bar
   *     opens before the one before it has closed, as it would be traded while that one is not known yet; the field is
   *     {@code bars[INSTRUMENT TIMEFRAME]}
   */
  public static Timeline of(List<Bars> bars) {
    List<Bars> canonical = bars.stream().sorted(CANONICAL).toList();
    for (int n = 0; n < canonical.size(); n++) {
      if (n > 0 && CANONICAL.compare(canonical.get(n - 1), canonical.get(n)) == 0) {
        throw new InputException(
            ErrorCode.BAD_PARAMETER, name(canonical.get(n)),
            "%s %s is listed twice; list it once, or rename one with Bars.as(instrument, timeframe)"
                .formatted(canonical.get(n).instrument(), canonical.get(n).timeframe()));
      }
      requireNoOverlap(canonical.get(n));
    }
    return new Timeline(canonical);
  }

  private static String name(Bars bars) {
    return "bars[%s %s]".formatted(bars.instrument(), bars.timeframe());
  }

  private static void requireNoOverlap(Bars bars) {
    for (int i = 0; i < bars.size(); i++) {
      long closes = bars.closeTime(i);
      boolean last = i == bars.size() - 1;
      // The second comparison is for times so late that their close is no long any more.
      if (!last && closes > bars.openTime(i + 1) || closes <= bars.openTime(i) || closes == NEVER) {
        throw new InputException(
            ErrorCode.NON_MONOTONIC_TIME, name(bars),
            "bar %d opens at %d and closes at %d, one timeframe of %s later, but must close before the next opens (%s); correct the times, or give the bars their timeframe with Bars.as(instrument, timeframe)"
                .formatted(i, bars.openTime(i), closes, bars.timeframe(), last ? "there is none" : bars.openTime(i + 1)));
      }
    }
  }

  /** The bars by number of their instrument. */
  public List<Bars> bars() {
    return bars;
  }

  /** Number of instruments; they are numbered from 0. */
  public int instruments() {
    return byNumber.length;
  }

  /** Goes to the next instant; false when there is none left. */
  public boolean advance() {
    closed = 0;
    opened = 0;
    long soonest = NEVER;
    for (long candidate : soonestOfBlock) {
      soonest = Math.min(soonest, candidate);
    }
    started = soonest != NEVER;
    if (!started) {
      return false;
    }
    time = soonest;
    for (int block = 0; block < soonestOfBlock.length; block++) {
      if (soonestOfBlock[block] == soonest) {
        soonestOfBlock[block] = visitBlock(block);
      }
    }
    return true;
  }

  private long visitBlock(int block) {
    long soonest = NEVER;
    int end = Math.min((block + 1) * BLOCK, next.length);
    for (int n = block * BLOCK; n < end; n++) {
      if (next[n] == time) {
        visit(n);
      }
      soonest = Math.min(soonest, next[n]);
    }
    return soonest;
  }

  private void visit(int n) {
    Bars own = byNumber[n];
    int bar = index[n];
    long then = time;
    if (open[n]) {
      closedInstruments[closed++] = n;
      open[n] = false;
      then = bar + 1 < own.size() ? own.openTime(bar + 1) : NEVER;
    }
    if (then == time) {
      openedInstruments[opened++] = n;
      open[n] = true;
      index[n] = bar + 1;
      then = own.timeframe().nextBucket(time);
    }
    next[n] = then;
  }

  /**
   * The present instant, UTC epoch milliseconds.
   *
   * @throws IllegalStateException before the first and after the last instant
   */
  public long time() {
    if (!started) {
      throw new IllegalStateException("the timeline is at no instant; read it after advance() has answered true");
    }
    return time;
  }

  /** Number of bars that close at the present instant. */
  public int closed() {
    return closed;
  }

  /** The instrument of one of the bars that close, {@code k} from 0 to {@link #closed()} less one, ascending. */
  public int closedInstrument(int k) {
    return closedInstruments[Objects.checkIndex(k, closed)];
  }

  /** The bar of that instrument that closes. */
  public int closedIndex(int k) {
    return known(closedInstrument(k));
  }

  /** Number of bars that open at the present instant. */
  public int opened() {
    return opened;
  }

  /** The instrument of one of the bars that open, {@code k} from 0 to {@link #opened()} less one, ascending. */
  public int openedInstrument(int k) {
    return openedInstruments[Objects.checkIndex(k, opened)];
  }

  /** The bar of that instrument that opens. */
  public int openedIndex(int k) {
    return index[openedInstrument(k)];
  }

  /**
   * Index of an instrument's last bar that has closed by the present instant, -1 when none has: what may be known of it now.
   * In a gap, or after its end, an old one.
   */
  public int known(int instrument) {
    return open[instrument] ? index[instrument] - 1 : index[instrument];
  }

  /** Whether a bar of an instrument has opened by the present instant and not closed yet; false in a gap. */
  public boolean isOpen(int instrument) {
    return open[instrument];
  }

  @Override
  public String toString() {
    return started ? "%d instruments at %d: %d close, %d open".formatted(instruments(), time, closed, opened)
        : instruments() + " instruments, at no instant";
  }
}
