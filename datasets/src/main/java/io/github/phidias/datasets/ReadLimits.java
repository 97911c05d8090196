package io.github.phidias.datasets;

/**
 * What a reader puts up with before it gives up, so that a damaged or hostile file cannot fill the memory.
 *
 * @param maxLineBytes longest line in bytes, 256 to 16 MiB; the buffers of a reader are a few times as large
 * @param maxRows      most data lines, good or bad, one or more
 */
public record ReadLimits(int maxLineBytes, long maxRows) {
  /** Lines of 64 KiB, fifty million rows. */
  public static final ReadLimits DEFAULT = new ReadLimits(64 * 1024, 50_000_000L);

  public ReadLimits {
    if (maxLineBytes < 256 || maxLineBytes > 16 * 1024 * 1024) {
      throw new IllegalArgumentException("maxLineBytes was " + maxLineBytes + " but must be 256 to 16777216");
    }
    if (maxRows < 1) {
      throw new IllegalArgumentException("maxRows was " + maxRows + " but must be one or more");
    }
  }
}
