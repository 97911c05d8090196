package io.github.phidias.risk;

import io.github.phidias.orders.OrderSide;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.signals.Scores;
import io.github.phidias.signals.TradeSignal;
import java.util.Objects;

/**
 * How sure a signal, or a combination of signals, is.
 *
 * @param scores     scores of buy, sell and hold
 * @param confidence 0 to 1
 */
public record Conviction(Scores scores, double confidence) {
  public Conviction {
    Objects.requireNonNull(scores, "scores");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "confidence", "confidence was %s but must be from 0 to 1".formatted(confidence));
    }
  }

  /** That of a signal. */
  public static Conviction of(TradeSignal signal) {
    return new Conviction(signal.scores(), signal.confidence());
  }

  /** The score of a side, 0 to 1. */
  public double score(OrderSide side) {
    return switch (side) {
      case BUY -> scores.buy();
      case SELL -> scores.sell();
    };
  }

  /** Risk score, 0 to 1: {@code 1 - confidence * max(buy, sell)}. */
  public double riskScore() {
    return Math.clamp(1 - confidence * Math.max(scores.buy(), scores.sell()), 0.0, 1.0);
  }
}
