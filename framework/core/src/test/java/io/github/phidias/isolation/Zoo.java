package io.github.phidias.isolation;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.parameters.Param;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.orders.Fill;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.TradingStrategy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DoubleNum;

/** One healthy strategy, and what lives beside it: most of it misbehaves at bar {@link #BAR}. */
final class Zoo {
  static final int BAR = 37;

  private Zoo() {}

  /** Buys when the close rose over a number of bars and sells when it fell: needs nothing but the series it is given. */
  @StrategyName("zoo_healthy")
  record Healthy(@Param(value = "7", min = 1, max = 9) int length) implements TradingStrategy {
    @Override
    public TradeSignal run(BarSeries series) {
      int end = series.getEndIndex();
      if (end < length) {
        return TradeSignal.hold(TradeSignal.WARMUP);
      }
      double now = series.getBar(end).getClosePrice().doubleValue();
      double then = series.getBar(end - length).getClosePrice().doubleValue();
      return now > then ? TradeSignal.buy(0.8, 0.5) : now < then ? TradeSignal.sell() : TradeSignal.hold();
    }
  }

  /** Does something at one bar; {@code level} is there to be named. */
  @StrategyName("zoo_at_bar")
  record AtBar(@Param(value = "7", min = 1, max = 9) int level, @Param("throws") Habit habit) implements TradingStrategy {
    @Override
    public TradeSignal run(BarSeries series) {
      return series.getEndIndex() == BAR ? habit.deed.apply(series) : TradeSignal.hold();
    }
  }

  /** What it does there, and what must be said of it. */
  enum Habit {
    THROWS(s -> { throw new IllegalStateException("no luck"); }, "failed with java.lang.IllegalStateException: no luck"),
    THROWS_CHECKED(s -> Zoo.sneak(new IOException("disc")), "failed with java.io.IOException: disc"),
    THROWS_ERROR(s -> { throw new AssertionError("no way"); }, "failed with java.lang.AssertionError: no way"),
    THROWS_WITHOUT_A_MESSAGE(s -> { throw new Unspeakable(); }, "failed with io.github.phidias.isolation.Zoo$Unspeakable"),
    OVERFLOWS(s -> Zoo.endless(s), "failed with java.lang.StackOverflowError; it calls itself without end"),
    CANNOT_BE_LINKED(s -> Unlinkable.signal(), "failed with java.lang."),
    RUNS_OUT_OF_MEMORY(s -> Zoo.hoard(), "failed with java.lang.OutOfMemoryError"),
    RETURNS_NULL(s -> null, "returned null; answer TradeSignal.hold() to do nothing"),
    IS_NOT_SURE(s -> TradeSignal.buy(Double.NaN, 1), "signal.confidence was NaN but must be from 0 to 1"),
    IS_TOO_SURE(s -> TradeSignal.buy(1.01, 1), "signal.confidence was 1.01 but must be from 0 to 1"),
    MEANS_ANOTHER_SYMBOL(
        s -> TradeSignal.buy().withMetadata("symbol", "ETH/USD"),
        "signalled for symbol ETH/USD but the bars are of BTC/USD; signal only for the series it was given"),
    ADDS_A_BAR(s -> { s.addBar(s.getLastBar(), true); return TradeSignal.buy(); }, "addBar: the series a strategy sees is read-only"),
    CHANGES_A_BAR(
        s -> { s.getBar(3).addTrade(DoubleNum.valueOf(1), DoubleNum.valueOf(99)); return TradeSignal.buy(); },
        "failed with java.lang.UnsupportedOperationException"),
    DROPS_THE_BARS(
        s -> { s.getBarData().clear(); return TradeSignal.buy(); },
        "failed with java.lang.UnsupportedOperationException");

    final Function<BarSeries, TradeSignal> deed;
    final String said;

    Habit(Function<BarSeries, TradeSignal> deed, String said) {
      this.deed = deed;
      this.said = said;
    }
  }

  @StrategyName("zoo_prepares_nothing")
  record PreparesNothing(@Param(value = "7", min = 1, max = 9) int level) implements IndicatorStrategy {
    @Override
    public Decisions prepare(BarSeries series) {
      return null;
    }
  }

  @StrategyName("zoo_fails_to_prepare")
  record FailsToPrepare(@Param(value = "7", min = 1, max = 9) int level) implements IndicatorStrategy {
    @Override
    public Decisions prepare(BarSeries series) {
      return sneak(new IOException("disc"));
    }
  }

  @StrategyName("zoo_fails_at_a_fill")
  record FailsAtFill(@Param(value = "7", min = 1, max = 9) int level) implements PortfolioAware {
    @Override
    public TradeSignal run(BarSeries series, Portfolio portfolio) {
      return series.getEndIndex() == BAR - 1 ? TradeSignal.buy() : TradeSignal.hold();
    }

