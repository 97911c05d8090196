package io.github.phidias.indicators;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.parameters.Param;
import java.util.List;

/** The built-in indicators with their parameters: what ties a name, a kernel and its warm-up together. */
final class Formulas {
  /** The longest length that is offered; a bound so that a slip of the keyboard is noticed. */
  static final int LONGEST = 1_000_000;

  private Formulas() {}

  @IndicatorName(
      value = "sma", formula = "Mean of the last length values.", talib = "SMA", tradingView = "ta.sma", overlay = true)
  record Sma(
      @Param(value = "20", min = 1, max = LONGEST, unit = "bars", description = "Bars averaged") int length,
      @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      return List.of(Averages.sma(columns.price(source), length));
    }

    @Override
    public int warmUp() {
      return length - 1;
    }
  }

  @IndicatorName(
      value = "sma_order",
      formula = "Sign of SMA(fast) - SMA(slow) in exact decimal arithmetic: 1, 0 for averages that are equal, or -1.",
      costNote = "only for prices of more than 15 digits, which are added as big decimals")
  record SmaOrder(
      @Param(value = "10", min = 1, max = LONGEST, unit = "bars", description = "Bars of the fast average") int fast,
      @Param(value = "30", min = 1, max = LONGEST, unit = "bars", description = "Bars of the slow average") int slow,
      @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      return List.of(ExactMeans.order(columns.price(source), fast, slow));
    }

    @Override
    public int warmUp() {
      return Math.max(fast, slow) - 1;
    }
  }

  @IndicatorName(
      value = "ema",
      formula = "e[0] = x[0]; e[t] = e[t-1] + 2/(length+1) * (x[t] - e[t-1]). Unstable for the first length bars.",
      tradingView = "ta.ema", overlay = true)
  record Ema(
      @Param(value = "20", min = 1, max = LONGEST, unit = "bars", description = "Sets the weight 2/(length+1)") int length,
      @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      return List.of(Averages.ema(columns.price(source), length));
    }

    @Override
    public int warmUp() {
      return 0;
    }

    @Override
    public int unstableBars() {
      return length;
    }
  }

  @IndicatorName(
      value = "ema_sma_seed",
      formula = "Mean of the first length values, then e[t] = e[t-1] + 2/(length+1) * (x[t] - e[t-1]).",
      talib = "EMA", overlay = true)
  record EmaSmaSeed(
      @Param(value = "20", min = 1, max = LONGEST, unit = "bars", description = "Sets the weight 2/(length+1)") int length,
      @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      return List.of(Averages.emaSmaSeed(columns.price(source), length));
    }

    @Override
    public int warmUp() {
      return length - 1;
    }
  }

  @IndicatorName(
      value = "wilder_average",
      formula = "Mean of the first length values from index first on, then W = (W*(length-1) + x) / length (Wilder 1978).",
      tradingView = "ta.rma", overlay = true)
  record WilderAverage(
      @Param(value = "14", min = 1, max = LONGEST, unit = "bars", description = "Sets the weight 1/length") int length,
      @Param(value = "close", description = "Input") PriceSource source,
      @Param(value = "0", min = 0, max = LONGEST, unit = "bars", description = "Index of the first value used") int first)
      implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      return List.of(Averages.wilder(columns.price(source), length, first));
    }

    @Override
    public int warmUp() {
      return first + length - 1;
    }
  }

  @IndicatorName(
      value = "rsi_wilder",
      formula = "100 - 100/(1 + g/l) of Wilder's averages of gains and losses; 100 without loss, 50 without change (Wilder 1978).",
      talib = "RSI", tradingView = "ta.rsi", undefined = "100 without loss, 50 without change")
  record RsiWilder(
      @Param(value = "14", min = 1, max = LONGEST, unit = "bars", description = "Changes averaged") int length,
      @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      return List.of(RelativeStrength.wilder(columns.price(source), length));
    }

    @Override
    public int warmUp() {
      return length;
    }
  }

  @IndicatorName(
      value = "rsi_cutler",
      formula = "100 - 100/(1 + g/l) of the plain means of the last length gains and losses; 100 without loss, 50 without change.",
      undefined = "100 without loss, 50 without change")
  record RsiCutler(
      @Param(value = "14", min = 1, max = LONGEST, unit = "bars", description = "Changes averaged") int length,
      @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      return List.of(RelativeStrength.cutler(columns.price(source), length));
    }

    @Override
    public int warmUp() {
      return length;
    }
  }

  @IndicatorName(
      value = "true_range",
      formula = "high - low at the first bar, then max(high - low, |high - close before|, |low - close before|) (Wilder 1978).",
      talib = "TRANGE", tradingView = "ta.tr")
  record TrueRange() implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      Bars bars = columns.bars();
      return List.of(Volatility.trueRange(bars.high(), bars.low(), bars.close()));
    }

    @Override
    public int warmUp() {
      return 0;
    }
  }

  @IndicatorName(
      value = "atr", formula = "Wilder's average of the true range from the second bar on (Wilder 1978).",
      talib = "ATR", tradingView = "ta.atr")
  record Atr(@Param(value = "14", min = 1, max = LONGEST, unit = "bars", description = "Bars averaged") int length)
      implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      return List.of(Volatility.averageTrueRange(columns.trueRange(), length));
    }

    @Override
    public int warmUp() {
      return length;
    }
  }

  @IndicatorName(
      value = "macd",
      formula = "macd = EMA(fast) - EMA(slow); signal = EMA(signal) of macd from the first bar on; histogram = macd - signal (Appel).",
      outputs = {"macd", "signal", "histogram"}, tradingView = "ta.macd")
  record MacdLines(
      @Param(value = "12", min = 1, max = LONGEST, unit = "bars", description = "Length of the fast average") int fast,
      @Param(value = "26", min = 1, max = LONGEST, unit = "bars", description = "Length of the slow average") int slow,
      @Param(value = "9", min = 1, max = LONGEST, unit = "bars", description = "Length of the signal average") int signal,
      @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      Macd lines = Macd.of(columns.ema(source, fast), columns.ema(source, slow), signal);
      return List.of(lines.macd(), lines.signal(), lines.histogram());
    }

    @Override
    public int warmUp() {
      return 0;
    }

    @Override
    public int unstableBars() {
      return Math.max(fast, slow) + signal;
    }
  }

  @IndicatorName(
      value = "highest", formula = "Highest of the last length values.", talib = "MAX", tradingView = "ta.highest",
      overlay = true)
  record Highest(
      @Param(value = "20", min = 1, max = LONGEST, unit = "bars", description = "Bars compared") int length,
      @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      return List.of(Extremes.highest(columns.price(source), length));
    }

    @Override
    public int warmUp() {
      return length - 1;
    }
  }

  @IndicatorName(
      value = "lowest", formula = "Lowest of the last length values.", talib = "MIN", tradingView = "ta.lowest",
      overlay = true)
  record Lowest(
      @Param(value = "20", min = 1, max = LONGEST, unit = "bars", description = "Bars compared") int length,
      @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      return List.of(Extremes.lowest(columns.price(source), length));
    }

    @Override
    public int warmUp() {
      return length - 1;
    }
  }

  @IndicatorName(
      value = "standard_deviation",
      formula = "sqrt(sum of squared distances from the mean of the last length values / length, or / (length-1) for a sample).",
      talib = "STDDEV", tradingView = "ta.stdev")
  record StandardDeviation(
      @Param(value = "20", min = 1, max = LONGEST, unit = "bars", description = "Bars looked at; 2 or more for a sample") int length,
      @Param(value = "close", description = "Input") PriceSource source,
      @Param(value = "population", description = "Divisor") DeviationKind kind) implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      return List.of(Volatility.standardDeviation(columns.price(source), length, kind));
    }

    @Override
    public int warmUp() {
      return length - 1;
    }
  }

  @IndicatorName(
      value = "bollinger",
      formula = "middle = SMA(length); upper, lower = middle +/- deviations * population standard deviation (Bollinger 2001).",
      outputs = {"middle", "upper", "lower"}, talib = "BBANDS", tradingView = "ta.bb", overlay = true)
  record BollingerBands(
      @Param(value = "20", min = 1, max = LONGEST, unit = "bars", description = "Bars averaged") int length,
      @Param(value = "2", min = 0, unit = "deviations", description = "Distance of the outer bands") double deviations,
      @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
    @Override
    public List<Column> compute(IndicatorColumns columns) {
      Column deviation = columns.standardDeviation(source, length, DeviationKind.POPULATION);
      Bollinger bands = Bollinger.of(columns.sma(source, length), deviation, deviations);
      return List.of(bands.middle(), bands.upper(), bands.lower());
    }

    @Override
    public int warmUp() {
      return length - 1;
    }
  }
}
