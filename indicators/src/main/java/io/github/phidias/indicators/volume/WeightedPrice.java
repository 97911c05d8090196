package io.github.phidias.indicators.volume;

/**
 * Mean and spread of prices weighted by volume, grown bar by bar (D. H. D. West, "Updating Mean and Variance Estimates: An
 * Improved Method", 1979) or put together from two parts. Nothing is subtracted out of a sum, so a market that stands still
 * has a spread of exactly zero.
 */
final class WeightedPrice {
  private double weight;
  private double mean;
  private double squares;

  void clear() {
    weight = 0;
    mean = 0;
    squares = 0;
  }

  void copy(WeightedPrice other) {
    weight = other.weight;
    mean = other.mean;
    squares = other.squares;
  }

  /** Adds a price with its volume, zero or more. */
  void add(double price, double volume) {
    if (volume > 0) {
      double total = weight + volume;
      double away = price - mean;
      double share = volume / total;
      mean += away * share;
      squares += away * away * (weight * share);
      weight = total;
    }
  }

  /** Makes this the union of two others. */
  void join(WeightedPrice a, WeightedPrice b) {
    if (a.weight == 0) {
      copy(b);
    } else if (b.weight == 0) {
      copy(a);
    } else {
      weight = a.weight + b.weight;
      double away = b.mean - a.mean;
      double share = b.weight / weight;
      mean = a.mean + away * share;
      squares = a.squares + b.squares + away * away * (a.weight * share);
    }
  }

  /** Writes mean and bands; NaN as long as nothing was traded. */
  void write(int index, double pivot, double deviations, double[] middle, double[] upper, double[] lower) {
    if (weight > 0) {
      double centre = pivot + mean;
      double away = deviations * Math.sqrt(squares / weight);
      middle[index] = centre;
      upper[index] = centre + away;
      lower[index] = centre - away;
    } else {
      middle[index] = Double.NaN;
      upper[index] = Double.NaN;
      lower[index] = Double.NaN;
    }
  }
}
