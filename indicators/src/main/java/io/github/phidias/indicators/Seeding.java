package io.github.phidias.indicators;

/** How an exponential average starts. Libraries differ; the difference fades by {@code (1 - 2/(length+1))} a bar. */
public enum Seeding {
  /** From the first value, so there is a value from the first bar on (our default; Tulip Indicators). */
  FIRST_VALUE,
  /** From the mean of the first {@code length} values, with none before (TA-Lib). */
  SMA
}
