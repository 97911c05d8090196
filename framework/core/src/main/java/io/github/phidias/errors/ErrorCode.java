package io.github.phidias.errors;

/** Stable codes of refused input; the order of the bar and request codes is the order in which they are checked. */
public enum ErrorCode {
  /** No strategy of that name is known. */
  UNKNOWN_STRATEGY,
  /** A required column or value is absent or null. */
  MISSING_FIELD,
  /** A column has another length than the time stamps. */
  LENGTH_MISMATCH,
  /** Fewer than two bars. */
  TOO_FEW_BARS,
  /** A value is NaN, infinite or null. */
  NON_FINITE,
  /** A time is not after the one before it. */
  NON_MONOTONIC_TIME,
  /** A price is zero or negative. */
  NON_POSITIVE_PRICE,
  /** A volume is negative. */
  NEGATIVE_VOLUME,
  /** High under open, close or low; or low over open or close. */
  BAD_OHLC,
  /** A parameter of that name does not exist. */
  UNKNOWN_PARAMETER,
  /** A parameter has the wrong type or is out of its range. */
  BAD_PARAMETER,
  /** A name (data set, indicator, command, key) that does not exist. */
  UNKNOWN_NAME,
  /** A document or file that cannot be read as what it should be. */
  BAD_FORMAT,
  /** A stated limit (rows, line length, file size) was reached. */
  LIMIT_EXCEEDED,
  /** A plugin does what a strategy must not do. */
  UNSAFE_PLUGIN,
  /** A plugin was built for another version of the API, or does not say for which. */
  INCOMPATIBLE_PLUGIN,
  /** Two strategies or two indicators have one name. */
  NAME_CLASH
}
