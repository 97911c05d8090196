package io.github.phidias.risk;

/** How large an entry is; the formulas stand at {@link EntrySizing#quantity}. */
public enum SizingMethod {
  /** A fraction of equity. */
  FRACTION,
  /** A fraction of equity, or less, so that the stop loses no more than risk_per_trade of it. */
  RISK,
  /** fixed_quantity base units, whatever the signal and the account say. */
  FIXED,
  /** fixed_cash of quote currency, whatever the signal and the account say. */
  CASH,
  /** A fraction of what the account can still buy for. */
  BUYING_POWER,
  /** All that the account can still buy for. */
  ALL_IN,
  /** The fraction of equity at which the position swings by target_volatility a year. */
  VOLATILITY,
  /** The fraction of equity that Kelly's formula gives for the closed trades so far. */
  KELLY
}
