package io.github.phidias.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.Instrument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of the books after any events at all. */
class LedgerLawsTest {
  private static final List<String> NAMES = List.of("spot", "linear", "inverse");
  private static final List<String> CURRENCIES = List.of("BTC", "USD", "BNB");

  private static Ledger books(List<JournalEntry> journal) {
    Ledger ledger = new Ledger(journal::add);
    Instrument instrument = new Instrument("BTC", "USD");
    ledger.declare("spot", instrument, InstrumentRules.NONE);
    ledger.declare("linear", instrument, InstrumentRules.of(Map.of("contract", "LINEAR", "contract_size", 0.01)));
    ledger.declare("inverse", instrument, InstrumentRules.of(Map.of("contract", "INVERSE", "contract_size", 10)));
    return ledger;
  }

  private static LedgerEvent any(SplittableRandom random, long time, Ledger ledger) {
    String name = NAMES.get(random.nextInt(3));
    String currency = CURRENCIES.get(random.nextInt(3));
    double price = random.nextDouble(0.01, 70_000);
    double amount = random.nextDouble(-100, 100);
    return switch (random.nextInt(12)) {
      case 0 -> new LedgerEvent.Deposited(time, currency, amount);
      case 1 -> new LedgerEvent.Funding(time, name, amount);
      case 2 -> new LedgerEvent.Interest(time, currency, amount);
      case 3 -> new LedgerEvent.Dividend(time, name, Math.abs(amount));
      case 4 -> split(random, time, name, ledger);
      case 5, 6 -> new LedgerEvent.Marked(time, name, price);
      case 7 -> new LedgerEvent.Liquidated(time, name, amount, price, random.nextDouble(5));
      case 8 -> new LedgerEvent.Absorbed(time, currency, Math.abs(amount));
      // Now and then exactly what is held, so that positions close.
      case 9 -> ledger.position(name).signum() == 0 ? new LedgerEvent.Marked(time, name, price)
          : new LedgerEvent.Traded(
              time, name, ledger.position(name).negate(), new BigDecimal(price), new BigDecimal(amount / 50), currency);
      default -> new LedgerEvent.Traded(
          time, name, random.nextBoolean() ? amount : Math.rint(amount) + 0.5, price, amount / 50, currency);
    };
  }

  private static LedgerEvent split(SplittableRandom random, long time, String name, Ledger ledger) {
    double ratio = new double[] {2, 3, 0.1, 0.5, 1.5}[random.nextInt(5)];
    double after = ledger.position(name).doubleValue() * ratio;
    return new LedgerEvent.Split(time, name, ratio, after);
  }

  @Property(tries = 25)
  void everyEventSumsToZeroAndTheIdentityIsExact(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<JournalEntry> journal = new ArrayList<>();
    Ledger ledger = books(journal);
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (int i = 0; i < 200; i++) {
      ledger.book(any(random, i, ledger));
      ledger.verify();
      // Summed here again from the journal alone.
      sums.clear();
      for (Posting posting : journal.getLast().postings()) {
        sums.merge(posting.account().unit(), posting.amount(), BigDecimal::add);
      }
      sums.forEach((unit, sum) -> assertEquals(0, sum.signum(), () -> journal.getLast() + " in " + unit));
      for (String c : CURRENCIES) {
        BigDecimal earned = ledger.capital(c).add(ledger.realised(c)).add(ledger.unrealised(c)).subtract(ledger.fees(c))
            .add(ledger.funding(c)).add(ledger.interest(c)).add(ledger.dividends(c)).add(ledger.absorbed(c));
        assertEquals(0, ledger.equity(c).compareTo(earned), c);
      }
    }
  }

  @Property(tries = 25)
  void theBalancesAreTheSumsOfTheJournal(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<JournalEntry> journal = new ArrayList<>();
    Ledger ledger = books(journal);
    for (int i = 0; i < 150; i++) {
      ledger.book(any(random, i, ledger));
    }
    Map<LedgerAccount, BigDecimal> sums = new TreeMap<>();
    journal.forEach(entry -> entry.postings().forEach(p -> sums.merge(p.account(), p.amount(), BigDecimal::add)));
    assertEquals(sums, ledger.balances());
    assertEquals(journal.size(), ledger.entries());
  }

  /** Profit realised by pairing single units, oldest first, with nothing but exact products. */
  @Property(tries = 40)
  void realisedProfitIsThatOfPairingOldestFirst(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Ledger ledger = books(new ArrayList<>());
    List<BigDecimal> open = new ArrayList<>();
    int side = 0;
    BigDecimal realised = BigDecimal.ZERO;
    for (int i = 0; i < 120; i++) {
      int quantity = random.nextInt(1, 6) * (random.nextBoolean() ? 1 : -1);
      BigDecimal price = new BigDecimal(random.nextDouble(1, 500));
      ledger.book(new LedgerEvent.Traded(i, "spot", BigDecimal.valueOf(quantity), price, BigDecimal.ZERO, "USD"));
      for (int unit = 0; unit < Math.abs(quantity); unit++) {
        int direction = Integer.signum(quantity);
        if (open.isEmpty() || side == direction) {
          side = direction;
          open.add(price);
        } else {
          BigDecimal gain = price.subtract(open.removeFirst());
          realised = realised.add(side > 0 ? gain : gain.negate());
        }
      }
      assertEquals(0, realised.compareTo(ledger.realised("USD")));
      assertEquals(side * open.size(), ledger.position("spot").intValueExact());
    }
  }

  @Property(tries = 10)
  void verifyFindsAPostingThatWasLost(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Ledger ledger = books(new ArrayList<>());
    ledger.book(new LedgerEvent.Traded(0, "spot", random.nextDouble(1, 5), 100, 0, "USD"));
    ledger.post(new Posting(new LedgerAccount(LedgerAccount.Kind.CASH, "", "USD"), new BigDecimal("1e-40")));
    assertThrows(LedgerException.class, ledger::verify);
  }
}
