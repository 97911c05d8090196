package io.github.phidias.metrics;

/** A running sum that keeps what each addition rounds off (Neumaier, 1974); values may be taken out again by adding -x. */
final class CompensatedSum {
  private double sum;
  private double lost;

  void add(double value) {
    double next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
    sum = next;
  }

  double value() {
    return sum + lost;
  }
}
