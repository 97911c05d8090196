package io.github.phidias.strategies.harvesting;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.harvesting.TrendLine;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.rebalance.RebalanceRules;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.StatefulStrategy;
import io.github.phidias.strategy.StrategyName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.ta4j.core.BarSeries;

/**
 * Volatility harvesting: the share of equity in base falls from 1 to 0 as the price rises from a work range under its all-time
 * high to that high, and whenever the real share is off by more than a threshold, the account trades back to the target. This
 * record holds the parameters; {@link HarvestingRun} holds what a run has come to. Its signals are target weights with a band,
 * which any engine of the framework trades.
 *
 * <p>{@link #run(BarSeries)} knows no account: the anchored target with the unscaled band, a pure function of the series.
 */
@StrategyName(
    value = VolatilityHarvesting.NAME,
    belief = "Prices swing around inside a range under their all-time high more than they leave it for good, so selling rises and "
        + "buying falls books the swings. Earns about half the variance times H/W - r squared, less costs, while the price stays in "
        + "the range. Fails in a lasting rise, where it has sold on the way up and holds least at the top, in a fall that never "
        + "comes back, which it buys all the way down, and where costs exceed the swings.")
public record VolatilityHarvesting(
    @Param(value = "BTC/USDT", description = "Pair that a saved state belongs to; the bars decide what is traded") String symbol,
    @Param(value = "ANCHORED", description = "How the target weight follows the price") RatioMode ratioMode,
    @Param(value = "50", min = 0, aboveMin = true, max = 100, unit = "percent of the all-time high", description = "Work range") double rangePercent,
    @Param(value = "0.01", min = 0, max = 1, unit = "fraction of equity", description = "Least target weight, under max_ratio") double minRatio,
    @Param(value = "0.99", min = 0, max = 1, unit = "fraction of equity", description = "Greatest target weight") double maxRatio,
    @Param(value = "null", min = 0, aboveMin = true, unit = "price", description = "All-time high before the data, null for that of the data") OptionalDouble athSeed,
    @Param(value = "CLOSE", description = "What the all-time high is the highest of") AthSource athSource,
    @Param(value = "3", min = 0, aboveMin = true, max = 100, unit = "percent of equity", description = "Sell when the weight is this far over its target") double rebalanceTop,
    @Param(value = "3", min = 0, aboveMin = true, max = 100, unit = "percent of equity", description = "Buy when the weight is this far under its target") double rebalanceBottom,
    @Param(value = "OFF", description = "How thresholds grow with orders in a row on one side") ScaleMode scaleMode,
    @Param(value = "14", min = 1, max = ScaleMode.GREATEST, unit = "orders", description = "Greatest counter of the scale; 5 suits FIBONACCI with 3 percent") int maxCounter,
    @Param(value = "25", min = 0, aboveMin = true, unit = "percent of equity", description = "Greatest scaled threshold") double maxThresholdPercent,
    @Param(value = "true", description = "Whether a threshold is at least the move that pays the costs of a round trip") boolean enforceMinProfitable,
    @Param(value = "0.001", min = 0, max = 0.1, belowMax = true, unit = "fraction of notional", description = "Commission that threshold and size count with; give that of the simulator") double commissionRate,
    @Param(value = "0", min = 0, max = 0.1, belowMax = true, unit = "fraction of price", description = "Slippage that threshold and size count with; give that of the simulator") double slippageRate,
    @Param(value = "BAND", description = "What lets an order pass") Trigger trigger,
    @Param(value = "24", min = 2, max = 1_000_000, unit = "bars", description = "Length of both averages of CROSS") int maLength,
    @Param(value = "0", min = 0, unit = "price", description = "Gap of the trend line under the slow average") double gapAbs,
    @Param(value = "0.5", min = 0, max = 10_000, unit = "1/10000 of the slow average", description = "Gap of the trend line under the slow average, added") double gapBps,
    @Param(value = "0", min = 0, unit = "price a bar", description = "Least slope of the slow average for CROSS") double trendMinAbs,
    @Param(value = "0.1", min = 0, unit = "1/10000 of the slow average a bar", description = "Least slope of the slow average for CROSS, added") double trendMinBps,
    @Param(value = "120", min = 1, max = 1_000_000, unit = "bars", description = "Length of the local range") int amplitudeBars,
    @Param(value = "null", min = 0, unit = "times the local range", description = "Distance from the last fill that an order needs; null for 0 with BAND and 1 with CROSS") OptionalDouble localRangeFactor,
    @Param(value = "0", min = 0, unit = "base units", description = "Step of quantities, 0 for any; the engine applies its own as well") double lotStep,
    @Param(value = "0", min = 0, unit = "base units", description = "Least quantity of an order") double minQty,
    @Param(value = "0", min = 0, unit = "quote currency", description = "Least worth of an order; a holding worth less is dust") double minNotional,
    @Param(value = "900", min = 4, max = 1_000_000, unit = "price changes", description = "Window of the impulse figures, which decide nothing") int impulseWindow)
    implements StatefulStrategy {

  /** Its name in the registry. */
  public static final String NAME = "volatility_harvesting";

  private static final RecordDescriptor<VolatilityHarvesting> DESCRIPTOR = RecordDescriptor.of(VolatilityHarvesting.class);

  /** Checks the ranges; throws InputException BAD_PARAMETER with the name. */
  public VolatilityHarvesting {
    DESCRIPTOR.require(
        symbol, ratioMode, rangePercent, minRatio, maxRatio, athSeed, athSource, rebalanceTop, rebalanceBottom, scaleMode, maxCounter,
        maxThresholdPercent, enforceMinProfitable, commissionRate, slippageRate, trigger, maLength, gapAbs, gapBps, trendMinAbs,
        trendMinBps, amplitudeBars, localRangeFactor, lotStep, minQty, minNotional, impulseWindow);
    if (!(minRatio < maxRatio)) {
      throw refused("min_ratio", minRatio, "must be under max_ratio %s".formatted(maxRatio));
    }
    if (!symbol.matches("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+")) {
      throw refused("symbol", symbol, "must be a base and a quote currency, as BTC/USDT");
    }
  }

  private static InputException refused(String name, Object seen, String rule) {
    return new InputException(ErrorCode.BAD_PARAMETER, name, "%s was %s but %s".formatted(name, seen, rule));
  }

  /** Every default. */
  public static VolatilityHarvesting defaults() {
    return of(Map.of());
  }

  /**
   * A strategy of named values and the defaults of the rest.
   *
   * @throws InputException UNKNOWN_PARAMETER or BAD_PARAMETER with the name
   */
  public static VolatilityHarvesting of(Map<String, ?> values) {
    return DESCRIPTOR.create(values);
  }

  /** A copy with one value changed: {@code strategy.with("range_percent", 75)}; null for none. */
  public VolatilityHarvesting with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(values());
    changed.put(DESCRIPTOR.parameter(name).name(), value);
    return of(changed);
  }

  /** All values by snake_case name. */
  public Map<String, Object> values() {
    return DESCRIPTOR.values(this);
  }

  @Override
  public HarvestingRun newRun() {
    return new HarvestingRun(this);
  }

  /** The anchored target with the unscaled band: nothing is known of an account, so nothing is gated. */
  @Override
  public TradeSignal run(BarSeries series) {
    if (series.getBarCount() == 0) {
      return TradeSignal.hold(TradeSignal.WARMUP);
    }
    HarvestColumns columns = HarvestColumns.of(series, this);
    int t = columns.end(series);
    double high = Math.max(athSeed.orElse(0), columns.high().get(t));
    double price = columns.close().get(t);
    double target = TargetRatio.anchored(high, TargetRatio.workRange(high, rangePercent), price, minRatio, maxRatio);
    return TradeSignal.target(target, new Band(rebalanceBottom, rebalanceTop));
  }

  /** {@link #localRangeFactor}, or the default of the trigger. */
  double rangeFactor() {
    return localRangeFactor.orElse(trigger == Trigger.CROSS ? 1 : 0);
  }

  /** Number of bars at which a decision is possible. */
  int warmBars() {
    return Math.max(trigger == Trigger.CROSS ? maLength + 1 : 1, rangeFactor() > 0 ? amplitudeBars : 1);
  }

  /** The trend line of a slow average. */
  double trendLine(double slow) {
    return TrendLine.of(slow, gapAbs, gapBps);
  }

  /** What sizes an order. */
  RebalanceRules rules() {
    return RebalanceRules.cash(commissionRate, slippageRate).withLots(lotStep, minQty, minNotional);
  }
}
