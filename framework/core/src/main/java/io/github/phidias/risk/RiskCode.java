package io.github.phidias.risk;

/** Why an order is refused, in the order in which the rules are asked and reported. */
public enum RiskCode {
  /** Not an order at all, or an account without equity; nothing else was asked. */
  INVALID_ORDER,
  /** Trading is halted. */
  BOT_HALTED,
  /** The trading window is closed. */
  OUTSIDE_WINDOW,
  /** The local day has had its entries. */
  MAX_TRADES_PER_DAY,
  /** The day's loss, unrealised included, has reached max_daily_loss. */
  DAILY_LOSS_LIMIT,
  /** The signal's confidence is under min_signal_confidence. */
  LOW_CONFIDENCE,
  /** The score of the order's side is under min_action_probability. */
  LOW_PROBABILITY,
  /** The risk score is over risk_score_threshold. */
  HIGH_RISK_SCORE,
  /** It would open one position more than max_open_positions. */
  MAX_OPEN_POSITIONS,
  /** The leverage is over max_leverage. */
  LEVERAGE,
  /** The position would be larger than max_position_size. */
  POSITION_SIZE,
  /** All positions together would be larger than max_total_exposure. */
  TOTAL_EXPOSURE
}
