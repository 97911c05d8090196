package io.github.phidias.indicators.statistics;

import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorProvider;
import java.util.List;

/** The statistics of sliding windows. */
public final class StatisticIndicators implements IndicatorProvider {
  /** The longest length that is offered; a bound so that a slip of the keyboard is noticed. */
  static final int LONGEST = 1_000_000;

  /** For {@link java.util.ServiceLoader}. */
  public StatisticIndicators() {}

  @Override
  public List<Class<? extends IndicatorFormula>> indicators() {
    return List.of(
        Variance.class, LinearRegression.class, RegressionSlope.class, RegressionIntercept.class,
        RegressionForecast.class, RSquared.class, StandardError.class, Correlation.class,
        Covariance.class, Beta.class, ZScore.class, PercentRank.class,
        RollingMedian.class, RollingQuantile.class, Skewness.class, Kurtosis.class,
        Autocorrelation.class, HurstExponent.class, FractionalDifference.class, LogReturn.class,
        CumulativeReturn.class, HalfLife.class);
  }
}
