package io.github.phidias.accounts;

/** What one unit of an instrument is, and so how its worth follows its price. */
public enum ContractKind {
  /** The asset itself, paid in full in quote currency; it can be held, borrowed and sold. */
  SPOT,
  /** A contract on {@code contract_size} base units, settled in quote currency: only profit and loss are paid. */
  LINEAR,
  /** A contract worth {@code contract_size} quote units, settled in base currency: its worth in base is one over its price. */
  INVERSE
}
