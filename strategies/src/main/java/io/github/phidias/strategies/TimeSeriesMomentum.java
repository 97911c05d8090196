package io.github.phidias.strategies;

import io.github.phidias.indicators.ColumnIndicator;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.volatility.RealisedVolatility;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.TradingStrategy;
import org.ta4j.core.BarSeries;

/**
 * Time series momentum with a volatility target (Tobias Moskowitz, Yao Hua Ooi and Lasse Pedersen, "Time Series Momentum",
 * 2012). With R the return over {@code lookback} bars and v the deviation of the last {@code volatilityLength} logarithmic
 * returns times the root of {@code periodsPerYear}, the weight is
 *
 * <pre>
 * w = sign(R) * min(maxWeight, targetVolatility / v)      0 instead of a negative one unless allowShort
 * </pre>
 *
 * <p>TARGET w at every bar after the warm-up, traded when the share held is {@code band} percent of equity or more away from
 * it, so that a weight smaller than the band is never entered; a weight of 0 sells whatever is left. Short weights need a
 * simulator that allows shorts, weights over 1 one with leverage. The paper decides once a month, weighs older returns less,
 * and aims at 40 percent a year for each of 58 instruments. Metadata: {@code momentum} (R, a fraction), {@code volatility} (v,
 * a fraction a year).
 */
@StrategyName(
    value = "time_series_momentum",
    belief = "What has risen over the last year goes on rising in the next weeks, as news and capital move slowly; and risk is "
        + "better foretold than return, so each position is made as large as its swings allow. Fails when trends turn sharply, "
        + "for a year's return turns months after the price, and in calm before a crash, which it meets with its largest "
        + "position.")
public record TimeSeriesMomentum(
    @Param(value = "252", min = 1, max = 100_000, unit = "bars", description = "Bars over which the return decides") int lookback,
    @Param(value = "60", min = 2, max = 100_000, unit = "bars", description = "Returns in the volatility") int volatilityLength,
    @Param(value = "0.2", min = 0, aboveMin = true, max = 10, unit = "fraction a year", description = "Volatility aimed at")
        double targetVolatility,
    @Param(value = "252", min = 0, aboveMin = true, max = 1e8, unit = "bars", description = "Bars of a year, to annualise")
        double periodsPerYear,
    @Param(value = "1", min = 0, aboveMin = true, max = 100, unit = "fraction of equity", description = "Greatest weight") double maxWeight,
    @Param(value = "false", description = "Whether it goes short after a fall; else it holds nothing") boolean allowShort,
    @Param(value = "5", min = 0, max = 100, unit = "percent of equity", description = "Distance from the weight that is left alone")
        double band)
    implements TradingStrategy {

  public TimeSeriesMomentum {
    RecordDescriptor.of(TimeSeriesMomentum.class).require(lookback, volatilityLength, targetVolatility, periodsPerYear, maxWeight, allowShort, band);
  }

  @Override
  public TradeSignal run(BarSeries series) {
    int index = series.getEndIndex();
    if (series.getBarCount() <= Math.max(lookback, volatilityLength)) {
      return TradeSignal.hold(TradeSignal.WARMUP);
    }
    Indicators indicators = Indicators.of(series);
    ColumnIndicator close = indicators.price(PriceSource.CLOSE);
    double momentum = close.value(index) / close.value(index - lookback) - 1;
    double volatility = indicators.of(new RealisedVolatility(volatilityLength, periodsPerYear)).value(index);
    double size = Math.min(maxWeight, targetVolatility / volatility);
    double weight = momentum > 0 ? size : momentum < 0 && allowShort ? -size : 0;
    double leftAlone = weight == 0 ? 0 : band;
    return TradeSignal.target(weight, new Band(leftAlone, leftAlone))
        .withMetadata("momentum", momentum).withMetadata("volatility", volatility);
  }
}
