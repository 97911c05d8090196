package io.github.phidias.indicators.levels;

import io.github.phidias.swings.Swing;
import io.github.phidias.swings.SwingDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The levels of a position, counted from its entry: with s = 1 for long and -1 for short and R the range,
 *
 * <pre>
 * price(r) = entry - s r R          for r up to 1: against the position, 1 is where it is given up
 * price(r) = entry + s (r - 1) R    for r above 1: targets
 * </pre>
 *
 * <p>R is the first of: the distance to the stop, when that is on the losing side; the range of the swing that was known at the
 * entry, when it is not flat; a band of the entry price.
 *
 * @param anchor what R was taken from
 * @param range  R, quote currency, above zero
 * @param levels in the order of the ratios; a price that would not be above zero is NaN
 */
public record PositionLevels(Anchor anchor, double range, List<Levels.Level> levels) {
  /** The usual band: a tenth of the entry price. */
  public static final double BAND = 0.1;

  /** What the range is taken from. */
  public enum Anchor {
    /** The initial stop. */
    STOP,
    /** The swing known at the entry. */
    SWING,
    /** A fraction of the entry price. */
    PERCENT
  }

  public PositionLevels {
    levels = List.copyOf(levels);
  }

  /**
   * The levels of a position.
   *
   * @param entry price paid, finite, above zero
   * @param side  UP for long, DOWN for short
   * @param stop  the initial stop; ignored on the winning side
   * @param swing the swing known at the entry
   * @param band  fraction of the entry price, finite, above zero
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER when a number is out of its range
   */
  public static PositionLevels of(
      double entry, SwingDirection side, OptionalDouble stop, Optional<Swing> swing, double band, Ratios ratios) {
    Checks.price("entry_price", entry);
    stop.ifPresent(price -> Checks.price("stop_price", price));
    Checks.unless(band > 0 && Double.isFinite(band), "band", band, "must be finite and above zero");
    double risk = stop.isPresent() ? side.sign() * (entry - stop.getAsDouble()) : 0;
    Anchor anchor = risk > 0 ? Anchor.STOP : swing.isPresent() && swing.get().range() > 0 ? Anchor.SWING : Anchor.PERCENT;
    double range = switch (anchor) {
      case STOP -> risk;
      case SWING -> swing.orElseThrow().range();
      case PERCENT -> band * entry;
    };
    List<Levels.Level> levels = new ArrayList<>(ratios.size());
    for (int i = 0; i < ratios.size(); i++) {
      double r = ratios.get(i);
      double price = entry + side.sign() * (r > 1 ? r - 1 : -r) * range;
      levels.add(new Levels.Level(r, LevelScale.LINEAR.price(price)));
    }
    return new PositionLevels(anchor, range, levels);
  }
}
