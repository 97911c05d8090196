package io.github.phidias.accounts;

import java.util.Comparator;
import java.util.Locale;

/**
 * One account of a {@link Ledger}.
 *
 * @param kind  what it counts
 * @param owner the instrument that it belongs to; empty when it belongs to a currency alone
 * @param unit  what its amounts are in: a currency, or units of an instrument
 */
public record LedgerAccount(Kind kind, String owner, String unit) implements Comparable<LedgerAccount> {
  private static final Comparator<LedgerAccount> ORDER =
      Comparator.comparing(LedgerAccount::kind).thenComparing(LedgerAccount::owner).thenComparing(LedgerAccount::unit);

  /** What an account counts. What is owned is booked as it is; income, capital and what is owed with the sign turned. */
  public enum Kind {
    /** Money. */
    CASH,
    /** Units of a position. */
    UNITS,
    /** What the open units were bought or sold for. */
    COST,
    /** For contracts, minus the cost: their notional is not paid. */
    UNPAID,
    /** Worth of the open units beyond their cost, at the newest price. */
    REVALUATION,
    /** Fees paid, rebates taken off. */
    FEES,
    /** Units given by the market: minus the units held. */
    MARKET,
    /** Money brought in. */
    CAPITAL,
    /** Profit of closed units. */
    REALISED,
    /** Profit of open units. */
    UNREALISED,
    /** Funding received. */
    FUNDING,
    /** Interest received. */
    INTEREST,
    /** Dividends received. */
    DIVIDENDS,
    /** Debts that the venue took over. */
    ABSORBED
  }

  @Override
  public int compareTo(LedgerAccount other) {
    return ORDER.compare(this, other);
  }

  /** {@code cash}, {@code cost BTC/USD}; the unit stands beside the amount. */
  @Override
  public String toString() {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return owner.isEmpty() ? name : name + " " + owner;
  }
}
