package io.github.phidias.datasets;

/** Takes the bars of a file one by one, in the order of the file. */
@FunctionalInterface
public interface RowHandler {
  /** One valid bar; {@code openTime} is in UTC epoch milliseconds and after the one before it. */
  void row(long openTime, double open, double high, double low, double close, double volume);
}
