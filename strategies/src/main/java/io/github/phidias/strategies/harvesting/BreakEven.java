package io.github.phidias.strategies.harvesting;

/**
 * The price at which what is left would break even once booked profits are counted: no average of purchases, and negative when
 * profits have paid for more than was spent. B is what is held before the fill, m the price so far:
 *
 * <pre>
 * buy : m = (B m + q P) / (B + q), or P where m is 0
 * sell: m = (B m - q P) / (B - q), or 0 where what remains is worth less than {@code dust}
 * </pre>
 */
public final class BreakEven {
  /** What is left under this share of a holding is the dust of a subtraction. */
  private static final double NOTHING = 1e-12;

  private BreakEven() {}

  /** After a purchase of {@code quantity} base units at {@code price}. */
  public static double bought(double base, double mean, double quantity, double price) {
    return mean == 0 ? price : (base * mean + quantity * price) / (base + quantity);
  }

  /**
   * After a sale of {@code quantity} base units at {@code price}.
   *
   * @param dust quote currency; a remainder worth less counts as nothing
   */
  public static double sold(double base, double mean, double quantity, double price, double dust) {
    return soldOut(base, quantity, price, dust) ? 0 : (base * mean - quantity * price) / (base - quantity);
  }

  /** Whether a sale leaves nothing, or no more than dust. */
  static boolean soldOut(double base, double quantity, double price, double dust) {
    double left = base - quantity;
    return left <= NOTHING * base || left * price < dust;
  }
}
