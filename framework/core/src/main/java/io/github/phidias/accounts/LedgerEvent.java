package io.github.phidias.accounts;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Something that changed an account, as {@link Ledger} books it. Amounts are exact decimals: those a venue reported, or,
 * by the constructors that take doubles, the doubles of a simulation without rounding.
 *
 * <p>Times are UTC epoch milliseconds. An amount is positive when the account receives it, but for fees, which are
 * positive when paid and negative when they are rebates.
 */
public sealed interface LedgerEvent {
  /** When it happened, UTC epoch milliseconds. */
  long time();

  /**
   * Money brought in, or taken out when negative.
   *
   * @param amount in the currency
   */
  record Deposited(long time, String currency, BigDecimal amount) implements LedgerEvent {
    /** The double as it is. */
    public Deposited(long time, String currency, double amount) {
      this(time, currency, exact("amount", amount));
    }
  }

  /**
   * A fill. Its price is also the newest known price of the instrument.
   *
   * @param quantity    signed units, not zero; negative for a sale
   * @param price       above zero
   * @param fee         in {@code feeCurrency}; negative for a rebate
   * @param feeCurrency quote, base, or a third currency
   */
  record Traded(long time, String instrument, BigDecimal quantity, BigDecimal price, BigDecimal fee, String feeCurrency)
      implements LedgerEvent {
    public Traded {
      Objects.requireNonNull(feeCurrency, "feeCurrency");
      unless(quantity.signum() != 0, "quantity", quantity, "must not be zero");
      unless(price.signum() > 0, "price", price, "must be above zero");
    }

    /** The doubles as they are. */
    public Traded(long time, String instrument, double quantity, double price, double fee, String feeCurrency) {
      this(time, instrument, exact("quantity", quantity), exact("price", price), exact("fee", fee), feeCurrency);
    }
  }

  /**
   * A fill that the venue forced because the margin was gone, and its fee.
   *
   * @param quantity signed units, not zero: minus the position's, or a part of it
   * @param price    above zero
   * @param fee      of the trade and of the liquidation together, in settlement currency
   */
  record Liquidated(long time, String instrument, BigDecimal quantity, BigDecimal price, BigDecimal fee) implements LedgerEvent {
    public Liquidated {
      unless(quantity.signum() != 0, "quantity", quantity, "must not be zero");
      unless(price.signum() > 0, "price", price, "must be above zero");
    }

    /** The doubles as they are. */
    public Liquidated(long time, String instrument, double quantity, double price, double fee) {
      this(time, instrument, exact("quantity", quantity), exact("price", price), exact("fee", fee));
    }
  }

  /**
   * The open position valued at a price.
   *
   * @param price above zero
   */
  record Marked(long time, String instrument, BigDecimal price) implements LedgerEvent {
    public Marked {
      unless(price.signum() > 0, "price", price, "must be above zero");
    }

    /** The double as it is. */
    public Marked(long time, String instrument, double price) {
      this(time, instrument, exact("price", price));
    }
  }

  /**
   * Funding of a position in a perpetual contract.
   *
   * @param amount settlement currency, negative when paid
   */
  record Funding(long time, String instrument, BigDecimal amount) implements LedgerEvent {
    /** The double as it is. */
    public Funding(long time, String instrument, double amount) {
      this(time, instrument, exact("amount", amount));
    }
  }

  /**
   * Interest on cash or on what was borrowed.
   *
   * @param amount in the currency, negative when paid
   */
  record Interest(long time, String currency, BigDecimal amount) implements LedgerEvent {
    /** The double as it is. */
    public Interest(long time, String currency, double amount) {
      this(time, currency, exact("amount", amount));
    }
  }

  /**
   * A cash dividend: a long position receives it, a short one pays it.
   *
   * @param perUnit quote currency for each unit held, zero or more
   */
  record Dividend(long time, String instrument, BigDecimal perUnit) implements LedgerEvent {
    public Dividend {
      unless(perUnit.signum() >= 0, "per_unit", perUnit, "must be zero or more");
    }

    /** The double as it is. */
    public Dividend(long time, String instrument, double perUnit) {
      this(time, instrument, exact("per_unit", perUnit));
    }
  }

  /**
   * A split. It gives the units held after it, since a ratio such as 0.1 is no exact double; a fraction of a unit that is
   * paid out is a {@link Traded} of its own.
   *
   * @param ratio         new units for one old one, above zero
   * @param quantityAfter signed units after it: the units before times the ratio, to a billionth
   */
  record Split(long time, String instrument, BigDecimal ratio, BigDecimal quantityAfter) implements LedgerEvent {
    public Split {
      unless(ratio.signum() > 0, "ratio", ratio, "must be above zero");
    }

    /** The doubles as they are. */
    public Split(long time, String instrument, double ratio, double quantityAfter) {
      this(time, instrument, exact("ratio", ratio), exact("quantity_after", quantityAfter));
    }
  }

  /**
   * A debt that the venue took over when the account went bankrupt.
   *
   * @param amount in the currency, zero or more
   */
  record Absorbed(long time, String currency, BigDecimal amount) implements LedgerEvent {
    public Absorbed {
      unless(amount.signum() >= 0, "amount", amount, "must be zero or more");
    }

    /** The double as it is. */
    public Absorbed(long time, String currency, double amount) {
      this(time, currency, exact("amount", amount));
    }
  }

  private static BigDecimal exact(String field, double value) {
    unless(Double.isFinite(value), field, value, "must be a finite number");
    return new BigDecimal(value);
  }

  private static void unless(boolean holds, String field, Object seen, String rule) {
    if (!holds) {
      throw new InputException(ErrorCode.BAD_PARAMETER, field, "%s was %s but %s".formatted(field, seen, rule));
    }
  }
}
