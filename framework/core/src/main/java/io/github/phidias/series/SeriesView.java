package io.github.phidias.series;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.internal.SeriesAccess;
import java.io.ObjectOutputStream;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import org.ta4j.core.Bar;
import org.ta4j.core.BarBuilder;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

/**
 * A read-only ta4j series over columns, ending at the bar being decided. It comes in two kinds, {@link
 * SeriesCursor#moving} and {@link SeriesCursor#guarded}; both throw a {@link LookAheadException} past the cursor and an
 * {@link UnsupportedOperationException} from every mutator. Bars are made on demand and read the columns.
 */
public final class SeriesView implements BarSeries {
  private static final long serialVersionUID = 1L;

  static {
    SeriesAccess.install(
        new SeriesAccess() {
          @Override
          protected BarColumns columnsOf(SeriesView view) {
            return view.cursor.columns();
          }

          @Override
          protected Object attachmentOf(SeriesView view, Object key, Function<? super SeriesView, ?> make) {
            if (view.latestKey == key) {
              return view.latest;
            }
            Object known = view.attachments.get(key);
            if (known == null) {
              known = make.apply(view);
              view.attachments.put(key, known);
            }
            view.latestKey = key;
            view.latest = known;
            return known;
          }
        });
  }

  private static final int TA4J_CACHE = 1_000_000;

  /** A power of two. */
  private static final int RECENT = 512;

  private final transient SeriesCursor cursor;
  private final transient Bars bars;
  private final transient Map<Object, Object> attachments = new HashMap<>();
  /** Bars asked for lately: several indicators read the same few bars, each a number or two of them. */
  private final transient BarView[] recent = new BarView[RECENT];

  /** Coarser views asked for so far, each made once. */
  private transient HigherTimeframe[] coarser = {};

  /** The attachment asked for last: strategies ask for the same one at each bar. */
  private transient Object latestKey;
  private transient Object latest;
  private final boolean moving;

  SeriesView(SeriesCursor cursor, boolean moving) {
    this.cursor = cursor;
    this.bars = cursor.columns().bars();
    this.moving = moving;
  }

  /**
   * Nothing when the bar may be read now.
   *
   * @throws LookAheadException when the bar is later than the one being decided
   * @throws IndexOutOfBoundsException when it is negative
   */
  public void requireVisible(int index) {
    // One unsigned comparison for both ends.
    if (Integer.compareUnsigned(index, cursor.visible) >= 0) {
      throw cursor.refusal(index);
    }
  }

  /** Index of the bar being decided, -1 before the first. */
  public int decisionIndex() {
    return cursor.visible - 1;
  }

  /** The coarser view of a timeframe, of the same kind as this one. */
  @SuppressWarnings("ReferenceEquality")
  HigherTimeframe coarser(Timeframe timeframe) {
    HigherTimeframe[] known = coarser;
    // A strategy asks with the same constants at each bar; equality of records costs more than all the rest.
    for (HigherTimeframe one : known) {
      if (one.timeframe() == timeframe) {
        return one;
      }
    }
    for (HigherTimeframe one : known) {
      if (one.timeframe().equals(timeframe)) {
        return one;
      }
    }
    SeriesCursor.Coarser made = cursor.coarser(timeframe);
    SeriesView view = moving ? made.cursor().moving() : made.cursor().guarded();
    HigherTimeframe one = new HigherTimeframe(this, this, 0, timeframe, made.columns(), view);
    coarser = Arrays.copyOf(known, known.length + 1);
    coarser[known.length] = one;
    return one;
  }

  @Override
  public Bar getBar(int index) {
    requireVisible(index);
    BarView known = recent[index & RECENT - 1];
    if (known == null || known.index() != index) {
      known = new BarView(bars, index);
      recent[index & RECENT - 1] = known;
    }
    return known;
  }

  @Override
  public int getBeginIndex() {
    return getEndIndex() < 0 ? -1 : 0;
  }

  @Override
  public int getEndIndex() {
    return moving ? cursor.visible - 1 : cursor.last();
  }

  @Override
  public int getBarCount() {
    return getEndIndex() + 1;
  }

  @Override
  public List<Bar> getBarData() {
    return new BarList();
  }

  /** A view, not a copy: reading an element past the cursor throws, as {@link #getBar} does. */
  private final class BarList extends AbstractList<Bar> implements RandomAccess {
    @Override
    public Bar get(int index) {
      return getBar(index);
    }

    @Override
    public int size() {
      return getBarCount();
    }
  }

  /**
   * A view of bars {@code startIndex} (inclusive) to {@code endIndex} (exclusive), numbered from 0.
   *
   * @throws LookAheadException when it would reach past the cursor
   */
  @Override
  public BarSeries getSubSeries(int startIndex, int endIndex) {
    if (startIndex < 0 || endIndex <= startIndex) {
      throw new IllegalArgumentException("sub-series was asked from %d to %d but needs 0 <= start < end".formatted(startIndex, endIndex));
    }
    requireVisible(endIndex - 1);
    SeriesCursor part = new SeriesCursor(BarColumns.of(bars.slice(startIndex, endIndex)), cursor.strategy());
    part.moveTo(endIndex - startIndex - 1);
    return part.moving();
  }

  @Override
  public NumFactory numFactory() {
    return DoubleNumFactory.getInstance();
  }

  @Override
  public String getName() {
    return bars.instrument() + " " + bars.timeframe();
  }

  /**
   * Unbounded for up to a million bars, else their number: on an unbounded series ta4j 0.22.2 keeps a million values of
   * an indicator and copies them all at each bar after that.
   */
  @Override
  public int getMaximumBarCount() {
    return bars.size() > TA4J_CACHE ? bars.size() : Integer.MAX_VALUE;
  }

  @Override
  public int getRemovedBarsCount() {
    return 0;
  }

  @Override
  public BarBuilder barBuilder() {
    throw readOnly("barBuilder");
  }

  @Override
  public void setMaximumBarCount(int maximumBarCount) {
    throw readOnly("setMaximumBarCount");
  }

  @Override
  public void addBar(Bar bar, boolean replace) {
    throw readOnly("addBar");
  }

  @Override
  public void addTrade(Num tradeVolume, Num tradePrice) {
    throw readOnly("addTrade");
  }

  @Override
  public void addPrice(Num price) {
    throw readOnly("addPrice");
  }

  private static UnsupportedOperationException readOnly(String method) {
    return new UnsupportedOperationException(method + ": the series a strategy sees is read-only");
  }

  private void writeObject(ObjectOutputStream out) {
    throw new UnsupportedOperationException("a view of a series is not serialisable; store the bars");
  }

  @Override
  public String toString() {
    return "%s, bars 0..%d".formatted(getName(), getEndIndex());
  }
}
