package io.github.phidias.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Instrument;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTest {
  @Nested
  class Reading {
    @ParameterizedTest
    @CsvSource({
      "tRXUSD, RX/USD", "trxusd, TRX/USD", "TRXUSD, TRX/USD", "tTRXUSD, TRX/USD", "fil/usd, FIL/USD", "FILUSD, FIL/USD",
      "tBTCUST, BTC/USDT", "USTUSD, USDT/USD", "btc_ust, BTC/USDT", "tBTCF0:USTF0, BTCF0/USTF0", "btcf0ustf0, BTCF0/USTF0",
      "AAABBB, AAA/BBB", "1INCH-USD, 1INCH/USD", "TESTBTCTESTUSDT, TESTBTC/TESTUSDT"
    })
    void takesPrefixesCaseAndSpellingsApart(String name, String pair) {
      assertEquals(pair, Symbol.parse(name).ui());
    }

    @Test
    void ignoresWhiteSpaceAround() {
      assertEquals("BTC/USD", Symbol.parse("\t tBTCUSD \n").ui());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n"})
    void callsNothingEmpty(String name) {
      assertRefused(SymbolError.EMPTY, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {
      "t", "f", "A", "tBTC", "/", "/USD", "BTC/", "A/USD", "BTC/U", "BTC/USD/EUR", "BTC:USD-EUR", "BTC / USD", "BTC.USD",
      "BTCÜSD", "ſol/usd", "ßTC/USD", "AUSDT", "TESTUSD"
    })
    void callsOddCodesMalformed(String name) {
      assertRefused(SymbolError.MALFORMED, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fUSD", "fBTC", "fTESTUSD", "f:USD"})
    void knowsFundingMarkets(String name) {
      assertRefused(SymbolError.FUNDING_SYMBOL, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD/USD", "USDUSD", "UST/USDT", "USDTUST", "tBTCBTC", "AAAAAA"})
    void refusesOneCurrencyTwiceInAnySpelling(String name) {
      assertRefused(SymbolError.SAME_CURRENCY, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCDE", "ABCDEFG", "ABC123"})
    void doesNotGuessWhereAnUnknownPairDivides(String name) {
      assertRefused(SymbolError.UNKNOWN_QUOTE, name);
    }

    private void assertRefused(SymbolError error, String name) {
      switch (SymbolParser.parse(name)) {
        case ParsedSymbol.Refused refused -> {
          assertEquals(error, refused.error());
          assertTrue(refused.message().contains("'" + name + "'"), refused.message());
        }
        case ParsedSymbol.Valid valid -> throw new AssertionError("read " + valid.symbol());
      }
    }
  }

  @Test
  void throwsWithTheCodeWhereAPairIsNeeded() {
    var thrown = assertThrows(InputException.class, () -> Symbol.parse("fUSD"));
    assertEquals(ErrorCode.BAD_FORMAT, thrown.code());
    assertTrue(thrown.getMessage().startsWith("FUNDING_SYMBOL: "), thrown.getMessage());
  }

  @Test
  void refusesCodesThatAreNotTheUsualOnes() {
    for (String code : new String[] {null, "", "B", "btc", "BT C", "UST", "BTC/"}) {
      assertThrows(InputException.class, () -> new Symbol(code, "USD"), code);
      assertThrows(InputException.class, () -> new Symbol("XRP", code), code);
    }
    assertThrows(InputException.class, () -> new Symbol("USD", "USD"));
  }

  @ParameterizedTest
  @CsvSource({"BTC, XAUT, tBTC:XAUT", "DOGE, BTC, tDOGE:BTC", "USDT, USD, tUSTUSD", "USDT, XAUT, tUST:XAUT", "DOGE, USDT, tDOGE:UST", "AB, CD, tABCD"})
  void hasAColonForBitfinexWhenEitherCodeAsWrittenThereIsLongerThanThree(String base, String quote, String printed) {
    assertEquals(printed, new Symbol(base, quote).bitfinex());
  }

  @Test
  void isPaperOnlyWhenBothCurrenciesAre() {
    assertTrue(new Symbol("TESTBTC", "TESTUSD").paper());
    assertFalse(new Symbol("TESTBTC", "USD").paper());
    assertFalse(new Symbol("BTC", "TESTUSD").paper());
  }

  @Test
  void isAnInstrumentAndNotEveryInstrumentIsASymbol() {
    Symbol symbol = new Symbol("BTC", "USDT");
    assertEquals(new Instrument("BTC", "USDT"), symbol.instrument());
    assertEquals(symbol, Symbol.of(symbol.instrument()));
    assertThrows(InputException.class, () -> Symbol.of(new Instrument("BRK.B", "USD")));
  }
}
