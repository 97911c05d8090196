package io.github.phidias.bars;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Closed bars of one instrument in immutable columns: 48 bytes a bar, zero or more bars, strictly ascending open
 * times. Gaps are kept as they are; nothing is filled in. A slice shares the columns of its parent.
 */
public final class Bars {
  private final Instrument instrument;
  private final Timeframe timeframe;
  private final long[] openTimes;
  private final int offset;
  private final Column open;
  private final Column high;
  private final Column low;
  private final Column close;
  private final Column volume;

  private Bars(
      Instrument instrument, Timeframe timeframe, long[] openTimes, int offset,
      Column open, Column high, Column low, Column close, Column volume) {
    this.instrument = Objects.requireNonNull(instrument, "instrument");
    this.timeframe = Objects.requireNonNull(timeframe, "timeframe");
    this.openTimes = openTimes;
    this.offset = offset;
    this.open = open;
    this.high = high;
    this.low = low;
    this.close = close;
    this.volume = volume;
  }

  /**
   * Bars of copies of the columns.
   *
   * @param openTimes open times, UTC epoch milliseconds, strictly ascending
   * @param volume    traded amounts in base units, zero or more
   * @throws InputException when a column has another length than {@code openTimes}, or a bar breaks a rule of {@link
   *     BarRules}; the field is {@code column[index]}
   */
  public static Bars of(
      Instrument instrument, Timeframe timeframe, long[] openTimes,
      double[] open, double[] high, double[] low, double[] close, double[] volume) {
    return wrap(
        instrument, timeframe, openTimes.clone(), open.clone(), high.clone(), low.clone(), close.clone(), volume.clone());
  }

  /**
   * As {@link #of}, taking the arrays over without copying, for readers that have just filled them. The caller must
   * not write to them afterwards.
   */
  public static Bars wrap(
      Instrument instrument, Timeframe timeframe, long[] openTimes,
      double[] open, double[] high, double[] low, double[] close, double[] volume) {
    double[][] columns = {open, high, low, close, volume};
    String[] names = {"open", "high", "low", "close", "volume"};
    for (int i = 0; i < columns.length; i++) {
      if (columns[i].length != openTimes.length) {
        throw new InputException(
            ErrorCode.LENGTH_MISMATCH, names[i],
            "%s has %d values but there are %d time stamps".formatted(names[i], columns[i].length, openTimes.length));
      }
    }
    for (int i = 0; i < openTimes.length; i++) {
      long previous = i == 0 ? 0 : openTimes[i - 1];
      if (!BarRules.valid(i == 0, previous, openTimes[i], open[i], high[i], low[i], close[i], volume[i])) {
        throw BarRules.firstViolation(
                i == 0, previous, openTimes[i], open[i], high[i], low[i], close[i], volume[i])
            .orElseThrow()
            .at(i);
      }
    }
    return new Bars(
        instrument, timeframe, openTimes, 0,
        Column.wrap(open), Column.wrap(high), Column.wrap(low), Column.wrap(close), Column.wrap(volume));
  }

  /** What the bars are of. */
  public Instrument instrument() {
    return instrument;
  }

  /** The declared length of a bar; steps may be longer where bars are missing. */
  public Timeframe timeframe() {
    return timeframe;
  }

  /** Number of bars, zero or more. */
  public int size() {
    return open.length();
  }

  /** Whether there is no bar. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** Open time of a bar, UTC epoch milliseconds. */
  public long openTime(int index) {
    return openTimes[offset + Objects.checkIndex(index, size())];
  }

  /** The instant a bar opened. */
  public Instant openInstant(int index) {
    return Instant.ofEpochMilli(openTime(index));
  }

  /** The instant from which a bar is known, UTC epoch milliseconds: its open time plus the timeframe. */
  public long closeTime(int index) {
    return timeframe.nextBucket(openTime(index));
  }

  /** First prices. */
  public Column open() {
    return open;
  }

  /** Highest prices. */
  public Column high() {
    return high;
  }

  /** Lowest prices. */
  public Column low() {
    return low;
  }

  /** Last prices. */
  public Column close() {
    return close;
  }

  /** Traded amounts in base units. */
  public Column volume() {
    return volume;
  }

  /** A fresh array of the open times. */
  public long[] openTimes() {
    return Arrays.copyOfRange(openTimes, offset, offset + size());
  }

