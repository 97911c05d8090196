package io.github.phidias.accounts;

import io.github.phidias.accounts.LedgerAccount.Kind;
import io.github.phidias.bars.Instrument;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The books of an account: double entry in exact decimals. Every event becomes postings that sum to exactly zero in every
 * unit, a currency or the units of an instrument; nothing is rounded but a division that has no end (one over the price
 * of an inverse contract, the cost of a part of a lot after a split), and what such a division gives is booked on both
 * sides. Profit is realised first in, first out.
 *
 * <p>In every currency, always and to the last digit,
 *
 * <pre>
 * equity = cash + worth of positions = capital + realised + unrealised - fees + funding + interest + dividends + absorbed
 * </pre>
 *
 * <p>A position is worth its units at the newest price booked, a fill's or a mark's. The notional of a contract is not
 * paid, so that a position in one is worth its unrealised profit. A fee in the base currency of a spot instrument of
 * contract size 1 is taken from the units held, oldest first, and booked in quote currency at the price of the fill; a fee
 * in any other currency than the settlement's lies in its own currency's cash and fees.
 *
 * <p>Memory grows with instruments, currencies and open lots, not with events. Not thread safe.
 */
public final class Ledger {
  private static final BigDecimal CLOSE_ENOUGH = new BigDecimal("1e-9");

  private final Map<String, Held> instruments = new TreeMap<>();
  private final Map<LedgerAccount, BigDecimal> balances = new TreeMap<>();
  private final Consumer<JournalEntry> journal;
  private long entries;

  /** What is known of an instrument, and its open lots. */
  private record Held(
      String name, Instrument instrument, ContractKind kind, BigDecimal contractSize, String settlement, CostLots lots) {

    /** Worth of one unit at a price, such that profit is the worth at the exit less the worth at the entry. */
    BigDecimal eachWorth(BigDecimal price) {
      return kind == ContractKind.INVERSE
          ? contractSize.divide(price, MathContext.DECIMAL128).negate() : contractSize.multiply(price);
    }

    String units() {
      return "units of " + name;
    }

    boolean takesFeeInUnits(String currency) {
      return kind == ContractKind.SPOT && contractSize.compareTo(BigDecimal.ONE) == 0
          && currency.equals(instrument.base()) && !currency.equals(settlement);
    }
  }

  /** Empty books that keep no journal. */
  public Ledger() {
    this(_ -> {});
  }

  /** Empty books that hand every entry on as soon as it is booked. */
  public Ledger(Consumer<JournalEntry> journal) {
    this.journal = Objects.requireNonNull(journal, "journal");
  }

  /**
   * Makes an instrument known under a name, before its first event.
   *
   * @param rules kind and size of a contract; nothing else of them is used
   * @throws IllegalArgumentException when the name is taken
   */
  public void declare(String name, Instrument instrument, InstrumentRules rules) {
    String settlement = rules.contract() == ContractKind.INVERSE ? instrument.base() : instrument.quote();
    Held held = new Held(
        name, instrument, rules.contract(), new BigDecimal(rules.contractSize()), settlement, new CostLots());
    if (instruments.putIfAbsent(name, held) != null) {
      throw new IllegalArgumentException("the instrument " + name + " was declared twice; declare it once");
    }
  }

  /**
   * Books an event.
   *
   * @throws InputException  UNKNOWN_NAME for an instrument that was not declared, BAD_PARAMETER for a split that does not
   *     follow from the units held; the books are unchanged
   * @throws LedgerException when the books do not balance after it, naming the event
   */
  public void book(LedgerEvent event) {
    PostingSet set = new PostingSet();
    switch (event) {
      case LedgerEvent.Deposited e -> set.move(Kind.CASH, Kind.CAPITAL, "", e.currency(), e.amount());
      case LedgerEvent.Traded e -> trade(set, held(e.instrument()), e.quantity(), e.price(), e.fee(), e.feeCurrency());
      case LedgerEvent.Liquidated e -> {
        Held held = held(e.instrument());
        trade(set, held, e.quantity(), e.price(), e.fee(), held.settlement);
      }
      case LedgerEvent.Marked e -> {
        Held held = held(e.instrument());
        revalue(set, held, held.eachWorth(e.price()));
      }
      case LedgerEvent.Funding e -> income(set, Kind.FUNDING, e.instrument(), held(e.instrument()).settlement, e.amount());
      case LedgerEvent.Interest e -> income(set, Kind.INTEREST, "", e.currency(), e.amount());
      case LedgerEvent.Dividend e -> {
        Held held = held(e.instrument());
        income(set, Kind.DIVIDENDS, held.name, held.instrument.quote(), e.perUnit().multiply(held.lots.units()));
      }
      case LedgerEvent.Split e -> split(set, held(e.instrument()), e);
      case LedgerEvent.Absorbed e -> set.move(Kind.CASH, Kind.ABSORBED, "", e.currency(), e.amount());
    }
    set.requireZeroSum(event);
    set.postings().forEach(this::post);
    entries++;
    journal.accept(new JournalEntry(entries, event, set.postings()));
  }

