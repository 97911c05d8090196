package io.github.phidias.risk;

import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits on what may be traded, and distances of the protective levels. Percent and fraction are not mixed: the three
 * settings in percent say so in their unit. Ranges are checked by the constructor too, as a limit of NaN would be none.
 */
public record RiskSettings(
    @Param(value = "2", min = 0, max = 100, unit = "percent of equity at day start", description = "loss of a local day, unrealised included, that stops entries; 0 for none") double maxDailyLoss,
    @Param(value = "2", min = 0, max = 100, unit = "percent of entry price", description = "distance of the stop, 0 for none") double stopLossPercent,
    @Param(value = "4", min = 0, max = 100, unit = "percent of entry price", description = "distance of the target, 0 for none") double takeProfitPercent,
    @Param(value = "0.02", min = 0, max = 1, unit = "fraction of equity", description = "lost if the stop is reached, for sizing by risk") double riskPerTrade,
    @Param(value = "0.1", min = 0, max = 1, unit = "fraction of equity", description = "largest position in one instrument") double maxPositionSize,
    @Param(value = "1", min = 0, aboveMin = true, unit = "multiple of equity", description = "largest worth of all positions together, without their signs") double maxTotalExposure,
    @Param(value = "3", min = 1, unit = "multiple", description = "largest leverage of an order") double maxLeverage,
    @Param(value = "5", min = 1, unit = "count", description = "how many instruments may be held at once") int maxOpenPositions,
    @Param(value = "0.6", min = 0, max = 1, description = "least confidence of a signal") double minSignalConfidence,
    @Param(value = "0.5", min = 0, max = 1, description = "least score of the order's side") double minActionProbability,
    @Param(value = "0.8", min = 0, max = 1, description = "largest risk score") double riskScoreThreshold,
    @Param(value = "0.5", min = 0, max = 1, description = "weight of scores against confidence in sizing, and of risk in dynamic stops") double probabilityWeight,
    @Param(value = "5", min = 1, unit = "bars", description = "bars of the volatility reading in the market check") int lookback) {

  /** The parameters: names, defaults, ranges, units. */
  public static final RecordDescriptor<RiskSettings> DESCRIPTOR = RecordDescriptor.of(RiskSettings.class);

  /** Checks the ranges; throws InputException BAD_PARAMETER with the name. */
  public RiskSettings {
    DESCRIPTOR.require(
        maxDailyLoss, stopLossPercent, takeProfitPercent, riskPerTrade, maxPositionSize, maxTotalExposure, maxLeverage,
        maxOpenPositions, minSignalConfidence, minActionProbability, riskScoreThreshold, probabilityWeight, lookback);
  }

  /** Every default. */
  public static RiskSettings defaults() {
    return of(Map.of());
  }

  /**
   * Settings of named values and the defaults of the rest.
   *
   * @throws InputException UNKNOWN_PARAMETER or BAD_PARAMETER with the name
   */
  public static RiskSettings of(Map<String, ?> values) {
    return DESCRIPTOR.create(values);
  }

  /** A copy with one value changed: {@code settings.with("max_daily_loss", 3)}. */
  public RiskSettings with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(values());
    changed.put(DESCRIPTOR.parameter(name).name(), value);
    return of(changed);
  }

  /** All values by snake_case name. */
  public Map<String, Object> values() {
    return DESCRIPTOR.values(this);
  }
}
