package io.github.phidias.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenReader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

class SymbolGoldenTest {
  @GoldenFactory
  Stream<DynamicNode> symbols() {
    return GoldenReader.of("strategies", "symbol").used("input", "expected").cases(this::check);
  }

  private void check(GoldenCase golden) {
    JsonNode expected = golden.object("expected", "valid", "base", "quote", "ui", "bitfinex", "paper", "error");
    switch (SymbolParser.parse(golden.get("input").textValue())) {
      case ParsedSymbol.Refused refused -> {
        assertEquals(expected.get("valid").booleanValue(), false, refused.message());
        assertEquals(expected.get("error").textValue(), refused.error().name());
      }
      case ParsedSymbol.Valid(Symbol symbol) -> {
        assertEquals(expected.get("valid").booleanValue(), true, symbol.ui());
        assertEquals(expected.get("base").textValue(), symbol.base());
        assertEquals(expected.get("quote").textValue(), symbol.quote());
        assertEquals(expected.get("ui").textValue(), symbol.ui());
        assertEquals(expected.get("bitfinex").textValue(), symbol.bitfinex());
        assertEquals(expected.get("paper").booleanValue(), symbol.paper());
      }
    }
  }
}
