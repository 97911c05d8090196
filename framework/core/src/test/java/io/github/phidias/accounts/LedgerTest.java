package io.github.phidias.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.accounts.LedgerAccount.Kind;
import io.github.phidias.accounts.LedgerEvent.Absorbed;
import io.github.phidias.accounts.LedgerEvent.Deposited;
import io.github.phidias.accounts.LedgerEvent.Dividend;
import io.github.phidias.accounts.LedgerEvent.Funding;
import io.github.phidias.accounts.LedgerEvent.Interest;
import io.github.phidias.accounts.LedgerEvent.Liquidated;
import io.github.phidias.accounts.LedgerEvent.Marked;
import io.github.phidias.accounts.LedgerEvent.Split;
import io.github.phidias.accounts.LedgerEvent.Traded;
import io.github.phidias.bars.Instrument;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final String SPOT = "BTC/USD";
  private static final String LINEAR = "BTC-PERP";
  private static final String INVERSE = "BTC-COIN";

  private final StringBuilder journal = new StringBuilder();
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = new Ledger(entry -> journal.append(entry.text()));
    ledger.declare(SPOT, new Instrument("BTC", "USD"), InstrumentRules.NONE);
    ledger.declare(LINEAR, new Instrument("BTC", "USDT"), InstrumentRules.of(Map.of("contract", "LINEAR", "contract_size", 0.5)));
    ledger.declare(INVERSE, new Instrument("BTC", "USD"), InstrumentRules.of(Map.of("contract", "INVERSE", "contract_size", 100)));
  }

  private void book(LedgerEvent... events) {
    for (LedgerEvent event : events) {
      ledger.book(event);
      ledger.verify();
    }
  }

  private static void same(String expected, BigDecimal seen) {
    assertEquals(0, new BigDecimal(expected).compareTo(seen), () -> "was " + seen + ", not " + expected);
  }

  @Nested
  class ASpotPosition {
    @Test
    void isPaidInFullAndWorthItsUnitsAtTheNewestPrice() {
      book(new Deposited(0, "USD", 1000), new Traded(1, SPOT, 2, 100, 0.5, "USD"), new Marked(2, SPOT, 130));
      same("799.5", ledger.cash("USD"));
      same("2", ledger.position(SPOT));
      same("200", ledger.cost(SPOT));
      same("260", ledger.worth(SPOT));
      same("60", ledger.unrealised("USD"));
      same("0.5", ledger.fees("USD"));
      same("1059.5", ledger.equity("USD"));
    }

    @Test
    void isSoldOldestFirst() {
      book(
          new Deposited(0, "USD", 1000), new Traded(1, SPOT, 1, 100, 0, "USD"), new Traded(2, SPOT, 1, 120, 0, "USD"),
          new Traded(3, SPOT, -1.5, 130, 0, "USD"));
      same("35", ledger.realised("USD"));
      same("35", ledger.realisedOf(SPOT));
      same("60", ledger.cost(SPOT));
      same("5", ledger.unrealised("USD"));
    }

    @Test
    void mayTurnFromLongToShortInOneFill() {
      book(new Traded(1, SPOT, 1, 100, 0, "USD"), new Traded(2, SPOT, -3, 110, 0, "USD"), new Traded(3, SPOT, 2, 90, 0, "USD"));
      same("50", ledger.realised("USD"));
      same("0", ledger.position(SPOT));
      same("0", ledger.cost(SPOT));
      same("50", ledger.equity("USD"));
    }

    @Test
    void keepsEveryDigitOfTheDoubles() {
      double tenth = 0.1;
      double price = 0.3;
      book(new Traded(1, SPOT, tenth, price, 0, "USD"));
      assertEquals(new BigDecimal(tenth).multiply(new BigDecimal(price)).negate(), ledger.cash("USD"));
    }

    @Test
    void paysAFeeInItsOwnUnits() {
      book(new Deposited(0, "USD", 1000), new Traded(1, SPOT, 4, 100, 0.125, "BTC"));
      same("3.875", ledger.position(SPOT));
      same("600", ledger.cash("USD"));
      same("12.5", ledger.fees("USD"));
      same("387.5", ledger.cost(SPOT));
      same("987.5", ledger.equity("USD"));
      same("0", ledger.fees("BTC"));
    }

    @Test
    void paysAFeeInAThirdCurrencyFromThatCurrency() {
      book(new Deposited(0, "BNB", 1), new Traded(1, SPOT, 4, 100, 0.125, "BNB"));
      same("0.875", ledger.equity("BNB"));
      same("0.125", ledger.fees("BNB"));
      same("0", ledger.equity("USD"));
    }

    @Test
    void takesARebateAsANegativeFee() {
      book(new Traded(1, SPOT, 1, 100, -0.25, "USD"));
      same("-0.25", ledger.fees("USD"));
      same("0.25", ledger.equity("USD"));
    }
  }

  @Nested
  class AContract {
    @Test
    void paysOnlyItsProfit() {
      book(new Deposited(0, "USDT", 100), new Traded(1, LINEAR, 2, 100, 0, "USDT"));
      same("100", ledger.cash("USDT"));
      same("0", ledger.worth(LINEAR));
      book(new Marked(2, LINEAR, 110));
      same("10", ledger.worth(LINEAR));
      book(new Traded(3, LINEAR, -1, 120, 0, "USDT"));
      same("110", ledger.cash("USDT"));
      same("120", ledger.equity("USDT"));
    }

    @Test
    void thatIsInverseIsSettledInBase() {
      // 10 contracts of 100 USD from 500 to 800: 2 coins - 1.25 coins.
      book(
          new Deposited(0, "BTC", 1), new Traded(1, INVERSE, 10, 500, 0.01, "BTC"), new Traded(2, INVERSE, -10, 800, 0.01, "BTC"));
      same("0.75", ledger.realised("BTC"));
      assertEquals(1.73, ledger.equity("BTC").doubleValue(), 1e-15);
    }

    @Test
    void thatIsInverseLosesWhenSoldShortAndThePriceRises() {
      book(new Traded(1, INVERSE, -10, 500, 0, "BTC"), new Marked(2, INVERSE, 800));
      same("-0.75", ledger.unrealised("BTC"));
    }

    @Test
    void balancesWhereADivisionHasNoEnd() {
      book(new Traded(1, INVERSE, 7, 300, 0, "BTC"), new Marked(2, INVERSE, 700), new Traded(3, INVERSE, -3, 900, 0, "BTC"));
      assertEquals(3 * 100 * (1 / 300.0 - 1 / 900.0), ledger.realised("BTC").doubleValue(), 1e-12);
    }

    @Test
    void isLiquidatedAtAFeeAndItsDebtTakenOver() {
      book(
          new Deposited(0, "USDT", 10), new Traded(1, LINEAR, 2, 100, 0, "USDT"), new Liquidated(2, LINEAR, -2, 88, 1),
          new Absorbed(2, "USDT", 3));
      same("-12", ledger.realised("USDT"));
      same("1", ledger.fees("USDT"));
      same("3", ledger.absorbed("USDT"));
      same("0", ledger.equity("USDT"));
    }

    @Test
    void paysFundingAndInterest() {
      book(new Funding(1, LINEAR, -0.75), new Interest(2, "USDT", -0.25));
      same("-0.75", ledger.funding("USDT"));
      same("-0.25", ledger.interest("USDT"));
      same("-1", ledger.equity("USDT"));
    }
  }

  @Nested
  class ASplitOrDividend {
    @Test
    void changesUnitsButNeitherCostNorEquity() {
      book(
          new Deposited(0, "USD", 1000), new Traded(1, SPOT, 100, 6, 0, "USD"), new Marked(2, SPOT, 7), new Split(3, SPOT, 2, 200));
      same("200", ledger.position(SPOT));
      same("600", ledger.cost(SPOT));
      same("1100", ledger.equity("USD"));
      book(new Traded(4, SPOT, -200, 3.5, 0, "USD"));
      same("100", ledger.realised("USD"));
    }

    @Test
    void leavesNoDustWhereTheRatioIsNoDouble() {
      book(
          new Traded(1, SPOT, 60, 2, 0, "USD"), new Traded(1, SPOT, 40, 2, 0, "USD"), new Split(2, SPOT, 0.1, 10),
          new Traded(3, SPOT, -10, 25, 0, "USD"));
      same("0", ledger.position(SPOT));
      same("0", ledger.cost(SPOT));
      same("50", ledger.realised("USD"));
    }

    @Test
    void sharesTheCostOfALotThatIsSoldInParts() {
      book(new Traded(1, SPOT, 1, 100, 0, "USD"), new Split(2, SPOT, 3, 3), new Traded(3, SPOT, -1, 40, 0, "USD"));
      assertEquals(40 - 100 / 3.0, ledger.realised("USD").doubleValue(), 1e-12);
      book(new Traded(3, SPOT, -2, 40, 0, "USD"));
      same("20", ledger.realised("USD"));
    }

    @Test
    void isRefusedWhenTheUnitsDoNotFollow() {
      book(new Traded(1, SPOT, 100, 6, 0, "USD"));
      var thrown = assertThrows(InputException.class, () -> ledger.book(new Split(2, SPOT, 2, 150)));
      assertEquals("quantity_after", thrown.field());
      ledger.verify();
      same("100", ledger.position(SPOT));
    }

    @Test
    void creditsTheLongAndDebitsTheShort() {
      book(new Traded(1, SPOT, 10, 6, 0, "USD"), new Dividend(2, SPOT, 0.25));
      same("2.5", ledger.dividends("USD"));
      book(new Traded(3, SPOT, -14, 6, 0, "USD"), new Dividend(4, SPOT, 0.25));
      same("1.5", ledger.dividends("USD"));
      same("1.5", ledger.equity("USD"));
    }
  }

  @Nested
  class Refusals {
    @Test
    void anInstrumentThatWasNotDeclared() {
      var thrown = assertThrows(InputException.class, () -> ledger.book(new Marked(1, "BTC/USB", 5)));
      assertEquals(ErrorCode.UNKNOWN_NAME, thrown.code());
      assertTrue(thrown.getMessage().contains("did you mean BTC/USD"), thrown.getMessage());
    }

    @Test
    void anInstrumentDeclaredTwice() {
      assertThrows(
          IllegalArgumentException.class, () -> ledger.declare(SPOT, new Instrument("BTC", "USD"), InstrumentRules.NONE));
    }

    @Test
    void numbersThatAreNone() {
      assertThrows(InputException.class, () -> new Traded(1, SPOT, Double.NaN, 5, 0, "USD"));
      assertThrows(InputException.class, () -> new Traded(1, SPOT, 0, 5, 0, "USD"));
      assertThrows(InputException.class, () -> new Traded(1, SPOT, 1, 0, 0, "USD"));
      assertThrows(InputException.class, () -> new Deposited(1, "USD", Double.POSITIVE_INFINITY));
      assertThrows(InputException.class, () -> new Split(1, SPOT, 0, 0));
    }

    @Test
    void postingsThatDoNotSumToZeroNamingTheEvent() {
      PostingSet set = new PostingSet();
      set.move(Kind.CASH, Kind.CAPITAL, "", "USD", BigDecimal.ONE);
      set.add(Kind.CASH, "", "EUR", new BigDecimal("1e-300"));
      var event = new Deposited(1, "USD", 1);
      var thrown = assertThrows(LedgerException.class, () -> set.requireZeroSum(event));
      assertTrue(thrown.getMessage().contains(event.toString()) && thrown.getMessage().contains("EUR"), thrown.getMessage());
    }
  }

  @Test
  void theJournalIsTextThatAPersonCanAddUp() {
    book(new Deposited(0, "USD", 1000), new Traded(60_000, SPOT, 2, 100, 0.5, "USD"), new Marked(120_000, SPOT, 130.25));
    assertEquals("""
        1 1970-01-01T00:00:00Z deposited 1000 USD
          cash 1000 USD
          capital -1000 USD
        2 1970-01-01T00:01:00Z traded BTC/USD 2 @ 100 fee 0.5 USD
          units BTC/USD 2 units of BTC/USD
          market BTC/USD -2 units of BTC/USD
          cost BTC/USD 200 USD
          cash -200 USD
          cash -0.5 USD
          fees BTC/USD 0.5 USD
        3 1970-01-01T00:02:00Z marked BTC/USD @ 130.25
          revaluation BTC/USD 60.5 USD
          unrealised BTC/USD -60.5 USD
        """, journal.toString());
  }

  @Test
  void theJournalWritesEachKindOfEvent() {
    book(
        new Traded(1, LINEAR, 2, 100, 0, "USDT"), new Liquidated(2, LINEAR, -1, 88.1, 1), new Funding(3, LINEAR, -0.75),
        new Split(4, LINEAR, 2, 2), new Dividend(5, LINEAR, 0.1), new Interest(6, "USDT", 0.25), new Absorbed(7, "USDT", 1e-9));
    String events = journal.toString().lines().filter(line -> !line.startsWith(" ")).map(line -> line.substring(27) + "\n")
        .reduce("", String::concat);
    assertEquals("""
        traded BTC-PERP 2 @ 100 fee 0 USDT
        liquidated BTC-PERP -1 @ 88.1 fee 1
        funding BTC-PERP -0.75
        split BTC-PERP 2 for 1, then 2
        dividend BTC-PERP 0.1 a unit
        interest 0.25 USDT
        absorbed 0.000000001 USDT
        """, events);
  }
}
