package io.github.phidias.risk;

import io.github.phidias.bars.Instrument;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an account is worth and holds at one moment. It must come from the exchange or the book of the run, never from a
 * cache that may be behind.
 *
 * @param equity         quote currency, unrealised profit included; zero or less refuses every order
 * @param equityDayStart equity when the local day began, quote currency. A runner that does not know it must be halted
 * @param positions      what is held, by instrument; a quantity of zero counts as not held
 */
public record AccountView(double equity, double equityDayStart, Map<Instrument, Holding> positions) {
  /**
   * A position.
   *
   * @param quantity  base units, negative for short
   * @param markPrice price it is valued at, quote currency
   */
  public record Holding(double quantity, double markPrice) {
    /** Checks both numbers; throws InputException NON_FINITE, as a position of unknown size would pass every limit. */
    public Holding {
      requireFinite("quantity", quantity);
      requireFinite("mark_price", markPrice);
    }

    private static void requireFinite(String field, double value) {
      if (!Double.isFinite(value)) {
        throw new InputException(
            ErrorCode.NON_FINITE, field, "%s was %s but must be finite; halt when a position is not known".formatted(field, value));
      }
    }

    /** Worth without its sign, quote currency. */
    double grossNotional() {
      return Math.abs(quantity * markPrice);
    }
  }

  public AccountView {
    // Sorted, so that sums do not depend on the order in which positions were told.
    Map<Instrument, Holding> sorted = new TreeMap<>(Comparator.comparing(Instrument::base).thenComparing(Instrument::quote));
    sorted.putAll(positions);
    positions = Collections.unmodifiableMap(sorted);
  }

  /** An account without positions on the first moment of its day. */
  public static AccountView of(double equity) {
    return new AccountView(equity, equity, Map.of());
  }

  /** The signed quantity held of an instrument, zero when none. */
  public double quantity(Instrument instrument) {
    Holding holding = positions.get(instrument);
    return holding == null ? 0 : holding.quantity();
  }

  /** How many instruments are held. */
  public long openPositions() {
    return positions.values().stream().filter(holding -> holding.quantity() != 0).count();
  }

  /** Worth of all positions but one without their signs, quote currency. */
  double grossNotionalBeside(Instrument instrument) {
    double sum = 0;
    for (Map.Entry<Instrument, Holding> entry : positions.entrySet()) {
      sum += entry.getKey().equals(instrument) ? 0 : entry.getValue().grossNotional();
    }
    return sum;
  }
}
