package io.github.phidias.risk;

import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The limits of {@link EntryGates}; by default there is none. */
public record GateSettings(
    @Param(value = "null", description = "hours and number of entries a day, null for any") Optional<TradingWindow> tradingWindow,
    @Param(value = "null", min = 0, aboveMin = true, unit = "percent of equity", description = "loss since the day before that stops entries, null for none") OptionalDouble maxDailyLoss,
    @Param(value = "0", min = 0, max = 1_000_000, unit = "bars", description = "bars after the one of a stop-loss exit in which nothing is entered") int cooldownBars,
    @Param(value = "null", min = 0, aboveMin = true, max = 100, unit = "percent of peak equity", description = "fall from the peak that ends entries for good, null for none") OptionalDouble maxDrawdown,
    @Param(value = "0", min = 0, unit = "count", description = "how many instruments may be held at once, 0 for any number") int maxOpenPositions,
    @Param(value = "null", min = 0, aboveMin = true, unit = "multiple of equity", description = "largest worth of all positions together, without their signs, null for any") OptionalDouble maxTotalExposure) {

  /** The parameters: names, defaults, ranges, units. */
  public static final RecordDescriptor<GateSettings> DESCRIPTOR = RecordDescriptor.of(GateSettings.class);

  /** Checks the ranges; throws InputException BAD_PARAMETER with the name. */
  public GateSettings {
    DESCRIPTOR.require(tradingWindow, maxDailyLoss, cooldownBars, maxDrawdown, maxOpenPositions, maxTotalExposure);
  }

  /** No limit at all. */
  public static GateSettings none() {
    return of(Map.of());
  }

  /**
   * Settings of named values and the defaults of the rest.
   *
   * @throws io.github.phidias.errors.InputException UNKNOWN_PARAMETER or BAD_PARAMETER with the name
   */
  public static GateSettings of(Map<String, ?> values) {
    return DESCRIPTOR.create(values);
  }

  /** A copy with one value changed: {@code settings.with("cooldown_bars", 3)}; null for none. */
  public GateSettings with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(values());
    changed.put(DESCRIPTOR.parameter(name).name(), value);
    return of(changed);
  }

  /** All values by snake_case name. */
  public Map<String, Object> values() {
    return DESCRIPTOR.values(this);
  }

  /** Whether there is a limit that could refuse an entry. */
  public boolean any() {
    return tradingWindow.isPresent() || maxDailyLoss.isPresent() || cooldownBars > 0 || maxDrawdown.isPresent()
        || maxOpenPositions > 0 || maxTotalExposure.isPresent();
  }
}
