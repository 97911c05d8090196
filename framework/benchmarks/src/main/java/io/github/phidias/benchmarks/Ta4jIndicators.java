package io.github.phidias.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.AccelerationDecelerationIndicator;
import org.ta4j.core.indicators.AwesomeOscillatorIndicator;
import org.ta4j.core.indicators.CCIIndicator;
import org.ta4j.core.indicators.CMOIndicator;
import org.ta4j.core.indicators.ChandelierExitLongIndicator;
import org.ta4j.core.indicators.ChandelierExitShortIndicator;
import org.ta4j.core.indicators.ChopIndicator;
import org.ta4j.core.indicators.ConnorsRSIIndicator;
import org.ta4j.core.indicators.CoppockCurveIndicator;
import org.ta4j.core.indicators.DPOIndicator;
import org.ta4j.core.indicators.FisherIndicator;
import org.ta4j.core.indicators.KSTIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.MassIndexIndicator;
import org.ta4j.core.indicators.PPOIndicator;
import org.ta4j.core.indicators.ParabolicSarIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.StochasticRSIIndicator;
import org.ta4j.core.indicators.TrueStrengthIndexIndicator;
import org.ta4j.core.indicators.UlcerIndexIndicator;
import org.ta4j.core.indicators.WilliamsRIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.DXIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.MinusDMIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDMIndicator;
import org.ta4j.core.indicators.aroon.AroonDownIndicator;
import org.ta4j.core.indicators.aroon.AroonOscillatorIndicator;
import org.ta4j.core.indicators.aroon.AroonUpIndicator;
import org.ta4j.core.indicators.averages.DoubleEMAIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.HMAIndicator;
import org.ta4j.core.indicators.averages.KAMAIndicator;
import org.ta4j.core.indicators.averages.MCGinleyMAIndicator;
import org.ta4j.core.indicators.averages.MMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.averages.TMAIndicator;
import org.ta4j.core.indicators.averages.TripleEMAIndicator;
import org.ta4j.core.indicators.averages.VIDYAIndicator;
import org.ta4j.core.indicators.averages.VWMAIndicator;
import org.ta4j.core.indicators.averages.WMAIndicator;
import org.ta4j.core.indicators.averages.ZLEMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandFacade;
import org.ta4j.core.indicators.donchian.DonchianChannelFacade;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.helpers.MedianPriceIndicator;
import org.ta4j.core.indicators.helpers.PercentRankIndicator;
import org.ta4j.core.indicators.helpers.PreviousValueIndicator;
import org.ta4j.core.indicators.helpers.TRIndicator;
import org.ta4j.core.indicators.helpers.TypicalPriceIndicator;
import org.ta4j.core.indicators.helpers.VolumeIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuChikouSpanIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuKijunSenIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuSenkouSpanAIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuSenkouSpanBIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuTenkanSenIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelFacade;
import org.ta4j.core.indicators.numeric.BinaryOperationIndicator;
import org.ta4j.core.indicators.pivotpoints.PivotLevel;
import org.ta4j.core.indicators.pivotpoints.PivotPointIndicator;
import org.ta4j.core.indicators.pivotpoints.StandardReversalIndicator;
import org.ta4j.core.indicators.pivotpoints.TimeLevel;
import org.ta4j.core.indicators.statistics.CorrelationCoefficientIndicator;
import org.ta4j.core.indicators.statistics.CovarianceIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator.SimpleLinearRegressionType;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.indicators.statistics.StandardErrorIndicator;
import org.ta4j.core.indicators.statistics.VarianceIndicator;
import org.ta4j.core.indicators.supertrend.SuperTrendIndicator;
import org.ta4j.core.indicators.volume.AccumulationDistributionIndicator;
import org.ta4j.core.indicators.volume.ChaikinMoneyFlowIndicator;
import org.ta4j.core.indicators.volume.ChaikinOscillatorIndicator;
import org.ta4j.core.indicators.volume.MoneyFlowIndexIndicator;
import org.ta4j.core.indicators.volume.NVIIndicator;
import org.ta4j.core.indicators.volume.OnBalanceVolumeIndicator;
import org.ta4j.core.indicators.volume.PVIIndicator;
import org.ta4j.core.indicators.volume.ROCVIndicator;
import org.ta4j.core.indicators.volume.VWAPIndicator;
import org.ta4j.core.num.Num;

/**
 * ta4j's indicators by our names, with our default parameters: one for each of our outputs, parts shared among them as its own
 * facades share them. Some start or round differently from ours; what they do a bar is the same kind of work. Where ta4j has no
 * output of ours (the bands of a VWAP) it is left out, to ta4j's advantage.
 */
final class Ta4jIndicators {
  /** Makes the indicators of a series. */
  static final Map<String, Function<BarSeries, List<Indicator<?>>>> BY_NAME = new Ta4jIndicators().byName;

  private final Map<String, Function<BarSeries, List<Indicator<?>>>> byName = new TreeMap<>();

  private Ta4jIndicators() {
    averages();
    momentum();
    trend();
    bandsAndVolatility();
    statistics();
    volumeAndPrices();
  }

