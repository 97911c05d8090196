package io.github.phidias.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import org.junit.jupiter.api.Test;

class ScriptedTest {
  private static final double[] ONES = {1, 1, 1, 1};
  private static final Bars BARS =
      Bars.of(Instrument.UNKNOWN, Timeframe.HOUR, new long[] {0, 1, 2, 3}, ONES, ONES, ONES, ONES, ONES);

  @Test
  void emitsExactlyTheListedSignalsWithTheirDefaults() throws Exception {
    SignalColumn column = Scripted.of(json(
            "{'signals':[{'index':0,'action':'BUY'},{'index':2,'action':'SELL','confidence':0.5,'position_size':0.4}]}"))
        .signals(BarColumns.of(BARS));
    assertEquals("BHSH", column.letters());
    assertEquals(TradeSignal.buy(), column.at(0));
    assertEquals(TradeSignal.hold(), column.at(1));
    assertEquals(TradeSignal.sell(0.5, 0.4), column.at(2));
  }

  @Test
  void leavesOutSignalsPastTheLastBar() {
    assertEquals("BHSB", Scripted.of("BHSBBBB").signals(BarColumns.of(BARS)).letters());
  }

  @Test
  void refusesUnknownKeysDisorderAndTargets() throws Exception {
    JsonNode unknownKey = json("{'signals':[],'x':1}");
    assertThrows(AssertionError.class, () -> Scripted.of(unknownKey));
    for (String text : new String[] {
      "{'signals':[{'index':1,'action':'BUY'},{'index':1,'action':'SELL'}]}",
      "{'signals':[{'index':1,'action':'TARGET'}]}",
      "{'signals':[{'index':1,'action':'BUY','confidence':2}]}",
      "{'signals':[{'index':-1,'action':'BUY'}]}"
    }) {
      JsonNode params = json(text);
      assertThrows(IllegalArgumentException.class, () -> Scripted.of(params), text);
    }
  }

  private static JsonNode json(String text) throws Exception {
    return GoldenFiles.JSON.readTree(text.replace('\'', '"'));
  }
}
