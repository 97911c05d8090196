package io.github.phidias.bars;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;

/**
 * Puts bars together into bars of a coarser timeframe, one at a time: first open, highest high, lowest low, last close,
 * summed volume. Buckets are aligned to UTC; a bucket without bars is absent.
 */
public final class BarAggregator {
  /** What becomes of a last bucket whose end no bar has reached. */
  public enum Unfinished {
    /** Leave it out: every bar given out is closed. */
    DROP,
    /** Give it out as it stands. */
    KEEP
  }

  /** Takes a finished bar. */
  @FunctionalInterface
  public interface Sink {
    /** One bar, open time in UTC epoch milliseconds. */
    void accept(long openTime, double open, double high, double low, double close, double volume);
  }

  private final Timeframe from;
  private final Timeframe to;
  private final Sink sink;
  private boolean started;
  private long bucket;
  private long bucketEnd;
  private long knownUntil;
  private double open;
  private double high;
  private double low;
  private double close;
  private double volume;

  /**
   * An aggregator from one timeframe to a coarser one.
   *
   * @throws InputException BAD_PARAMETER when {@code to} is not a whole multiple of {@code from}; months are a multiple of
   *     whatever divides a day
   */
  public BarAggregator(Timeframe from, Timeframe to, Sink sink) {
    boolean whole = to.months() > 0
        ? from.months() > 0 ? to.months() % from.months() == 0 : Timeframe.ONE_DAY.millis() % from.millis() == 0
        : from.months() == 0 && to.millis() % from.millis() == 0;
    if (!whole) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "timeframe",
          "cannot resample from %s to %s: the coarser must be a whole multiple of the finer, such as %s; ask for that or take finer bars"
              .formatted(from, to, from.months() > 0 ? Timeframe.ofMonths(12 * from.months()) : Timeframe.ofMillis(12 * from.millis())));
    }
    this.from = from;
    this.to = to;
    this.sink = sink;
  }

  /** Adds a bar; gives out the bucket before it when this bar opens a new one. Bars come in ascending order. */
  public void accept(long openTime, double o, double h, double l, double c, double v) {
    if (started && openTime < bucketEnd) {
      high = Math.max(high, h);
      low = Math.min(low, l);
      close = c;
      volume += v;
    } else {
      if (started) {
        sink.accept(bucket, open, high, low, close, volume);
      }
      started = true;
      bucket = to.bucketStart(openTime);
      bucketEnd = to.nextBucket(bucket);
      open = o;
      high = h;
      low = l;
      close = c;
      volume = v;
    }
    knownUntil = from.nextBucket(openTime);
  }

  /** Ends the input; gives out the last bucket when it is finished, or when asked to keep it. */
  public void finish(Unfinished unfinished) {
    if (started && (knownUntil >= bucketEnd || unfinished == Unfinished.KEEP)) {
      sink.accept(bucket, open, high, low, close, volume);
    }
    started = false;
  }
}
