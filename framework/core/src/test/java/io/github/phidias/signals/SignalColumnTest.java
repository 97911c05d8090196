package io.github.phidias.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Column;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignalColumnTest {
  @Test
  void givesTheSignalOfEachBar() {
    SignalColumn column = SignalColumn.builder(5).warmUp(2).positionSize(0.1)
        .metadata(i -> Map.of("at", i)).stopDistance(Column.copyOf(9, 9, 1.5, Double.NaN, 9))
        .set(2, SignalColumn.BUY).set(3, SignalColumn.SELL, 0.5).build();
    assertEquals("HHBSH", column.letters());
    assertEquals(TradeSignal.hold("warmup"), column.at(0));
    assertEquals(TradeSignal.hold("warmup"), column.at(1));
    assertEquals(TradeSignal.buy(1, 0.1).withMetadata("at", 2).withStopDistance(1.5), column.at(2));
    assertEquals(TradeSignal.sell(0.5, 0.1).withMetadata("at", 3), column.at(3));
    assertEquals(TradeSignal.hold(), column.at(4));
    assertEquals(0, column.confidence(0));
    assertEquals(0, column.positionSize(0));
    assertEquals(0.5, column.confidence(3));
    assertEquals(0.1, column.positionSize(3));
  }

  @Test
  void aSignalMayHaveASizeOfItsOwn() {
    SignalColumn column = SignalColumn.builder(3)
        .set(0, SignalColumn.BUY, 0.5, 0.4).set(1, SignalColumn.SELL).positionSize(0.2).build();
    assertEquals(TradeSignal.buy(0.5, 0.4), column.at(0));
    assertEquals(TradeSignal.sell(1, 0.2), column.at(1));
  }

  @Test
  void aSignalMayNameThePricesOfItsExits() {
    SignalColumn column = SignalColumn.builder(3).set(0, SignalColumn.BUY).set(1, SignalColumn.SELL)
        .stopPrice(Column.copyOf(9, Double.NaN, 0)).targetPrice(Column.copyOf(12, 5, -1)).build();
    assertEquals(TradeSignal.buy().withStop(9).withTarget(12), column.at(0));
    assertEquals(TradeSignal.sell().withTarget(5), column.at(1));
    assertEquals(TradeSignal.hold(), column.at(2));
    assertTrue(column.namesPrices());
    assertFalse(SignalColumn.builder(1).build().namesPrices());
  }

  @Test
  void refusesPricesThatAreNoneWhereASignalStands() {
    for (double bad : new double[] {0, -1, Double.POSITIVE_INFINITY}) {
      SignalColumn.Builder stop = SignalColumn.builder(1).set(0, SignalColumn.BUY).stopPrice(Column.copyOf(bad));
      assertThrows(IllegalArgumentException.class, stop::build);
      SignalColumn.Builder target = SignalColumn.builder(1).set(0, SignalColumn.BUY).targetPrice(Column.copyOf(bad));
      assertThrows(IllegalArgumentException.class, target::build);
    }
  }

  @Test
  void settingABarAgainForgetsWhatItHad() {
    SignalColumn column = SignalColumn.builder(1).set(0, SignalColumn.BUY, 0.5, 0.4).set(0, SignalColumn.SELL).build();
    assertEquals(TradeSignal.sell(), column.at(0));
  }

  @Test
  void keepIfTurnsSignalsIntoHold() {
    SignalColumn column = SignalColumn.builder(4).set(0, 1).set(1, -1).set(3, 1).keepIf((i, code) -> code > 0 && i > 0).build();
    assertEquals("HHHB", column.letters());
  }

  @Test
  void refusesCodesAndFractionsThatAreNone() {
    SignalColumn.Builder builder = SignalColumn.builder(1);
    assertThrows(IllegalArgumentException.class, () -> builder.set(0, 2));
    assertThrows(IllegalArgumentException.class, () -> builder.set(0, 257));
    assertThrows(IllegalArgumentException.class, () -> builder.set(0, 1, 7));
    assertThrows(IllegalArgumentException.class, () -> builder.set(0, 1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> builder.set(0, 1, 1, -0.1));
    assertThrows(IllegalArgumentException.class, () -> builder.positionSize(1.5));
    assertThrows(IndexOutOfBoundsException.class, () -> builder.set(1, 1));
  }

  @Test
  void theBuilderCannotChangeABuiltColumn() {
    SignalColumn.Builder builder = SignalColumn.builder(1);
    builder.build();
    assertThrows(NullPointerException.class, builder::build);
    assertThrows(NullPointerException.class, () -> builder.set(0, 1));
  }
}
