package io.github.phidias.risk;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether an order may be sent.
 *
 * @param refusals   every rule that it breaks, in the order of {@link RiskCode}; empty when it is allowed
 * @param reduceOnly whether it only makes a position smaller; send it as reduce-only, so that it stays so
 * @param riskScore  of the signal behind it, 0 to 1; empty when the score rules were not asked
 */
public record RiskDecision(List<Refusal> refusals, boolean reduceOnly, OptionalDouble riskScore) {
  /**
   * A rule that an order breaks.
   *
   * @param code   stable
   * @param reason the values seen and the rule, for people
   */
  public record Refusal(RiskCode code, String reason) {}

  public RiskDecision {
    refusals = List.copyOf(refusals);
  }

  /** Whether no rule is broken. */
  public boolean allowed() {
    return refusals.isEmpty();
  }

  /** The codes of the refusals, in their order. */
  public List<RiskCode> codes() {
    return refusals.stream().map(Refusal::code).toList();
  }
}