  private void ofSeries(String name, Function<BarSeries, Indicator<?>> factory) {
    byName.put(name, series -> List.of(factory.apply(series)));
  }

  private void ofClose(String name, Function<ClosePriceIndicator, Indicator<?>> factory) {
    byName.put(name, series -> List.of(factory.apply(new ClosePriceIndicator(series))));
  }

  private void averages() {
    ofClose("sma", close -> new SMAIndicator(close, 20));
    ofClose("ema", close -> new EMAIndicator(close, 20));
    ofClose("ema_sma_seed", close -> new EMAIndicator(close, 20));
    ofClose("wilder_average", close -> new MMAIndicator(close, 14));
    ofClose("wma", close -> new WMAIndicator(close, 20));
    ofClose("hma", close -> new HMAIndicator(close, 9));
    ofClose("kama", close -> new KAMAIndicator(close, 10, 2, 30));
    ofClose("dema", close -> new DoubleEMAIndicator(close, 20));
    ofClose("tema", close -> new TripleEMAIndicator(close, 20));
    ofClose("zlema", close -> new ZLEMAIndicator(close, 20));
    ofClose("trima", close -> new TMAIndicator(close, 20));
    ofClose("vwma", close -> new VWMAIndicator(close, 20));
    ofClose("vidya", close -> new VIDYAIndicator(close, 9, 14));
    ofClose("mcginley_dynamic", close -> new MCGinleyMAIndicator(close, 14));
  }

  private void momentum() {
    ofClose("rsi_wilder", close -> new RSIIndicator(close, 14));
    byName.put("stochastic", series -> {
      Indicator<Num> k = new SMAIndicator(new StochasticOscillatorKIndicator(series, 14), 3);
      return List.of(k, new SMAIndicator(k, 3));
    });
    byName.put("stochastic_fast", series -> {
      Indicator<Num> k = new StochasticOscillatorKIndicator(series, 5);
      return List.of(k, new SMAIndicator(k, 3));
    });
    byName.put("stochastic_rsi", series -> {
      Indicator<Num> k = new SMAIndicator(new StochasticRSIIndicator(series, 14), 3);
      return List.of(k, new SMAIndicator(k, 3));
    });
    ofSeries("williams_r", series -> new WilliamsRIndicator(series, 14));
    ofSeries("cci", series -> new CCIIndicator(series, 20));
    ofClose("cmo", close -> new CMOIndicator(close, 14));
    ofClose("roc", close -> new ROCIndicator(close, 10));
    byName.put("macd", Ta4jIndicators::macd);
    byName.put("macd_aligned", Ta4jIndicators::macd);
    ofClose("apo", close -> new MACDIndicator(close, 12, 26));
    byName.put("ppo", series -> {
      PPOIndicator ppo = new PPOIndicator(new ClosePriceIndicator(series), 12, 26);
      EMAIndicator signal = new EMAIndicator(ppo, 9);
      return List.of(ppo, signal, BinaryOperationIndicator.difference(ppo, signal));
    });
    ofSeries("awesome_oscillator", series -> new AwesomeOscillatorIndicator(series));
    ofSeries("accelerator_oscillator", series -> new AccelerationDecelerationIndicator(series, 5, 34));
    byName.put("fisher_transform", series -> {
      FisherIndicator fisher = new FisherIndicator(new MedianPriceIndicator(series), 9);
      return List.of(fisher, new PreviousValueIndicator(fisher));
    });
    ofClose("tsi", close -> new TrueStrengthIndexIndicator(close, 25, 13));
    ofClose("dpo", close -> new DPOIndicator(close, 20));
    byName.put("kst", series -> {
      KSTIndicator kst = new KSTIndicator(new ClosePriceIndicator(series));
      return List.of(kst, new SMAIndicator(kst, 9));
    });
    ofClose("coppock", close -> new CoppockCurveIndicator(close, 14, 11, 10));
    ofClose("connors_rsi", close -> new ConnorsRSIIndicator(close, 3, 2, 100));
    ofSeries("mass_index", series -> new MassIndexIndicator(series, 9, 25));
  }

  private static List<Indicator<?>> macd(BarSeries series) {
    MACDIndicator macd = new MACDIndicator(new ClosePriceIndicator(series), 12, 26);
    EMAIndicator signal = macd.getSignalLine(9);
    return List.of(macd, signal, BinaryOperationIndicator.difference(macd, signal));
  }

