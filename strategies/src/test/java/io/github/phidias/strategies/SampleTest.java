package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.TickBars;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.TradeSignal;
import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void alwaysHolds() {
    assertEquals("HHHHH", new Sample().signals(BarColumns.of(TickBars.of(1, 5))).letters());
    assertEquals(TradeSignal.hold(), new Sample().run(SeriesCursor.whole(TickBars.of(1, 1))));
  }
}
