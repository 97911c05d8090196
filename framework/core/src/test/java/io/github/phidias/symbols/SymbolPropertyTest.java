package io.github.phidias.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SymbolPropertyTest {
  @Provide
  Arbitrary<Symbol> symbols() {
    Arbitrary<String> random = Arbitraries.strings().withCharRange('A', 'Z').withCharRange('0', '9').ofMinLength(2).ofMaxLength(9);
    Arbitrary<String> codes = Arbitraries.oneOf(random, Arbitraries.of(SymbolParser.QUOTES)).filter(code -> !code.equals("UST"));
    // Behind a t, digits alone do not show whether it is Bitfinex' prefix or the first letter of a name in lower case.
    return Combinators.combine(codes, codes.filter(code -> code.chars().anyMatch(Character::isLetter))).as((base, quote) -> base.equals(quote) ? new Symbol(base + "X", quote) : new Symbol(base, quote));
  }

  @Property
  void readsWhatItPrintsForPeople(@ForAll("symbols") Symbol symbol) {
    assertEquals(symbol, Symbol.parse(symbol.ui()));
    assertEquals(symbol, Symbol.parse(symbol.ui().toLowerCase(Locale.ROOT)));
    assertEquals(symbol, Symbol.parse(" " + symbol.base() + "_" + symbol.quote()));
  }

  @Property
  void readsWhatItPrintsForBitfinexWhenTheQuoteIsKnown(@ForAll("symbols") Symbol symbol) {
    if (symbol.bitfinex().contains(":") || SymbolParser.QUOTES.contains(symbol.quote())) {
      assertEquals(symbol, Symbol.parse(symbol.bitfinex()));
    }
  }

  @Property
  void anyTextIsReadOrRefusedAndAPairIsReadAgain(@ForAll String text) {
    SymbolParser.parse(text).find().ifPresent(symbol -> assertEquals(symbol, Symbol.parse(symbol.ui())));
  }

  @Property
  void textNearAPairIsReadOrRefused(@ForAll("nearly") String text) {
    SymbolParser.parse(text).find().ifPresent(symbol -> {
      assertEquals(symbol, Symbol.parse(symbol.toString()));
      assertTrue(symbol.bitfinex().startsWith("t"), symbol.bitfinex());
    });
  }

  @Provide
  Arbitrary<String> nearly() {
    return Arbitraries.strings().withChars("tfTBCUSDE0/:-_ ").ofMaxLength(12);
  }
}
