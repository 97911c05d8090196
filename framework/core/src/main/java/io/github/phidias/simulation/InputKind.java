package io.github.phidias.simulation;

import java.util.Locale;

/** What a run may read beside its bars and settings. */
public enum InputKind {
  /** Fees by date. */
  COMMISSION_SCHEDULE,
  /** Payments of a perpetual contract. */
  FUNDING,
  /** Splits, dividends, a delisting. */
  CORPORATE_ACTIONS,
  /** Bars of a finer timeframe, played inside the bars. */
  FINER_BARS;

  /** The key of a configuration and of a manifest: {@code finer_bars}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call it: {@code finer bars}. */
  public String label() {
    return key().replace('_', ' ');
  }
}
