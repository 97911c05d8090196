package io.github.phidias.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a backtest reads beside its bars, as configured. Only names: reading them is another module's work.
 *
 * @param commissionSchedule file of fees by date, for {@link CommissionScheduleReader}; takes the place of simulator.commission
 * @param funding            file of the payments of a perpetual contract
 * @param corporateActions   file of splits, dividends and a delisting
 * @param finerBars          bars of a finer timeframe to play inside the bars; of the instrument of the bars where a file
 */
public record BacktestInputs(
    Optional<Path> commissionSchedule, Optional<Path> funding, Optional<Path> corporateActions, Optional<BarSource> finerBars) {
  /** Nothing. */
  public static final BacktestInputs NONE =
      new BacktestInputs(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
