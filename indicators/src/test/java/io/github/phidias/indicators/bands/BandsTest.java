package io.github.phidias.indicators.bands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.HandBars;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.PriceSource;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BandsTest {
  private static final double NONE = Double.NaN;

  /** True ranges 2, 3, 3; ranges the same. */
  private final IndicatorColumns in = HandBars.hlc(new double[][] {{10, 8, 9}, {12, 9, 11}, {13, 10, 12}});

  private static void assertValues(double[] expected, Column actual) {
    assertArrayEquals(expected, actual.toArray(), 1e-12);
  }

  @Test
  void donchianHoldsTheCurrentBar() {
    List<Column> out = in.columns(new Donchian(2));
    assertValues(new double[] {NONE, 12, 13}, out.get(0));
    assertValues(new double[] {NONE, 8, 9}, out.get(1));
    assertValues(new double[] {NONE, 10, 11}, out.get(2));
    assertThrows(InputException.class, () -> in.columns(new Donchian(0)));
  }

  @Test
  void keltnerIsAnAverageAndTrueRanges() {
    // length 3, weight 1/2: 9, 10, 11; range of one bar from the second on: 3, 3; twice
    List<Column> out = in.columns(new Keltner(3, 2, 1, KeltnerKind.ATR, PriceSource.CLOSE));
    assertValues(new double[] {9, 10, 11}, out.get(0));
    assertValues(new double[] {NONE, 16, 17}, out.get(1));
    assertValues(new double[] {NONE, 4, 5}, out.get(2));
  }

  @Test
  void keltnerOfTradingViewAveragesTheTrueRangeLikeTheMiddle() {
    // true ranges 2, 3, 3 with weight 1/2: 2, 2.5, 2.75
    List<Column> out = in.columns(new Keltner(3, 1, 1, KeltnerKind.TRUE_RANGE_EMA, PriceSource.CLOSE));
    assertValues(new double[] {11, 12.5, 13.75}, out.get(1));
    assertValues(new double[] {7, 7.5, 8.25}, out.get(2));
  }

  @Test
  void keltnersOwnTakesSimpleAverages() {
    // typical prices 9, 32/3, 35/3; ranges 2, 3, 3
    List<Column> out = in.columns(new Keltner(2, 1, 2, KeltnerKind.RANGE_SMA, PriceSource.HLC3));
    assertValues(new double[] {NONE, 59 / 6.0, 67 / 6.0}, out.get(0));
    assertValues(new double[] {NONE, 59 / 6.0 + 2.5, 67 / 6.0 + 3}, out.get(1));
    assertValues(new double[] {NONE, 59 / 6.0 - 2.5, 67 / 6.0 - 3}, out.get(2));
  }

  @Test
  void anEnvelopeIsAPercentageAway() {
    List<Column> out = in.columns(new Envelope(2, 10));
    assertValues(new double[] {NONE, 10, 11.5}, out.get(0));
    assertValues(new double[] {NONE, 11, 12.65}, out.get(1));
    assertValues(new double[] {NONE, 9, 10.35}, out.get(2));
  }

  @Test
  void starcIsASimpleAverageAndTrueRanges() {
    List<Column> out = in.columns(new Starc(1, 1, 2, PriceSource.CLOSE));
    assertValues(new double[] {9, 11, 12}, out.get(0));
    assertValues(new double[] {NONE, NONE, 15}, out.get(1));
    assertValues(new double[] {NONE, NONE, 9}, out.get(2));
  }

  @Test
  void accelerationWidensWithTheRange() {
    // high 12, low 8: 4 * 4/20 = 0.8: 12 * 1.8 and 8 * 0.2; without range both are the price
    IndicatorColumns bars = HandBars.hlc(new double[][] {{12, 8, 9}, {5, 5, 5}});
    List<Column> out = bars.columns(new AccelerationBands(1));
    assertValues(new double[] {21.6, 5}, out.get(0));
    assertValues(new double[] {9, 5}, out.get(1));
    assertValues(new double[] {1.6, 5}, out.get(2));
  }

  @Property(tries = 100)
  void bandsHoldTheirMiddleAndScaleWithThePrice(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int length) {
    Bars bars = TickBars.of(seed, 100);
    IndicatorColumns plain = HandBars.columns(bars);
    IndicatorColumns large = HandBars.columns(HandBars.scaled(bars, 4));
    for (IndicatorFormula formula : List.of(new Keltner(length, 2), new Envelope(length, 3), new Starc())) {
      List<Column> out = plain.columns(formula);
      List<Column> outLarge = large.columns(formula);
      for (int i = formula.warmUp(); i < 100; i++) {
        assertTrue(out.get(1).get(i) >= out.get(0).get(i) && out.get(0).get(i) >= out.get(2).get(i), formula::toString);
        for (int k = 0; k < 3; k++) {
          assertTrue(outLarge.get(k).get(i) == 4 * out.get(k).get(i), formula::toString);
        }
      }
    }
    List<Column> channel = plain.columns(new Donchian(length));
    for (int i = length - 1; i < 100; i++) {
      assertTrue(channel.get(0).get(i) >= bars.close().get(i) && channel.get(1).get(i) <= bars.close().get(i));
    }
  }
}
