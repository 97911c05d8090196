package io.github.phidias.indicators.kernels;

/**
 * A total that grows for as long as there are bars, without drifting: each addition's rounding error (Knuth's TwoSum) is
 * summed beside it, as in {@link RollingSum}. A local of a loop; the compiler keeps its two numbers in registers.
 */
public final class RunningTotal {
  private double sum;
  private double error;

  /** A total that starts from a value. */
  public RunningTotal(double start) {
    this.sum = start;
  }

  /** Adds a value and gives the total with it. */
  public double add(double value) {
    double next = sum + value;
    double part = next - sum;
    error += (sum - (next - part)) + (value - part);
    sum = next;
    return sum + error;
  }
}