  /** Bars {@code from} (inclusive) to {@code to} (exclusive) over the same columns. */
  public Bars slice(int from, int to) {
    Objects.checkFromToIndex(from, to, size());
    return new Bars(
        instrument, timeframe, openTimes, offset + from,
        open.slice(from, to), high.slice(from, to), low.slice(from, to), close.slice(from, to), volume.slice(from, to));
  }

  /** Bars that open at or after {@code from} and before {@code to}; null means unbounded. */
  public Bars between(Instant from, Instant to) {
    int first = from == null ? 0 : indexAtOrAfter(ceilMillis(from));
    int last = to == null ? size() : indexAtOrAfter(ceilMillis(to));
    return slice(first, Math.max(first, last));
  }

  /** The first whole millisecond at or after an instant; {@link Instant#toEpochMilli} rounds down. */
  private static long ceilMillis(Instant instant) {
    long floor = instant.toEpochMilli();
    return Instant.ofEpochMilli(floor).isBefore(instant) ? floor + 1 : floor;
  }

  /** Index of the first bar that opens at or after a time, {@code size()} when there is none. */
  public int indexAtOrAfter(long epochMillis) {
    int found = Arrays.binarySearch(openTimes, offset, offset + size(), epochMillis);
    return (found >= 0 ? found : -found - 1) - offset;
  }

  /** The same bars under another instrument or timeframe; no value changes. */
  public Bars as(Instrument newInstrument, Timeframe newTimeframe) {
    return new Bars(newInstrument, newTimeframe, openTimes, offset, open, high, low, close, volume);
  }

  /**
   * Bars of a coarser timeframe on UTC boundaries, by {@link BarAggregator}; a bucket without bars is absent.
   *
   * @throws InputException BAD_PARAMETER when {@code coarser} is not a whole multiple of this timeframe
   */
  public Bars resample(Timeframe coarser, BarAggregator.Unfinished unfinished) {
    long[] times = new long[size()];
    double[][] columns = new double[5][size()];
    int[] count = {0};
    BarAggregator aggregator = new BarAggregator(timeframe, coarser, (time, o, h, l, c, v) -> {
      int i = count[0]++;
      times[i] = time;
      columns[0][i] = o;
      columns[1][i] = h;
      columns[2][i] = l;
      columns[3][i] = c;
      columns[4][i] = v;
    });
    for (int i = 0; i < size(); i++) {
      aggregator.accept(openTime(i), open.get(i), high.get(i), low.get(i), close.get(i), volume.get(i));
    }
    aggregator.finish(unfinished);
    int n = count[0];
    return wrap(
        instrument, coarser, Arrays.copyOf(times, n), Arrays.copyOf(columns[0], n), Arrays.copyOf(columns[1], n),
        Arrays.copyOf(columns[2], n), Arrays.copyOf(columns[3], n), Arrays.copyOf(columns[4], n));
  }

  /** Steps between neighbouring bars that are longer than the timeframe. */
  public int gaps() {
    int count = 0;
    for (int i = 1; i < size(); i++) {
      if (openTime(i) > timeframe.nextBucket(openTime(i - 1))) {
        count++;
      }
    }
    return count;
  }

  /**
   * SHA-256 over the open times and the bits of the five columns (little-endian, column after column), in hex: equal
   * for equal bars, wherever they came from. Instrument and timeframe are not part of it.
   */
  public String contentHash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < size(); i++) {
        buffer.putLong(openTimes[offset + i]);
        flush(buffer, digest, false);
      }
      for (Column column : new Column[] {open, high, low, close, volume}) {
        for (int i = 0; i < size(); i++) {
          buffer.putDouble(column.get(i));
          flush(buffer, digest, false);
        }
      }
      flush(buffer, digest, true);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  private static void flush(ByteBuffer buffer, MessageDigest digest, boolean all) {
    if (all || !buffer.hasRemaining()) {
      digest.update(buffer.flip());
      buffer.clear();
    }
  }

  @Override
  public String toString() {
    return isEmpty()
        ? "no bars of %s %s".formatted(instrument, timeframe)
        : "%d bars of %s %s, %s to %s".formatted(size(), instrument, timeframe, openInstant(0), openInstant(size() - 1));
  }
}
