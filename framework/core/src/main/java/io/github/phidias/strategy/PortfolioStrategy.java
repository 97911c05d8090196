package io.github.phidias.strategy;

/** Decides on several instruments at once: what share of equity each should be. */
@FunctionalInterface
public interface PortfolioStrategy {
  /**
   * The weights to hold, decided when bars have closed. Asked once at each instant at which a bar of any instrument closes.
   *
   * @param view every series as far as its bars have closed by now
   */
  TargetWeights run(PortfolioView view);
}
