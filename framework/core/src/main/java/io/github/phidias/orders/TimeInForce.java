package io.github.phidias.orders;

/** How long an order works. */
public enum TimeInForce {
  /** Until it is filled or cancelled. */
  GTC,
  /** Until the end of the session in which it became active. */
  DAY,
  /** At once, as much as can be; the rest is cancelled. */
  IOC,
  /** At once and whole, or not at all. */
  FOK,
  /** Until the time that the order states. */
  GTD
}
