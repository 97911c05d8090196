package io.github.phidias.accounts;

/** What becomes of an account whose equity is zero or less. Either way it stops, and says so. */
public enum Bankruptcy {
  /** The loss beyond zero stays as a debt: every figure is the arithmetic's. */
  OWE,
  /** Positions are closed and the venue takes the loss beyond zero, so that equity ends at zero. */
  ABSORB
}
