package io.github.phidias.indicators.volatility;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.IndicatorName;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.kernels.NumberRuns;
import io.github.phidias.parameters.Param;
import java.util.List;

/**
 * Exponentially weighted volatility (J.P. Morgan/Reuters, "RiskMetrics Technical Document", 1996): {@code v = lambda * v + (1 -
 * lambda) * r^2} of logarithmic returns r, started from the first {@code r^2}; the value is {@code sqrt(v)}, as a fraction, times
 * {@code sqrt(periods)} unless that is 0. It includes the return of the bar itself, so it is the forecast for the next bar.
 * RiskMetrics takes 0.94 for days and 0.97 for months. No value for the first bar; unstable until the weight of the start is
 * under a hundredth.
 */
@IndicatorName(
    value = "ewma_volatility",
    formula = "sqrt(v), v = lambda * v + (1-lambda) * ln(x / x before)^2 from the first square on; times "
        + "sqrt(periods) (RiskMetrics 1996).",
    undefined = "NaN where the source is not above zero", costNote = "one logarithm a bar")
public record EwmaVolatility(
    @Param(value = "0.94", min = 0, max = 1, belowMax = true, description = "Weight of the variance before") double lambda,
    @Param(value = "0", min = 0, unit = "bars", description = "Bars of a year; 0 for the volatility of one bar") double periods,
    @Param(value = "close", description = "Input") PriceSource source) implements IndicatorFormula {
  /** Of the closes. */
  public EwmaVolatility(double lambda, double periods) {
    this(lambda, periods, PriceSource.CLOSE);
  }

  @Override
  public List<Column> compute(IndicatorColumns columns) {
    if (!(lambda >= 0 && lambda < 1)) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "lambda",
          "lambda was %s but must be a weight of 0 or more and under 1; 0.94 is usual".formatted(lambda));
    }
    return List.of(Annual.volatility(NumberRuns.map(LogReturns.of(columns, source), this::variances), 1, periods));
  }

  private void variances(Column returns, int from, int to, double[] out) {
    double rest = 1 - lambda;
    double variance = returns.get(from) * returns.get(from);
    for (int i = from; i < to; i++) {
      double square = returns.get(i) * returns.get(i);
      variance = i == from ? square : lambda * variance + rest * square;
      out[i] = variance;
    }
  }

  @Override
  public int warmUp() {
    return 1;
  }

  @Override
  public int unstableBars() {
    double fading = lambda > 0 ? Math.ceil(StrictMath.log(0.01) / StrictMath.log(lambda)) : 0;
    return (int) Math.min(VolatilityIndicators.LONGEST, 1 + fading);
  }
}
