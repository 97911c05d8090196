package io.github.phidias.simulation;

import io.github.phidias.matching.IntrabarPolicy;
import java.util.Optional;

/** What the fast path can express. */
final class FastPath {
  private FastPath() {}

  /** The first setting that only the event path knows; empty when the fast path will do. */
  static Optional<String> refusal(SimulatorSettings settings) {
    String name = settings.fill() == FillPoint.NEXT_TYPICAL ? "fill"
        : settings.intrabar() != IntrabarPolicy.PESSIMISTIC ? "intrabar"
        : settings.latencyBars() > 0 ? "latency_bars"
        : settings.volumeShare().isPresent() ? "volume_share"
        : settings.maxEntries() > 1 ? "max_entries"
        : settings.trailingStop() ? "trailing_stop"
        : settings.firstBar() > 0 ? "first_bar"
        : settings.maxDailyLoss().isPresent() ? "max_daily_loss"
        : settings.cooldownBars() > 0 ? "cooldown_bars"
        : settings.maxDrawdown().isPresent() ? "max_drawdown"
        : settings.maxTotalExposure().isPresent() ? "max_total_exposure"
        : settings.instrument().isPresent() ? "instrument"
        : settings.margin().isPresent() ? "margin"
        : settings.borrow().isPresent() ? "borrow"
        : settings.interest().isPresent() ? "interest"
        : null;
    return Optional.ofNullable(name);
  }
}
