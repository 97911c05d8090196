package io.github.phidias.config;

/**
 * Where something stands in a document.
 *
 * @param source file name, or the option that gave the value
 * @param line   1-based, 0 when the source has no lines
 * @param column 1-based
 */
record Place(String source, int line, int column) {
  static Place option(String name) {
    return new Place(name, 0, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
