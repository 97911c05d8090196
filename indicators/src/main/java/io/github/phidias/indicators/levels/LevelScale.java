package io.github.phidias.indicators.levels;

/** On which scale of prices a level divides a swing. */
public enum LevelScale {
  /** Prices as they are. */
  LINEAR("linear"),
  /** Natural logarithms of prices; sensible for swings above about half their low. */
  LOG("log");

  private final String text;

  LevelScale(String text) {
    this.text = text;
  }

  /** A price on this scale. */
  double of(double price) {
    return this == LOG ? StrictMath.log(price) : price;
  }

  /** The price of a value on this scale, NaN when it is not a finite number above zero. */
  double price(double value) {
    double price = this == LOG ? StrictMath.exp(value) : value;
    return price > 0 && Double.isFinite(price) ? price : Double.NaN;
  }

  @Override
  public String toString() {
    return text;
  }
}
