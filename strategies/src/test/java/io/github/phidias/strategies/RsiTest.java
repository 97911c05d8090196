package io.github.phidias.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.RelativeStrength;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategies.Rsi.Smoothing;
import io.github.phidias.strategies.Rsi.Trigger;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RsiTest {
  /** Cutler's index of length 2: none, none, 0, 50, 100, 50, 0. */
  private static final BarColumns WAVE = BarColumns.of(TickBars.ofCloses(10, 9, 8, 9, 10, 9, 8));

  private static Rsi with(double overbought, double oversold, Trigger trigger) {
    return new Rsi(2, overbought, oversold, Smoothing.CUTLER, trigger, 0.1, false, false, false, 20, 1.5, 2);
  }

  @Test
  void atALevelItBuysLowAndSellsHigh() {
    assertEquals("HHBHSHB", with(70, 30, Trigger.LEVEL).signals(WAVE).letters());
  }

  @Test
  void levelsAreInclusive() {
    assertEquals("HHBSSSB", with(50, 30, Trigger.LEVEL).signals(WAVE).letters());
  }

  @Test
  void onReversalItWaitsForTheWayBack() {
    SignalColumn signals = with(70, 30, Trigger.REVERSAL).signals(WAVE);
    assertEquals("HHHBHSH", signals.letters());
    assertEquals(3, signals.warmUp());
  }

  @Test
  void isTheSurerTheFurtherBeyondTheLevel() {
    assertEquals(1, with(70, 30, Trigger.LEVEL).signals(WAVE).confidence(2));
    assertEquals(0.5, with(50, 30, Trigger.LEVEL).signals(WAVE).confidence(3));
    assertEquals(1, with(70, 30, Trigger.REVERSAL).signals(WAVE).confidence(3));
  }

  @Test
  void isSureAtALevelThatNothingCanPass() {
    SignalColumn signals = with(100, 0, Trigger.LEVEL).signals(WAVE);
    assertEquals("HHBHSHB", signals.letters());
    assertEquals(1, signals.confidence(2));
    assertEquals(1, signals.confidence(4));
  }

  @Test
  void readsWildersIndexUnlessToldOtherwise() {
    BarColumns bars = BarColumns.of(TickBars.of(3, 80));
    Column r = RelativeStrength.wilder(bars.bars().close(), 14);
    SignalColumn signals = Rsi.of(14).signals(bars);
    int next = signals.nextSignal(0, 80);
    assertEquals(Map.of("rsi", r.get(next)), signals.at(next).metadata());
  }

  @Test
  void aMarketThatStandsStillGivesNoSignal() {
    assertEquals("HHHHH", Rsi.of(2).signals(BarColumns.of(TickBars.ofCloses(5, 5, 5, 5, 5))).letters());
  }

  @Test
  void refusesLevelsThatMeet() {
    assertEquals("oversold", assertThrows(InputException.class, () -> with(50, 50, Trigger.LEVEL)).field());
  }

  @Test
  void readsItsAliasAndEnumsInAnyCase() {
    Rsi read = RecordDescriptor.of(Rsi.class).create(Map.of("period", 7, "smoothing", "cutler", "trigger", "Reversal"));
    assertEquals(new Rsi(7, 70, 30, Smoothing.CUTLER, Trigger.REVERSAL, 0.1, false, false, false, 20, 1.5, 2), read);
  }
}
