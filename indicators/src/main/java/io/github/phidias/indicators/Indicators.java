package io.github.phidias.indicators;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.internal.SeriesAccess;
import io.github.phidias.series.SeriesView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.ta4j.core.BarSeries;

/**
 * The indicators of a series as ta4j indicators. Ask for them anew at each bar: on a view of the engine each is computed
 * once, for all bars, and remembered, and reading past the bar being decided throws. On a series of the user's own the
 * bars are converted to columns once and again when the series has grown or its last bar has changed. Without a source
 * the closes are meant. Lengths under one bar throw an {@link io.github.phidias.errors.InputException}.
 *
 * <p>Used by one thread at a time, as a series is.
 */
public final class Indicators {
  private final BarSource source;
  /** What stands for the closes; null for the closes themselves. */
  private final ColumnIndicator input;
  private final Map<IndicatorFormula, List<ColumnIndicator>> faces = new HashMap<>();
  private final IdentityHashMap<ColumnIndicator, Indicators> overInputs = new IdentityHashMap<>();
  private final ByLength smaOfClose = new ByLength(n -> new Formulas.Sma(n, PriceSource.CLOSE));
  private final ByLength emaOfClose = new ByLength(n -> new Formulas.Ema(n, PriceSource.CLOSE));
  private final ByLength rsiOfClose = new ByLength(n -> new Formulas.RsiWilder(n, PriceSource.CLOSE));
  private final ByLength atr = new ByLength(Formulas.Atr::new);

  private Indicators(BarSource source, ColumnIndicator input) {
    this.source = source;
    this.input = input;
  }

  /** The indicators of a series. */
  public static Indicators of(BarSeries series) {
    return series instanceof SeriesView view
        ? SeriesAccess.attachment(view, Indicators.class, Indicators.class, v -> new Indicators(BarSource.of(v), null))
        : new Indicators(BarSource.of(series), null);
  }

  /** The indicators of some bars as columns, for column strategies. */
  public static IndicatorColumns of(BarColumns columns) {
    return new IndicatorColumns(columns);
  }

  /**
   * The same indicators over another one of this series, wherever they read the closes as their source: {@code
   * over(rsi(14)).ema(5)} is an average of an index. What is computed from whole bars, as a true range, stays as it is.
   *
   * @throws IllegalArgumentException when the other is of another series
   */
  public Indicators over(ColumnIndicator other) {
    if (other.getBarSeries() != source.series()) {
      throw new IllegalArgumentException("%s is of another series; ask this series for it".formatted(other));
    }
    return overInputs.computeIfAbsent(other, x -> new Indicators(source, x));
  }

  /** The first output of an indicator by name; see {@link IndicatorRegistry}. */
  public ColumnIndicator named(String name, Map<String, ?> parameters) {
    return of(IndicatorRegistry.load().find(name).create(parameters));
  }

  /** A column of the bars themselves. */
  public ColumnIndicator price(PriceSource price) {
    return of(new Price(price));
  }

  /** See {@link Averages#sma}. */
  public ColumnIndicator sma(int length) {
    return smaOfClose.get(length);
  }

  /** See {@link Averages#sma}. */
  public ColumnIndicator sma(PriceSource price, int length) {
    return of(new Formulas.Sma(length, price));
  }

  /** See {@link Averages#ema}. */
  public ColumnIndicator ema(int length) {
    return emaOfClose.get(length);
  }

  /** See {@link Averages#ema}. */
  public ColumnIndicator ema(PriceSource price, int length) {
    return of(new Formulas.Ema(length, price));
  }

  /** See {@link Averages#emaSmaSeed}. */
  public ColumnIndicator emaSmaSeed(int length) {
    return of(new Formulas.EmaSmaSeed(length, PriceSource.CLOSE));
  }

  /** See {@link Averages#wilder}. */
  public ColumnIndicator wilderAverage(PriceSource price, int length, int first) {
    return of(new Formulas.WilderAverage(length, price, first));
  }

  /** See {@link RelativeStrength#wilder}. */
  public ColumnIndicator rsi(int length) {
    return rsiOfClose.get(length);
  }

