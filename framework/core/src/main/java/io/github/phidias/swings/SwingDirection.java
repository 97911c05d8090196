package io.github.phidias.swings;

/** Which end of a swing came first. */
public enum SwingDirection {
  /** The low came first. */
  UP,
  /** The high came first. */
  DOWN;

  /** 1 for up, -1 for down. */
  public int sign() {
    return this == UP ? 1 : -1;
  }
}
