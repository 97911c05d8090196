package io.github.phidias.bars;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Bars and the columns computed from them, each computed once. Runs over the same bars share one instance so that an
 * average needed by a hundred parameter sets is computed once; drop the instance to free the columns. Safe for use by
 * several threads: two that ask for the same new column at once may both compute it and get one result.
 */
public final class BarColumns {
  private final Bars bars;
  private final Map<Object, Object> memo = new ConcurrentHashMap<>();

  private BarColumns(Bars bars) {
    this.bars = bars;
  }

  /** The bars with nothing computed yet. */
  public static BarColumns of(Bars bars) {
    return new BarColumns(bars);
  }

  /** The bars. */
  public Bars bars() {
    return bars;
  }

  /**
   * The result stored under a key, computed on first use. The key must determine the result, and be of a type of the
   * caller's own (a record of its parameters), so that nobody else can mean something different by it.
   */
  public <T> T memo(Object key, Class<T> type, Function<? super BarColumns, ? extends T> compute) {
    Object known = memo.get(key);
    if (known == null) {
      // Not computeIfAbsent: a computation may ask for further columns.
      Object computed = compute.apply(this);
      known = memo.putIfAbsent(key, computed);
      known = known == null ? computed : known;
    }
    return type.cast(known);
  }

  /**
   * The finished bars of a coarser timeframe, built on first use and kept: everybody who asks shares the columns computed
   * from them. Weeks open on Monday, months on their first day, all in UTC.
   *
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER when {@code timeframe} is not a whole multiple of that of
   *     these bars; NON_MONOTONIC_TIME when a bar opens in a coarse bar that the bar before it had already finished
   */
  public CoarserColumns coarser(Timeframe timeframe) {
    return memo(new Coarser(timeframe), CoarserColumns.class, fine -> new CoarserColumns(fine.bars(), timeframe));
  }

  private record Coarser(Timeframe timeframe) {}

  /**
   * What has been computed so far, by key, for tools that examine it; only results that are a {@link Column} or a {@link
   * ColumnGroup}. A copy, in no particular order.
   */
  public Map<Object, List<Column>> computed() {
    Map<Object, List<Column>> found = new HashMap<>();
    memo.forEach((key, result) -> {
      if (result instanceof Column column) {
        found.put(key, List.of(column));
      } else if (result instanceof ColumnGroup group) {
        found.put(key, group.columns());
      }
    });
    return found;
  }

  /** The column stored under a key, computed on first use. */
  public Column column(Object key, Function<? super BarColumns, Column> compute) {
    return memo(key, Column.class, compute);
  }
}
