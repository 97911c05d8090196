package io.github.phidias.indicators;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.ColumnGroup;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * The indicators of some bars as columns, each computed once and remembered with the bars. For column strategies; all
 * bars are in a column, so nothing but care and the prefix test keeps a strategy from reading ahead. Without a source
 * the closes are meant. Lengths under one bar throw an {@link io.github.phidias.errors.InputException}. Safe for use by
 * several threads.
 */
public final class IndicatorColumns {
  /** From this many bars on a second thread saves more than it costs to wake. */
  private static final int WORTH_A_THREAD = 500_000;

  private final BarColumns memo;
  /** What stands for the closes; null for the closes themselves. */
  private final Column input;

  IndicatorColumns(BarColumns memo) {
    this(memo, null);
  }

  private IndicatorColumns(BarColumns memo, Column input) {
    this.memo = memo;
    this.input = input;
  }

  /**
   * The same indicators over another column, one value a bar, wherever they read the closes as their source: {@code
   * over(rsi(14)).ema(5)} is an average of an index. Remembered by the column object, so ask for that column in a way that
   * gives the same object each time. What is computed from whole bars, as a true range, stays as it is.
   *
   * @throws io.github.phidias.errors.InputException LENGTH_MISMATCH when the column has not one value a bar
   */
  public IndicatorColumns over(Column column) {
    if (column.length() != bars().size()) {
      throw new InputException(ErrorCode.LENGTH_MISMATCH, "column",
          "column had %d values for %d bars but must have one a bar".formatted(column.length(), bars().size()));
    }
    return new IndicatorColumns(memo, column);
  }

  /** The bars. */
  public Bars bars() {
    return memo.bars();
  }

  /** A column of the bars themselves, or the mean of some of them; for the closes, what the indicators are {@link #over}. */
  public Column price(PriceSource source) {
    return switch (source) {
      case CLOSE -> input == null ? memo.bars().close() : input;
      case HL2, HLC3, OHLC4, HLCC4 -> memo.column(source, columns -> source.of(columns.bars()));
      default -> source.of(memo.bars());
    };
  }

  /** See {@link Averages#sma}. */
  public Column sma(int length) {
    return sma(PriceSource.CLOSE, length);
  }

  /** See {@link Averages#sma}. */
  public Column sma(PriceSource source, int length) {
    return column(new Formulas.Sma(length, source));
  }

  /** The sign of SMA(fast) minus SMA(slow) of the closes in exact decimal arithmetic: 1, 0 or -1. */
  public Column smaOrder(int fast, int slow) {
    return column(new Formulas.SmaOrder(fast, slow, PriceSource.CLOSE));
  }

  /** See {@link Averages#ema}. */
  public Column ema(int length) {
    return ema(PriceSource.CLOSE, length);
  }

  /** See {@link Averages#ema}. */
  public Column ema(PriceSource source, int length) {
    return column(new Formulas.Ema(length, source));
  }

  /** See {@link Averages#emaSmaSeed}. */
  public Column emaSmaSeed(int length) {
    return column(new Formulas.EmaSmaSeed(length, PriceSource.CLOSE));
  }

  /** See {@link Averages#wilder}. */
  public Column wilderAverage(PriceSource source, int length, int first) {
    return column(new Formulas.WilderAverage(length, source, first));
  }

  /** See {@link RelativeStrength#wilder}. */
  public Column rsi(int length) {
    return column(new Formulas.RsiWilder(length, PriceSource.CLOSE));
  }

  /** See {@link RelativeStrength#cutler}. */
  public Column rsiCutler(int length) {
    return column(new Formulas.RsiCutler(length, PriceSource.CLOSE));
  }

  /** See {@link Volatility#trueRange}. */
  public Column trueRange() {
    return column(new Formulas.TrueRange());
  }

  /** See {@link Volatility#averageTrueRange}. */
  public Column atr(int length) {
    return column(new Formulas.Atr(length));
  }

  /** See {@link Macd}. */
  public Macd macd(int fast, int slow, int signal) {
    List<Column> c = columns(new Formulas.MacdLines(fast, slow, signal, PriceSource.CLOSE));
    return new Macd(c.get(0), c.get(1), c.get(2));
  }

  /** See {@link Extremes#highest}. */
  public Column highest(PriceSource source, int length) {
    return column(new Formulas.Highest(length, source));
  }

  /** See {@link Extremes#lowest}. */
  public Column lowest(PriceSource source, int length) {
    return column(new Formulas.Lowest(length, source));
  }

  /** See {@link Volatility#standardDeviation}. */
  public Column standardDeviation(PriceSource source, int length, DeviationKind kind) {
    return column(new Formulas.StandardDeviation(length, source, kind));
  }

  /** See {@link Bollinger}. */
  public Bollinger bollinger(int length, double deviations) {
    List<Column> c = columns(new Formulas.BollingerBands(length, deviations, PriceSource.CLOSE));
    return new Bollinger(c.get(0), c.get(1), c.get(2));
  }

  private record ZonesKey(double minGapSize, FvgDirection direction) {}

  private record AllZonesKey() {}

  /** The fair value gaps of a least size (price units, inclusive) and a direction, as known at the last bar. */
  public FvgZones fvgZones(double minGapSize, FvgDirection direction) {
    return memo.memo(new ZonesKey(minGapSize, direction), FvgZones.class, m ->
        m.memo(new AllZonesKey(), FvgZones.class, all -> FvgZones.of(all.bars().high(), all.bars().low()))
            .only(minGapSize, direction));
  }

  /** The first output of a formula. */
  public Column column(IndicatorFormula formula) {
    return columns(formula).getFirst();
  }

  /**
   * The simple averages of the closes over two lengths. Over many bars they are computed at the same time, one on a thread of
   * the common pool; the result is the same.
   */
  public List<Column> smaPair(int fast, int slow) {
    if (bars().size() < WORTH_A_THREAD) {
      return List.of(sma(fast), sma(slow));
    }
    ForkJoinTask<Column> other = ForkJoinPool.commonPool().submit(() -> sma(fast));
    Column second = sma(slow);
    return List.of(other.join(), second);
  }

  private record Outputs(List<Column> columns) implements ColumnGroup {}

  /**
   * All outputs of a formula, in its order.
   *
   * @throws IllegalStateException when the formula gives a column of another length than the bars
   */
  public List<Column> columns(IndicatorFormula formula) {
    Object key = input == null ? formula : new OverInput(formula, input);
    return memo.memo(key, Outputs.class, m -> compute(formula)).columns();
  }

  /** Equal for the same column object only. */
  private record OverInput(IndicatorFormula formula, Column input) {}

  /** The first output of an indicator by name; see {@link IndicatorRegistry}. */
  public Column named(String name, Map<String, ?> parameters) {
    return column(IndicatorRegistry.load().find(name).create(parameters));
  }

  private Outputs compute(IndicatorFormula formula) {
    List<Column> columns = List.copyOf(formula.compute(this));
    for (Column column : columns) {
      if (column.length() != bars().size()) {
        throw new IllegalStateException("indicator %s gave %d values for %d bars; it must give one a bar"
            .formatted(formula, column.length(), bars().size()));
      }
    }
    if (columns.isEmpty()) {
      throw new IllegalStateException("indicator %s gave no column; it must give at least one".formatted(formula));
    }
    return new Outputs(columns);
  }
}