  private void trend() {
    byName.put("aroon", series -> List.of(new AroonDownIndicator(series, 14), new AroonUpIndicator(series, 14)));
    ofSeries("aroon_oscillator", series -> new AroonOscillatorIndicator(series, 14));
    ofSeries("plus_dm", series -> new MMAIndicator(new PlusDMIndicator(series), 14));
    ofSeries("minus_dm", series -> new MMAIndicator(new MinusDMIndicator(series), 14));
    ofSeries("plus_di", series -> new PlusDIIndicator(series, 14));
    ofSeries("minus_di", series -> new MinusDIIndicator(series, 14));
    ofSeries("dx", series -> new DXIndicator(series, 14));
    ofSeries("adx", series -> new ADXIndicator(series, 14));
    byName.put("dmi", series -> List.of(
        new PlusDIIndicator(series, 14), new MinusDIIndicator(series, 14), new ADXIndicator(series, 14)));
    ofSeries("parabolic_sar", series -> new ParabolicSarIndicator(series));
    ofSeries("supertrend", series -> new SuperTrendIndicator(series, 10, 3));
    byName.put("ichimoku", series -> {
      IchimokuTenkanSenIndicator tenkan = new IchimokuTenkanSenIndicator(series, 9);
      IchimokuKijunSenIndicator kijun = new IchimokuKijunSenIndicator(series, 26);
      return List.of(
          tenkan, kijun, new IchimokuSenkouSpanAIndicator(series, tenkan, kijun, 26), new IchimokuSenkouSpanBIndicator(series, 52, 26));
    });
    ofSeries("ichimoku_chikou", series -> new IchimokuChikouSpanIndicator(series, 26));
    byName.put("chandelier_exit", series -> List.of(
        new ChandelierExitLongIndicator(series, 22, 3), new ChandelierExitShortIndicator(series, 22, 3)));
    ofSeries("choppiness_index", series -> new ChopIndicator(series, 14, 100));
    byName.put("pivot_points", series -> {
      PivotPointIndicator pivot = new PivotPointIndicator(series, TimeLevel.DAY);
      return List.of(
          pivot, new StandardReversalIndicator(pivot, PivotLevel.RESISTANCE_1),
          new StandardReversalIndicator(pivot, PivotLevel.RESISTANCE_2), new StandardReversalIndicator(pivot, PivotLevel.RESISTANCE_3),
          new StandardReversalIndicator(pivot, PivotLevel.SUPPORT_1), new StandardReversalIndicator(pivot, PivotLevel.SUPPORT_2),
          new StandardReversalIndicator(pivot, PivotLevel.SUPPORT_3));
    });
  }

  private void bandsAndVolatility() {
    byName.put("bollinger", series -> {
      BollingerBandFacade bands = new BollingerBandFacade(series, 20, 2);
      return List.of(bands.middle(), bands.upper(), bands.lower());
    });
    ofSeries("bollinger_bandwidth", series -> new BollingerBandFacade(series, 20, 2).bandwidth());
    ofSeries("percent_b", series -> new BollingerBandFacade(series, 20, 2).percentB());
    byName.put("keltner", series -> {
      KeltnerChannelFacade bands = new KeltnerChannelFacade(series, 20, 10, 2);
      return List.of(bands.middle(), bands.upper(), bands.lower());
    });
    byName.put("donchian", series -> {
      DonchianChannelFacade bands = new DonchianChannelFacade(series, 20);
      return List.of(bands.upper(), bands.lower(), bands.middle());
    });
    ofSeries("true_range", series -> new TRIndicator(series));
    ofSeries("atr", series -> new ATRIndicator(series, 14));
    ofClose("ulcer_index", close -> new UlcerIndexIndicator(close, 14));
  }

  private void statistics() {
    ofClose("standard_deviation", close -> new StandardDeviationIndicator(close, 20));
    ofClose("variance", close -> new VarianceIndicator(close, 20));
    ofClose("standard_error", close -> new StandardErrorIndicator(close, 14));
    ofSeries("covariance", series -> new CovarianceIndicator(new ClosePriceIndicator(series), new VolumeIndicator(series), 20));
    ofSeries("correlation", series ->
        new CorrelationCoefficientIndicator(new ClosePriceIndicator(series), new VolumeIndicator(series), 20));
    ofClose("linear_regression", close -> new SimpleLinearRegressionIndicator(close, 14));
    ofClose("linreg_slope", close -> new SimpleLinearRegressionIndicator(close, 14, SimpleLinearRegressionType.SLOPE));
    ofClose("linreg_intercept", close -> new SimpleLinearRegressionIndicator(close, 14, SimpleLinearRegressionType.INTERCEPT));
    ofClose("percent_rank", close -> new PercentRankIndicator(close, 100));
    ofClose("highest", close -> new HighestValueIndicator(close, 20));
    ofClose("lowest", close -> new LowestValueIndicator(close, 20));
  }

  private void volumeAndPrices() {
    ofSeries("obv", series -> new OnBalanceVolumeIndicator(series));
    ofSeries("accumulation_distribution", series -> new AccumulationDistributionIndicator(series));
    ofSeries("chaikin_oscillator", series -> new ChaikinOscillatorIndicator(series, 3, 10));
    ofSeries("cmf", series -> new ChaikinMoneyFlowIndicator(series, 20));
    ofSeries("mfi", series -> new MoneyFlowIndexIndicator(series, 14));
    ofSeries("nvi", series -> new NVIIndicator(series));
    ofSeries("pvi", series -> new PVIIndicator(series));
    ofSeries("rolling_vwap", series -> new VWAPIndicator(series, 20));
    ofSeries("volume_rate", series -> new ROCVIndicator(series, 14));
    ofSeries("median_price", series -> new MedianPriceIndicator(series));
    ofSeries("typical_price", series -> new TypicalPriceIndicator(series));
  }
}
