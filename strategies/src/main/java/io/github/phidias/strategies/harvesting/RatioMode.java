package io.github.phidias.strategies.harvesting;

/** How the target weight follows the price. */
public enum RatioMode {
  /** {@code (H - p) / W}: a function of price and all-time high alone. */
  ANCHORED,
  /** Starts at the weight held and moves by {@code (p[t-1] - p[t]) / W}: depends on the path, and is caught by its clamps. */
  FLOATING
}
