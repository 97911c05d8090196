package io.github.phidias.simulation;

/** A signal asked for something that this simulator cannot honour; the run ends rather than ignore it. */
public final class UnsupportedSignalException extends StrategyException {
  private static final long serialVersionUID = 1L;

  /** The stable code of this failure. */
  public static final String CODE = "UNSUPPORTED_SIGNAL";

  UnsupportedSignalException(String strategy, int index, String part) {
    super(
        strategy, index,
        CODE + ": the simulator cannot honour %s yet; it takes BUY, SELL and HOLD with a position size, a confidence and a stop distance"
            .formatted(part),
        null);
  }
}
