package io.github.phidias.risk;

import java.util.Objects;
import java.util.Optional;

/**
 * What else bears on an order.
 *
 * @param halted     whether entries are stopped altogether: by an operator, by an error, or because the day's state cannot be read
 * @param window     the trading window's decision at this moment; empty when there is no window
 * @param conviction of the signal behind the order; empty when there is none, and the three score rules do not apply
 */
public record RiskContext(boolean halted, Optional<WindowDecision> window, Optional<Conviction> conviction) {
  /** Not halted, no window, no scores. */
  public static final RiskContext PLAIN = new RiskContext(false, Optional.empty(), Optional.empty());

  public RiskContext {
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(conviction, "conviction");
  }

  /** A copy, halted or not. */
  public RiskContext withHalted(boolean nowHalted) {
    return new RiskContext(nowHalted, window, conviction);
  }

  /** A copy with a window's decision. */
  public RiskContext withWindow(WindowDecision decision) {
    return new RiskContext(halted, Optional.of(decision), conviction);
  }

  /** A copy with a conviction. */
  public RiskContext withConviction(Conviction newConviction) {
    return new RiskContext(halted, window, Optional.of(newConviction));
  }
}
