package io.github.phidias.simulation;

import io.github.phidias.accounts.InstrumentRules;
import io.github.phidias.accounts.MarginSettings;
import io.github.phidias.costs.BorrowCost;
import io.github.phidias.costs.OvernightInterest;
import io.github.phidias.costs.SlippageSettings;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.matching.IntrabarPolicy;
import io.github.phidias.matching.TrailingReference;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.risk.GateSettings;
import io.github.phidias.risk.SizingMethod;
import io.github.phidias.risk.SizingSettings;
import io.github.phidias.risk.TradingWindow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The account, the costs and the rules of a simulation. Made from {@link #defaults} and {@code with}, or from named
 * values by {@link #of}.
 */
public record SimulatorSettings(
    @Param(value = "10000", min = 0, aboveMin = true, unit = "quote currency", description = "cash at the start, or its worth with initial_base") double initialCapital,
    @Param(value = "0", min = 0, unit = "base units", description = "part of initial_capital that is held already: units at the first open, got without costs") double initialBase,
    @Param(value = "0.001", min = 0, max = 0.1, belowMax = true, unit = "fraction of notional", description = "paid on every fill") double commission,
    @Param(value = "0.0005", min = 0, max = 0.1, belowMax = true, unit = "fraction of price", description = "lost on every market fill") double slippage,
    @Param(value = "0.1", min = 0, aboveMin = true, max = 1, unit = "fraction of equity", description = "largest entry") double maxPositionSize,
    @Param(value = "0.02", min = 0, aboveMin = true, max = 1, belowMax = true, unit = "fraction of entry price", description = "distance of the stop, null for none") OptionalDouble stopLossPct,
    @Param(value = "0.04", min = 0, aboveMin = true, unit = "fraction of entry price", description = "distance of the target, null for none") OptionalDouble takeProfitPct,
    @Param(value = "false", description = "whether SELL may open a short position") boolean allowShort,
    @Param(value = "false", description = "whether an opposite signal opens the other side after closing") boolean reverseOnOpposite,
    @Param(value = "NEXT_OPEN", description = "when a signal is acted on") FillPoint fill,
    @Param(value = "true", description = "whether an open position is closed at the last close") boolean closeAtEnd,
    @Param(value = "FRACTION", description = "how large an entry is") SizingMethod sizing,
    @Param(value = "null", min = 0, aboveMin = true, unit = "base units", description = "quantity of an entry for sizing FIXED") OptionalDouble fixedQuantity,
    @Param(value = "null", min = 0, aboveMin = true, unit = "quote currency", description = "cost of an entry for sizing CASH, its fee included") OptionalDouble fixedCash,
    @Param(value = "0.02", min = 0, aboveMin = true, max = 1, unit = "fraction of equity", description = "lost at the stop for sizing RISK") double riskPerTrade,
    @Param(value = "null", min = 0, aboveMin = true, unit = "fraction a year", description = "swing of a position for sizing VOLATILITY, as 0.2") OptionalDouble targetVolatility,
    @Param(value = "20", min = 2, unit = "bars", description = "returns from which sizing VOLATILITY reads the market's swing") int volatilityBars,
    @Param(value = "0.5", min = 0, aboveMin = true, max = 1, description = "share of Kelly's fraction for sizing KELLY") double kellyFraction,
    @Param(value = "30", min = 1, unit = "trades", description = "won and lost trades before sizing KELLY trusts them; FRACTION until then") int kellyMinTrades,
    @Param(value = "null", min = 0, aboveMin = true, unit = "base units", description = "quantities are rounded down to it, null for none") OptionalDouble lotStep,
    @Param(value = "null", min = 0, aboveMin = true, description = "for annualising, null to derive from the timeframe and 365 days") OptionalDouble periodsPerYear,
    @Param(value = "null", description = "hours and number of entries a day, null for any") Optional<TradingWindow> tradingWindow,
    @Param(value = "null", min = 0, aboveMin = true, unit = "percent of equity", description = "loss since the day before that stops entries, null for none") OptionalDouble maxDailyLoss,
    @Param(value = "PESSIMISTIC", description = "which way prices are assumed to have gone inside a bar") IntrabarPolicy intrabar,
    @Param(value = "0", min = 0, description = "seed of intrabar RANDOM") long seed,
    @Param(value = "0", min = 0, max = 1000, unit = "bars", description = "how much later than the next bar a signal is acted on") int latencyBars,
    @Param(value = "null", min = 0, aboveMin = true, max = 1, unit = "fraction of the bar's volume", description = "most that fills in a bar, the rest is carried over; null for any") OptionalDouble volumeShare,
    @Param(value = "0", min = 0, max = 1000, unit = "ticks", description = "how far the price must trade through a limit before it fills") int limitThroughTicks,
    @Param(value = "1", min = 1, unit = "bars", description = "how long a signal's limit order works") int limitOrderBars,
    @Param(value = "1", min = 1, max = 1000, description = "most lots in one direction; above 1 signals add to a position") int maxEntries,
    @Param(value = "false", description = "whether the stop of stop_loss_pct follows the best price") boolean trailingStop,
    @Param(value = "PATH", description = "what a trailing stop follows") TrailingReference trailingReference,
    @Param(value = "0", min = 0, unit = "bars", description = "index of the first bar at which the strategy is asked") int firstBar,
    @Param(value = "0", min = 0, unit = "bars", description = "bars after the one of a stop-loss exit in which nothing is entered") int cooldownBars,
    @Param(value = "null", min = 0, aboveMin = true, max = 100, unit = "percent of peak equity", description = "fall from the peak that ends entries for good, null for none") OptionalDouble maxDrawdown,
    @Param(value = "0", min = 0, unit = "count", description = "how many instruments may be held at once, 0 for any number") int maxOpenPositions,
    @Param(value = "null", min = 0, aboveMin = true, unit = "multiple of equity", description = "largest worth of all positions together, null for any") OptionalDouble maxTotalExposure,
    @Param(value = "null", description = "tick, lots, least and greatest order and contract of the instrument, null for none") Optional<InstrumentRules> instrument,
    @Param(value = "null", description = "leverage, margins and liquidation, null for a cash account") Optional<MarginSettings> margin,
    @Param(value = "null", description = "what shorts pay to borrow, null for nothing") Optional<BorrowCost> borrow,
    @Param(value = "null", description = "interest on cash and on what is borrowed, null for none") Optional<OvernightInterest> interest,
    @Param(value = "null", description = "takes the place of slippage, null for slippage") Optional<SlippageSettings> slippageModel,
    @Param(value = "false", description = "whether entries by limit orders are charged slippage too") boolean slippageOnLimits,
    @Param(value = "true", description = "whether protective stops are charged slippage") boolean slippageOnStops,
    @Param(value = "0", min = 0, unit = "quote currency", description = "paid on every fill beside commission") double commissionFixed,
    @Param(value = "0", min = 0, max = 0.1, belowMax = true, unit = "fraction of notional", description = "got back on every fill") double commissionRebate,
    @Param(value = "false", description = "whether a stop order of the strategy's own that the bar opens beyond fills at its level, or a worse close before, not the open") boolean stopsPassGaps,
    @Param(value = "ON_FILL", description = "how the commission of an entry counts in its size") EntryFee entryFee,
    @Param(value = "false", description = "whether an entry too large for the account is cut to what it affords, not refused") boolean cutToFit,
    @Param(value = "false", description = "whether lots held are valued at the close of the bar of an entry when it is sized") boolean marginAtClose,
    @Param(value = "FILL", description = "price that stop_loss_pct and take_profit_pct are fractions of") LevelBase levelBase,
    @Param(value = "ALWAYS", description = "which entries' exits work in the bar of the entry already") EntryBarExits entryBarExits,
    @Param(value = "false", description = "whether a stop or target that fills takes the place of the signal of its bar") boolean exitReplacesSignal,
    @Param(value = "false", description = "whether an opposite signal closes no more than it asks for: fixed_quantity, or its fraction of what is held") boolean scaleOut,
    @Param(value = "false", description = "whether buying back a short takes no more than the cash in hand; what is not covered stays short") boolean coverWithinCash,
    @Param(value = "false", description = "whether a reversal pays commission_fixed once, not for closing and opening") boolean reversalFeeOnce,
    @Param(value = "LAST_CLOSE", description = "what happens after the last bar") EndOfData endOfData) {

  /** The parameters: names, defaults, ranges, units. */
  public static final RecordDescriptor<SimulatorSettings> DESCRIPTOR = RecordDescriptor.of(SimulatorSettings.class);

  public SimulatorSettings {
    // Refuses what does not belong together.
    SizingSettings sizes = new SizingSettings(
        sizing, maxPositionSize, fixedQuantity, fixedCash, riskPerTrade, targetVolatility, volatilityBars, kellyFraction,
        kellyMinTrades, lotStep);
    refuseIf(
        sizes.sizing() == SizingMethod.RISK && stopLossPct.isEmpty(),
        "stop_loss_pct", "stop_loss_pct was null but sizing RISK needs a stop; give a fraction of the entry price");
    refuseIf(
        trailingStop && stopLossPct.isEmpty(),
        "trailing_stop", "trailing_stop was true but stop_loss_pct is null; give the distance there");
    refuseIf(
        limitThroughTicks > 0 && instrument.flatMap(r -> r.tickSize().isPresent() ? Optional.of(r) : Optional.empty()).isEmpty(),
        "limit_through_ticks",
        "limit_through_ticks was %d but instrument.tick_size is null; give the step of a price".formatted(limitThroughTicks));
    refuseIf(
        lotStep.isPresent() && instrument.isPresent() && instrument.get().lotStep().isPresent(),
        "lot_step", "lot_step was given beside instrument.lot_step; keep one of them");
    refuseIf(
        endOfData == EndOfData.LAST_BAR_AGAIN && fill != FillPoint.NEXT_OPEN && fill != FillPoint.PREVIOUS_CLOSE,
        "end_of_data", "end_of_data was LAST_BAR_AGAIN but fill is " + fill + "; set fill to NEXT_OPEN or PREVIOUS_CLOSE");
  }

  private static void refuseIf(boolean wrong, String field, String message) {
    if (wrong) {
      throw new InputException(ErrorCode.BAD_PARAMETER, field, message);
    }
  }

  /** Every default. */
  public static SimulatorSettings defaults() {
    return of(Map.of());
  }

  /**
   * Settings of named values and the defaults of the rest.
   *
   * @throws InputException UNKNOWN_PARAMETER or BAD_PARAMETER with the name
   */
  public static SimulatorSettings of(Map<String, ?> values) {
    return DESCRIPTOR.create(values);
  }

  /** How entries are sized; rounding to lots is left to the caller. */
  SizingSettings sized() {
    return new SizingSettings(
        sizing, maxPositionSize, fixedQuantity, fixedCash, riskPerTrade, targetVolatility, volatilityBars, kellyFraction,
        kellyMinTrades, OptionalDouble.empty());
  }

  /** The gates in front of entries. */
  GateSettings gates() {
    return new GateSettings(tradingWindow, maxDailyLoss, cooldownBars, maxDrawdown, maxOpenPositions, maxTotalExposure);
  }

  /** Step of quantities; NaN for any quantity. */
  double lot() {
    return lotStep.orElse(instrument.map(rules -> rules.lotStep().orElse(Double.NaN)).orElse(Double.NaN));
  }

  /** Greatest notional for one of equity. */
  double leverage() {
    return margin.map(MarginSettings::leverage).orElse(1.0);
  }

  /** Whether only whole units are traded. */
  boolean wholeUnits() {
    return instrument.map(InstrumentRules::wholeUnits).orElse(false);
  }

  /** A copy with one value changed: {@code settings.with("commission", 0.002)}; null for none. */
  public SimulatorSettings with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(values());
    changed.put(DESCRIPTOR.parameter(name).name(), value);
    return of(changed);
  }

  /** All values by snake_case name. */
  public Map<String, Object> values() {
    return DESCRIPTOR.values(this);
  }
}
