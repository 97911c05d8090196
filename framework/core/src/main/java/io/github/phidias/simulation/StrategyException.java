package io.github.phidias.simulation;

/** A run that failed because of its strategy; names the strategy and the bar. */
public class StrategyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int index;

  StrategyException(String strategy, int index, String what, Throwable cause) {
    super("strategy %s at bar %d: %s".formatted(strategy, index, what), cause);
    this.index = index;
  }

  /** The bar being decided. */
  public int index() {
    return index;
  }
}
