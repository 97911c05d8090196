package io.github.phidias.bars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentTest {
  @Test
  void readsBaseAndQuoteInAnyCase() {
    assertEquals(new Instrument("BTC", "USD"), Instrument.parse(" btc / usd "));
    assertEquals(new Instrument("AAPL", "USD"), Instrument.parse("aapl"));
    assertEquals("ETH/BTC", Instrument.parse("eth/btc").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/USD", "BTC/", "A/B/C", "B T C/USD", "ABCDEFGHIJKLMNOPQRSTUVWXY"})
  void refusesWhatIsNoCode(String text) {
    assertThrows(IllegalArgumentException.class, () -> Instrument.parse(text));
  }
}