    @Override
    public void onFill(Fill fill) {
      throw new AssertionError("did not expect that");
    }
  }

  @StrategyName("zoo_fails_by_column")
  record FailsByColumn(@Param(value = "7", min = 1, max = 9) int level) implements ColumnStrategy {
    @Override
    public SignalColumn signals(BarColumns columns) {
      return endless(columns);
    }
  }

  @StrategyName("zoo_no_column")
  record NoColumn(@Param(value = "7", min = 1, max = 9) int level) implements ColumnStrategy {
    @Override
    public SignalColumn signals(BarColumns columns) {
      return null;
    }
  }

  @StrategyName("zoo_short_column")
  record ShortColumn(@Param(value = "7", min = 1, max = 9) int level) implements ColumnStrategy {
    @Override
    public SignalColumn signals(BarColumns columns) {
      return SignalColumn.builder(3).build();
    }
  }

  @StrategyName("zoo_hides_its_parameter")
  record HidesItsParameter(@Param(value = "7", min = 1, max = 9) int level) implements TradingStrategy {
    @Override
    public int level() {
      throw new IllegalStateException("none of your business");
    }

    @Override
    public TradeSignal run(BarSeries series) {
      return TradeSignal.hold();
    }
  }

  /** A loop without end that listens to nobody; {@code release} lets a test take its core back. */
  static final class Endless implements TradingStrategy {
    private final CountDownLatch release;

    Endless(CountDownLatch release) {
      this.release = release;
    }

    @Override
    public TradeSignal run(BarSeries series) {
      while (series.getEndIndex() == BAR && release.getCount() > 0) {
        Thread.onSpinWait();
      }
      return TradeSignal.hold();
    }
  }

  /** Waits for what never comes, but can be interrupted. */
  record Deadlocked() implements TradingStrategy {
    @Override
    public TradeSignal run(BarSeries series) {
      if (series.getEndIndex() == BAR) {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          return sneak(e);
        }
      }
      return TradeSignal.hold();
    }
  }

  /** Every strategy that fails, with the place and the reason that must be named. */
  static List<Animal> failing() {
    List<Animal> out = new ArrayList<>();
    String at = "at bar " + BAR + " (" + Instant.ofEpochMilli(ZooBars.FIRST).plus(Duration.ofHours(BAR)) + ")";
    for (Habit habit : Habit.values()) {
      out.add(new Animal(
          new AtBar(7, habit), "strategy zoo_at_bar " + at + ", parameters {level=7, habit=" + habit + "}: ", habit.said));
    }
    addByOtherWays(out, at, ", parameters {level=7}: ");
    return out;
  }

  private static void addByOtherWays(List<Animal> out, String at, String level) {
    out.add(new Animal(
        new PreparesNothing(7), "strategy zoo_prepares_nothing before the first bar" + level, "prepared null"));
    out.add(new Animal(
        new FailsToPrepare(7), "strategy zoo_fails_to_prepare before the first bar" + level, "failed with java.io.IOException: disc"));
    out.add(new Animal(
        new FailsAtFill(7), "strategy zoo_fails_at_a_fill " + at + level, "failed with java.lang.AssertionError: did not expect that"));
    out.add(new Animal(
        new FailsByColumn(7), "strategy zoo_fails_by_column in its column of signals" + level, "StackOverflowError; it calls itself"));
    out.add(new Animal(
        new NoColumn(7), "strategy zoo_no_column in its column of signals" + level, "gave no signals for 300 bars"));
    out.add(new Animal(
        new ShortColumn(7), "strategy zoo_short_column in its column of signals" + level, "gave 3 signals for 300 bars"));
    out.add(new Animal(
        new HidesItsParameter(7), "strategy zoo_hides_its_parameter before the first bar: ", "its parameters cannot be read"));
  }

  /** A strategy, how the message about it starts, and what it contains. */
  record Animal(TradingStrategy strategy, String place, String said) {
    @Override
    public String toString() {
      return place;
    }
  }

  @SuppressWarnings({"InfiniteRecursion", "TypeParameterUnusedInFormals"}) // What it is there for.
  private static <T> T endless(Object argument) {
    return endless(argument);
  }

  private static TradeSignal hoard() {
    // Larger than any array the JVM makes: fails at once and leaves the memory of the other tests alone.
    return TradeSignal.buy(new int[Integer.MAX_VALUE].length, 1);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "DoNotCallSuggester"})
  static <E extends Throwable, T> T sneak(Throwable thrown) throws E {
    throw (E) thrown;
  }

  private static final class Unspeakable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("even this");
    }
  }

  private static final class Unlinkable {
    private static final TradeSignal SIGNAL = fail();

    private static TradeSignal fail() {
      throw new IllegalStateException("cannot be initialised");
    }

    static TradeSignal signal() {
      return SIGNAL;
    }
  }
}
