package io.github.phidias.series;

/** A strategy asked for a bar later than the one it is deciding on. */
public final class LookAheadException extends IndexOutOfBoundsException {
  private static final long serialVersionUID = 1L;

  private final int index;
  private final int end;

  LookAheadException(String strategy, int index, int end) {
    super(
        "look-ahead: strategy %s asked for bar %d while deciding on bar %d; read only bars up to the end index of the series"
            .formatted(strategy, index, end));
    this.index = index;
    this.end = end;
  }

  /** The bar asked for. */
  public int index() {
    return index;
  }

  /** The bar being decided. */
  public int end() {
    return end;
  }
}
