package io.github.phidias.strategies;

/** What must happen at a level before it is traded. Each is decided at the close of a bar. */
public enum LevelConfirmation {
  /** The bar reaches the level. */
  TOUCH("touch"),
  /** The level was reached on this bar or before, and the close lies back on the side from which the price came. */
  CLOSE_BACK("close_back"),
  /** As above, and the close lies beyond the whole bar before. */
  TURN("turn");

  private final String text;

  LevelConfirmation(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
