package io.github.phidias.strategies.harvesting;

/** What lets an order pass. */
public enum Trigger {
  /** The weight is off by its threshold. */
  BAND,
  /** As well, the fast average has just crossed the trend line, with the trend. */
  CROSS
}
