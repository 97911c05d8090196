package io.github.phidias.benchmarks;

/** One engine doing one workload. {@link #prepare} is not timed. */
interface Engine {
  /**
   * What a run answered, for the gate.
   *
   * @param count round trips, or rows for a load
   * @param value final equity, its sum for a grid, or the sum of closes for a load
   */
  record Answer(long count, double value) {}

  /** Loads what the workload starts from. */
  void prepare(BenchData data) throws Exception;

  /** The workload, once. */
  Answer run() throws Exception;
}
