package io.github.phidias.indicators.swings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.IndicatorRegistry;
import io.github.phidias.indicators.Indicators;
import io.github.phidias.swings.Swing;
import io.github.phidias.swings.SwingDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SwingsTest {
  /** Straight from the words of the rules, in time k a bar and with the whole list built anew for each bar. */
  private static List<Pivot> literally(Bars bars, int k, int at) {
    List<Pivot> list = new ArrayList<>();
    for (int i = k; i + k <= at; i++) {
      Pivot high = isPivot(bars.high(), i, k, 1) ? new Pivot(i, PivotType.HIGH, bars.high().get(i), i + k) : null;
      Pivot low = isPivot(bars.low(), i, k, -1) ? new Pivot(i, PivotType.LOW, bars.low().get(i), i + k) : null;
      boolean highFirst = !list.isEmpty() && list.getLast().type() == PivotType.LOW;
      for (Pivot pivot : highFirst ? new Pivot[] {high, low} : new Pivot[] {low, high}) {
        if (pivot != null) {
          take(list, pivot);
        }
      }
    }
    return list;
  }

  private static boolean isPivot(Column x, int i, int k, int sign) {
    for (int j = 1; j <= k; j++) {
      if (!(sign * x.get(i) > sign * x.get(i - j) && sign * x.get(i) >= sign * x.get(i + j))) {
        return false;
      }
    }
    return true;
  }

  private static void take(List<Pivot> list, Pivot pivot) {
    if (list.isEmpty()) {
      list.add(pivot);
      return;
    }
    Pivot last = list.getLast();
    int sign = pivot.type() == PivotType.HIGH ? 1 : -1;
    if (sign * pivot.price() <= sign * last.price()) {
      return;
    }
    if (last.type() == pivot.type()) {
      list.removeLast();
    }
    list.add(pivot);
  }

  @Property(tries = 300)
  void agreesWithTheRulesTakenLiterallyAtEveryBar(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int k, @ForAll @IntRange(max = 100) int count) {
    Bars bars = TickBars.of(seed, count);
    Swings swings = Swings.of(BarColumns.of(bars), k, 0);
    for (int t = 0; t < count; t++) {
      assertEquals(literally(bars, k, t), swings.pivotsAt(t));
    }
  }

  @Property(tries = 300)
  void laterBarsChangeNothingThatWasKnown(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int k, @ForAll @IntRange(min = 1, max = 150) int count,
      @ForAll @DoubleRange(max = 0.02) double fraction) {
    Bars bars = TickBars.of(seed, count);
    Swings whole = Swings.of(BarColumns.of(bars), k, fraction);
    for (int t = 0; t < count; t++) {
      Swings part = Swings.of(BarColumns.of(bars.slice(0, t + 1)), k, fraction);
      assertEquals(part.swingAt(t), whole.swingAt(t));
      assertEquals(part.pivotsAt(t), whole.pivotsAt(t));
      whole.swingAt(t).ifPresent(swing -> assertTrue(swing.confirmedAt() == swing.end() + k && swing.high() > swing.low()));
    }
  }

  @Property(tries = 200)
  void theColumnsShowTheSwingOfEachBar(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int k, @ForAll @IntRange(min = 1, max = 150) int count) {
    BarColumns bars = BarColumns.of(TickBars.of(seed, count));
    Swings swings = Swings.of(bars, k, 0.01);
    Column high = bars.bars().high();
    List<Column> lines = Indicators.of(bars).columns(new SwingLines(k, 0.01));
    Column pivots = Indicators.of(bars).column(new PivotHigh(k));
    for (int t = 0; t < count; t++) {
      int bar = t;
      Optional<Swing> shown = Double.isNaN(lines.get(0).get(t)) ? Optional.empty() : Optional.of(new Swing(
          lines.get(0).get(t), lines.get(1).get(t), lines.get(2).get(t) > 0 ? SwingDirection.UP : SwingDirection.DOWN,
          (int) lines.get(3).get(t), (int) lines.get(4).get(t), (int) lines.get(4).get(t) + k));
      assertEquals(swings.swingAt(t), shown);
      swings.pivotsAt(t).stream().filter(p -> p.type() == PivotType.HIGH && p.confirmedAt() == bar)
          .forEach(p -> assertEquals(p.price(), pivots.get(bar)));
      assertTrue(Double.isNaN(pivots.get(t)) || pivots.get(t) == high.get(t - k));
    }
  }

  @Nested
  class OnOneBarThatIsBoth {
    private final Column high = Column.copyOf(10, 12, 10);
    private final Column low = Column.copyOf(9, 7, 9);

    @Test
    void theLowComesFirstWhenTheListIsEmpty() {
      Swings swings = Swings.of(high, low, 1, 0);
      assertEquals(2, swings.changes());
      assertEquals(List.of(new Pivot(1, PivotType.LOW, 7, 2), new Pivot(1, PivotType.HIGH, 12, 2)), swings.pivotsAt(2));
      assertEquals(Optional.of(new Swing(7, 12, SwingDirection.UP, 1, 1, 2)), swings.swingAt(2));
      assertEquals(Optional.empty(), swings.swingAt(1));
    }

    @Test
    void theHighComesFirstAfterALow() {
      Swings swings = Swings.of(Column.copyOf(9, 8, 9, 12, 10), Column.copyOf(8, 7, 8, 6, 9), 1, 0);
      assertEquals(List.of(PivotType.LOW, PivotType.HIGH, PivotType.LOW), swings.pivotsAt(4).stream().map(Pivot::type).toList());
    }
  }

  @Test
  void areFoundByNameAndByTheirNamesElsewhere() {
    IndicatorRegistry registry = IndicatorRegistry.load();
    BarColumns bars = BarColumns.of(TickBars.of(1, 60));
    assertTrue(registry.find("swing").compute(bars, Map.of("k", 2)).containsKey("direction"));
    assertEquals("pivot_low", registry.find("ta.pivotlow").name());
  }

  @Test
  void refuseParametersOutOfRangeAndPricesThatAreNone() {
    Column one = Column.copyOf(1, 2, 3);
    assertEquals("k", assertThrows(InputException.class, () -> Swings.of(one, one, 0, 0)).field());
    for (double bad : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertEquals("min_range_fraction", assertThrows(InputException.class, () -> Swings.of(one, one, 1, bad)).field());
    }
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 3}) {
      assertEquals(ErrorCode.BAD_OHLC,
          assertThrows(InputException.class, () -> Swings.of(one, Column.copyOf(1, bad, 3), 1, 0)).code());
    }
    assertEquals(ErrorCode.LENGTH_MISMATCH,
        assertThrows(InputException.class, () -> Swings.of(one, Column.copyOf(1), 1, 0)).code());
    assertThrows(IndexOutOfBoundsException.class, () -> Swings.of(one, one, 1, 0).swingAt(3));
  }
}
