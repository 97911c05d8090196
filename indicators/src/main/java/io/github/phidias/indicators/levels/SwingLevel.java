package io.github.phidias.indicators.levels;

import java.util.Comparator;
import java.util.Objects;

/**
 * A level together with the swing that it comes from.
 *
 * @param price price, finite, above zero
 * @param swing what tells the swing from others
 * @param label what tells the level from others of its swing, such as {@code 0.618}
 */
public record SwingLevel(double price, String swing, String label) {
  static final Comparator<SwingLevel> ORDER =
      Comparator.comparingDouble(SwingLevel::price).thenComparing(SwingLevel::swing).thenComparing(SwingLevel::label);

  public SwingLevel {
    Checks.price("price", price);
    Objects.requireNonNull(swing, "swing");
    Objects.requireNonNull(label, "label");
  }
}
