package io.github.phidias.config;

/** How large a configuration may be. Each limit is allowed, one more is refused. */
final class Limits {
  /** Bytes of a document. */
  static final int BYTES = 1 << 20;

  /** Objects and lists inside each other, the outermost counted. */
  static final int DEPTH = 32;

  /** Characters of a text or key. */
  static final int TEXT = 64 * 1024;

  private Limits() {}
}