  /** See {@link RelativeStrength#cutler}. */
  public ColumnIndicator rsiCutler(int length) {
    return of(new Formulas.RsiCutler(length, PriceSource.CLOSE));
  }

  /** See {@link Volatility#trueRange}. */
  public ColumnIndicator trueRange() {
    return of(new Formulas.TrueRange());
  }

  /** See {@link Volatility#averageTrueRange}. */
  public ColumnIndicator atr(int length) {
    return atr.get(length);
  }

  /** The lines of {@link Macd}. */
  public record MacdLines(ColumnIndicator macd, ColumnIndicator signal, ColumnIndicator histogram) {}

  /** See {@link Macd}. */
  public MacdLines macd(int fast, int slow, int signal) {
    List<ColumnIndicator> lines = outputs(new Formulas.MacdLines(fast, slow, signal, PriceSource.CLOSE));
    return new MacdLines(lines.get(0), lines.get(1), lines.get(2));
  }

  /** See {@link Extremes#highest}. */
  public ColumnIndicator highest(PriceSource price, int length) {
    return of(new Formulas.Highest(length, price));
  }

  /** See {@link Extremes#lowest}. */
  public ColumnIndicator lowest(PriceSource price, int length) {
    return of(new Formulas.Lowest(length, price));
  }

  /** See {@link Volatility#standardDeviation}. */
  public ColumnIndicator standardDeviation(PriceSource price, int length, DeviationKind kind) {
    return of(new Formulas.StandardDeviation(length, price, kind));
  }

  /** The bands of {@link Bollinger}. */
  public record BollingerBands(ColumnIndicator middle, ColumnIndicator upper, ColumnIndicator lower) {}

  /** See {@link Bollinger}. */
  public BollingerBands bollinger(int length, double deviations) {
    List<ColumnIndicator> bands = outputs(new Formulas.BollingerBands(length, deviations, PriceSource.CLOSE));
    return new BollingerBands(bands.get(0), bands.get(1), bands.get(2));
  }

  /**
   * The fair value gaps of a least size (price units, inclusive) and a direction, as known at the bar being decided, or
   * at the last bar of a series of the user's own; bar 0 is the first that the series holds.
   */
  public FvgZones fvgZones(double minGapSize, FvgDirection direction) {
    return of(source.columns()).fvgZones(minGapSize, direction).asOf(source.last());
  }

  /** The first output of a formula: one of the families' records, or your own. */
  public ColumnIndicator of(IndicatorFormula formula) {
    return outputs(formula).getFirst();
  }

  /** All outputs of a formula, in its order. */
  public List<ColumnIndicator> outputs(IndicatorFormula formula) {
    List<ColumnIndicator> known = faces.get(formula);
    if (known == null) {
      int count = ColumnIndicator.columns(source.columns(), input).columns(formula).size();
      List<ColumnIndicator> made = new ArrayList<>(count);
      for (int output = 0; output < count; output++) {
        made.add(new ColumnIndicator(source, input, formula, output));
      }
      known = List.copyOf(made);
      faces.put(formula, known);
    }
    return known;
  }

  /** Faces of a formula with one length, found without making the formula: the usual ones are asked for at each bar. */
  private final class ByLength {
    private static final int LONGEST = 4_096;

    private final IntFunction<IndicatorFormula> formula;
    private ColumnIndicator[] known = new ColumnIndicator[64];

    ByLength(IntFunction<IndicatorFormula> formula) {
      this.formula = formula;
    }

    ColumnIndicator get(int length) {
      ColumnIndicator face = length >= 0 && length < known.length ? known[length] : null;
      return face == null ? first(length) : face;
    }

    private ColumnIndicator first(int length) {
      ColumnIndicator face = of(formula.apply(length));
      if (length < LONGEST) {
        known = length < known.length ? known : Arrays.copyOf(known, Math.min(LONGEST, 2 * length));
        known[length] = face;
      }
      return face;
    }
  }

  /** A column of the bars as a formula, so that prices have faces too; not in the registry. */
  private record Price(PriceSource price) implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      return List.of(columns.price(price));
    }

    @Override
    public int warmUp() {
      return 0;
    }
  }
}