  /** Changes one balance; alone it unbalances the books. */
  void post(Posting posting) {
    balances.merge(posting.account(), posting.amount(), BigDecimal::add);
  }

  private void trade(
      PostingSet set, Held held, BigDecimal quantity, BigDecimal price, BigDecimal fee, String feeCurrency) {
    BigDecimal eachWorth = held.eachWorth(price);
    exchange(set, held, quantity, eachWorth, Kind.CASH, "");
    if (held.takesFeeInUnits(feeCurrency)) {
      exchange(set, held, fee.negate(), eachWorth, Kind.FEES, held.name);
    } else {
      set.add(Kind.CASH, "", feeCurrency, fee.negate());
      set.add(Kind.FEES, held.name, feeCurrency, fee);
    }
    revalue(set, held, eachWorth);
  }

  /** Takes units in (or gives them away) against an account that pays for them: cash, or fees that are paid in units. */
  private static void exchange(
      PostingSet set, Held held, BigDecimal quantity, BigDecimal eachWorth, Kind payer, String payerOwner) {
    BigDecimal worth = quantity.multiply(eachWorth);
    BigDecimal costChange = held.lots.trade(quantity, eachWorth);
    BigDecimal realised = costChange.subtract(worth);
    set.move(Kind.UNITS, Kind.MARKET, held.name, held.units(), quantity);
    set.add(Kind.COST, held.name, held.settlement, costChange);
    if (held.kind == ContractKind.SPOT) {
      set.add(payer, payerOwner, held.settlement, worth.negate());
    } else {
      set.add(Kind.UNPAID, held.name, held.settlement, costChange.negate());
      set.add(payer, payerOwner, held.settlement, realised);
    }
    set.add(Kind.REALISED, held.name, held.settlement, realised.negate());
  }

  private void revalue(PostingSet set, Held held, BigDecimal eachWorth) {
    BigDecimal wanted = held.lots.units().multiply(eachWorth).subtract(held.lots.cost());
    BigDecimal booked = balance(Kind.REVALUATION, held.name, held.settlement);
    set.move(Kind.REVALUATION, Kind.UNREALISED, held.name, held.settlement, wanted.subtract(booked));
  }

  private static void income(PostingSet set, Kind kind, String owner, String currency, BigDecimal amount) {
    set.add(Kind.CASH, "", currency, amount);
    set.add(kind, owner, currency, amount.negate());
  }

