package io.github.phidias.risk;

import java.util.Collection;
import java.util.OptionalDouble;

/** A risk score in words. */
public enum RiskLevel {
  /** Nothing is held. */
  NONE,
  /** Score under 0.3. */
  LOW,
  /** Score from 0.3 and under 0.6. */
  MEDIUM,
  /** Score of 0.6 or more. */
  HIGH;

  private static final double UNKNOWN = 0.5;

  /** The level of a score; HIGH for NaN. */
  public static RiskLevel of(double score) {
    return score < 0.3 ? LOW : score < 0.6 ? MEDIUM : HIGH;
  }

  /**
   * The level of a portfolio's score, NONE for none.
   *
   * @see #portfolioScore
   */
  public static RiskLevel of(OptionalDouble portfolioScore) {
    return portfolioScore.isPresent() ? of(portfolioScore.getAsDouble()) : NONE;
  }

  /** The mean of the positions' scores, 0.5 for a position whose score is not known; empty without positions. */
  public static OptionalDouble portfolioScore(Collection<OptionalDouble> scoresOfPositions) {
    return scoresOfPositions.stream().mapToDouble(score -> score.orElse(UNKNOWN)).average();
  }
}
