package io.github.phidias.strategies.harvesting;

/** Why a bar has an order or none: the first of these that applies, in this order. */
public enum HarvestReason {
  /** Equity is zero or less. */
  NO_EQUITY,
  /** Too few bars for the averages or the range that the gates need. */
  WARMUP,
  /** The fast average has not crossed the trend line at this bar. */
  NO_CROSS,
  /** It has, but against the slope, or with one that is too flat. */
  TREND_AGAINST,
  /** The weight is off its target by less than the threshold of the side. */
  WITHIN_BAND,
  /** The cross is up but there is too much to sell, or down with too little. */
  WRONG_SIDE,
  /** The price is no further from the last fill than the range it has moved in lately. */
  WITHIN_LOCAL_RANGE,
  /** The order is under the venue's least quantity. */
  BELOW_MIN_QTY,
  /** The order is worth less than the venue's least. */
  BELOW_MIN_NOTIONAL,
  /** An order is due. */
  REBALANCE,
  /** The bar is caught up with after an outage: state moves, nothing trades. */
  REPLAY
}
