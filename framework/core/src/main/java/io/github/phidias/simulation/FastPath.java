package io.github.phidias.simulation;

import io.github.phidias.matching.IntrabarPolicy;
import io.github.phidias.risk.SizingMethod;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the fast path can express. */
final class FastPath {
  private static final Set<SizingMethod> SIZINGS = EnumSet.of(SizingMethod.FRACTION, SizingMethod.RISK, SizingMethod.FIXED);

  private FastPath() {}

  /** The first setting that only the event path knows; empty when the fast path will do. */
  static Optional<String> refusal(SimulatorSettings settings) {
    String name = settings.fill() == FillPoint.NEXT_TYPICAL || settings.fill() == FillPoint.PREVIOUS_CLOSE ? "fill"
        : settings.intrabar() != IntrabarPolicy.PESSIMISTIC ? "intrabar"
        : settings.latencyBars() > 0 ? "latency_bars"
        : settings.volumeShare().isPresent() ? "volume_share"
        : settings.maxEntries() > 1 ? "max_entries"
        : settings.trailingStop() ? "trailing_stop"
        : settings.firstBar() > 0 ? "first_bar"
        : settings.initialBase() > 0 ? "initial_base"
        : settings.maxDailyLoss().isPresent() ? "max_daily_loss"
        : settings.cooldownBars() > 0 ? "cooldown_bars"
        : settings.maxDrawdown().isPresent() ? "max_drawdown"
        : settings.maxTotalExposure().isPresent() ? "max_total_exposure"
        : settings.instrument().isPresent() ? "instrument"
        : settings.margin().isPresent() ? "margin"
        : settings.borrow().isPresent() ? "borrow"
        : settings.interest().isPresent() ? "interest"
        : !SIZINGS.contains(settings.sizing()) ? "sizing"
        : settings.slippageModel().isPresent() ? "slippage_model"
        : settings.slippageOnLimits() ? "slippage_on_limits"
        : !settings.slippageOnStops() ? "slippage_on_stops"
        : settings.commissionFixed() > 0 ? "commission_fixed"
        : settings.commissionRebate() > 0 ? "commission_rebate"
        : settings.stopsPassGaps() ? "stops_pass_gaps"
        : settings.entryFee() != EntryFee.ON_FILL ? "entry_fee"
        : settings.cutToFit() ? "cut_to_fit"
        : settings.marginAtClose() ? "margin_at_close"
        : settings.levelBase() != LevelBase.FILL ? "level_base"
        : settings.entryBarExits() != EntryBarExits.ALWAYS ? "entry_bar_exits"
        : settings.exitReplacesSignal() ? "exit_replaces_signal"
        : settings.scaleOut() ? "scale_out"
        : settings.coverWithinCash() ? "cover_within_cash"
        : settings.reversalFeeOnce() ? "reversal_fee_once"
        : settings.endOfData() != EndOfData.LAST_CLOSE ? "end_of_data"
        : null;
    return Optional.ofNullable(name);
  }
}