  private static void split(PostingSet set, Held held, LedgerEvent.Split split) {
    BigDecimal before = held.lots.units();
    BigDecimal expected = before.multiply(split.ratio());
    BigDecimal off = split.quantityAfter().subtract(expected).abs();
    if (off.compareTo(expected.abs().multiply(CLOSE_ENOUGH)) > 0) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "quantity_after", "quantity_after was %s but %s units of %s split %s for 1 give %s".formatted(
              split.quantityAfter(), before, held.name, split.ratio(), expected));
    }
    held.lots.resize(split.ratio(), split.quantityAfter());
    set.move(Kind.UNITS, Kind.MARKET, held.name, held.units(), split.quantityAfter().subtract(before));
  }

  private Held held(String name) {
    Held held = instruments.get(name);
    if (held == null) {
      throw new InputException(
          ErrorCode.UNKNOWN_NAME, "instrument",
          "instrument was %s but the books know none of that name; declare it first (%s)"
              .formatted(name, Names.suggestion(name, instruments.keySet())));
    }
    return held;
  }

  /**
   * Adds everything up: all accounts sum to zero in every unit, each position's accounts agree with its lots, and the
   * identity above holds in every currency. Takes time in the number of accounts and open lots.
   *
   * @throws LedgerException naming what does not agree, and after which entry
   */
  public void verify() {
    Map<String, BigDecimal> sums = new TreeMap<>();
    balances.forEach((account, balance) -> sums.merge(account.unit(), balance, BigDecimal::add));
    sums.forEach((unit, sum) -> agree("the sum of all accounts in " + unit, sum, BigDecimal.ZERO));
    for (Held held : instruments.values()) {
      BigDecimal cost = balance(Kind.COST, held.name, held.settlement);
      agree("units of " + held.name, balance(Kind.UNITS, held.name, held.units()), held.lots.units());
      agree("cost of " + held.name, cost, held.lots.cost());
      agree(
          "what is not paid of " + held.name, balance(Kind.UNPAID, held.name, held.settlement),
          held.kind == ContractKind.SPOT ? BigDecimal.ZERO : cost.negate());
      if (!held.lots.addUp()) {
        throw new LedgerException("after entry %d the lots of %s do not add up".formatted(entries, held.name));
      }
    }
    for (String currency : sums.keySet()) {
      BigDecimal earned = capital(currency).add(realised(currency)).add(unrealised(currency)).subtract(fees(currency))
          .add(funding(currency)).add(interest(currency)).add(dividends(currency)).add(absorbed(currency));
      agree("equity in " + currency, equity(currency), earned);
    }
  }

  private void agree(String what, BigDecimal seen, BigDecimal expected) {
    if (seen.compareTo(expected) != 0) {
      throw new LedgerException("after entry %d %s is %s, not %s".formatted(entries, what, seen, expected));
    }
  }

  /** Every account that was ever posted to with its balance, in a fixed order. */
  public Map<LedgerAccount, BigDecimal> balances() {
    return new TreeMap<>(balances);
  }

  /** The number of events booked. */
  public long entries() {
    return entries;
  }

  private BigDecimal balance(Kind kind, String owner, String unit) {
    return balances.getOrDefault(new LedgerAccount(kind, owner, unit), BigDecimal.ZERO);
  }

  private BigDecimal total(Kind kind, String currency) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<LedgerAccount, BigDecimal> e : balances.entrySet()) {
      if (e.getKey().kind() == kind && e.getKey().unit().equals(currency)) {
        sum = sum.add(e.getValue());
      }
    }
    return sum;
  }

  /** Money in a currency; negative when borrowed. */
  public BigDecimal cash(String currency) {
    return total(Kind.CASH, currency);
  }

  /** Signed units held of an instrument. */
  public BigDecimal position(String instrument) {
    return held(instrument).lots.units();
  }

  /** What the units held cost, settlement currency; negative for a short position, for INVERSE a long one. */
  public BigDecimal cost(String instrument) {
    return held(instrument).lots.cost();
  }

  /** What a position adds to equity at the newest price: its worth for SPOT, its unrealised profit for contracts. */
  public BigDecimal worth(String instrument) {
    Held held = held(instrument);
    BigDecimal worth = BigDecimal.ZERO;
    for (Kind kind : List.of(Kind.COST, Kind.UNPAID, Kind.REVALUATION)) {
      worth = worth.add(balance(kind, held.name, held.settlement));
    }
    return worth;
  }

  /** Cash and the worth of the positions that are settled in a currency. */
  public BigDecimal equity(String currency) {
    BigDecimal equity = cash(currency);
    for (Held held : instruments.values()) {
      if (held.settlement.equals(currency)) {
        equity = equity.add(worth(held.name));
      }
    }
    return equity;
  }

  /** Money brought in less money taken out. */
  public BigDecimal capital(String currency) {
    return total(Kind.CAPITAL, currency).negate();
  }

  /** Profit of closed units before fees. */
  public BigDecimal realised(String currency) {
    return total(Kind.REALISED, currency).negate();
  }

  /** Profit of closed units of one instrument before fees, settlement currency. */
  public BigDecimal realisedOf(String instrument) {
    return balance(Kind.REALISED, instrument, held(instrument).settlement).negate();
  }

  /** Profit of open units at the newest prices. */
  public BigDecimal unrealised(String currency) {
    return total(Kind.UNREALISED, currency).negate();
  }

  /** Fees paid less rebates. */
  public BigDecimal fees(String currency) {
    return total(Kind.FEES, currency);
  }

  /** Funding received less paid. */
  public BigDecimal funding(String currency) {
    return total(Kind.FUNDING, currency).negate();
  }

  /** Interest received less paid. */
  public BigDecimal interest(String currency) {
    return total(Kind.INTEREST, currency).negate();
  }

  /** Dividends received less paid. */
  public BigDecimal dividends(String currency) {
    return total(Kind.DIVIDENDS, currency).negate();
  }

  /** Debts that the venue took over. */
  public BigDecimal absorbed(String currency) {
    return total(Kind.ABSORBED, currency).negate();
  }
}
