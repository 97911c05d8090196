package io.github.phidias.indicators;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Crossings;
import io.github.phidias.series.SeriesView;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.NaN;
import org.ta4j.core.num.Num;

/**
 * A column as a ta4j indicator of a series. The column is computed once; reading a value is an array access and a check
 * that the bar may be read. Undefined values are ta4j's {@code NaN}. Used by one thread at a time.
 */
public final class ColumnIndicator implements Indicator<Num> {
  private final BarSource source;
  /** The view and its column, which never change; null for a series of the user's own. */
  private final SeriesView view;
  private final Column ofView;
  /** What stands for the closes; null for the closes themselves. */
  private final ColumnIndicator input;
  private final IndicatorFormula formula;
  private final int output;
  private BarColumns computedFrom;
  private Column column;

  ColumnIndicator(BarSource source, ColumnIndicator input, IndicatorFormula formula, int output) {
    this.source = source;
    this.input = input;
    this.formula = formula;
    this.output = output;
    this.view = source.series() instanceof SeriesView v ? v : null;
    this.ofView = view == null ? null : in(source.columns());
  }

  /** The column of some bars. */
  Column in(BarColumns bars) {
    return columns(bars, input).columns(formula).get(output);
  }

  /** The indicators of some bars over an input; null for the closes. */
  static IndicatorColumns columns(BarColumns bars, ColumnIndicator input) {
    IndicatorColumns plain = Indicators.of(bars);
    return input == null ? plain : plain.over(input.in(bars));
  }

  /**
   * The value at a bar, NaN where undefined.
   *
   * @throws io.github.phidias.series.LookAheadException when the bar is later than the one being decided
   * @throws IndexOutOfBoundsException when the series has no such bar
   */
  public double value(int index) {
    if (view != null) {
      view.requireVisible(index);
      return ofView.get(index);
    }
    int place = source.place(index);
    BarColumns now = source.columns();
    if (now != computedFrom) {
      column = in(now);
      computedFrom = now;
    }
    return column.get(place);
  }

  /**
   * Whether this is above another at a bar and was not on the bar before: {@code this > other} now and {@code this <= other}
   * before, doubles compared as they are. False on the first bar and where a value is undefined.
   *
   * @throws io.github.phidias.series.LookAheadException when the bar is later than the one being decided
   */
  public boolean crossedAbove(ColumnIndicator other, int index) {
    if (view != null && view == other.view) {
      view.requireVisible(index);
      return index > 0
          && ofView.get(index) > other.ofView.get(index)
          && ofView.get(index - 1) <= other.ofView.get(index - 1);
    }
    return value(index) > other.value(index)
        && index > source.series().getBeginIndex()
        && value(index - 1) <= other.value(index - 1);
  }

  /** {@link #crossedAbove(ColumnIndicator, int)} with the two changed over. */
  public boolean crossedBelow(ColumnIndicator other, int index) {
    return other.crossedAbove(this, index);
  }

  /**
   * As {@link #crossedAbove(ColumnIndicator, int)}, but values count as equal when they differ by no more than {@code tolerance}
   * times the larger of their sizes; see {@link Crossings#TOLERANCE}.
   */
  public boolean crossedAbove(ColumnIndicator other, int index, double tolerance) {
    return Crossings.side(value(index), other.value(index), tolerance) > 0
        && index > source.series().getBeginIndex()
        && isNotAbove(other, index - 1, tolerance);
  }

  private boolean isNotAbove(ColumnIndicator other, int index, double tolerance) {
    double mine = value(index);
    double its = other.value(index);
    return !Double.isNaN(mine) && !Double.isNaN(its) && Crossings.side(mine, its, tolerance) <= 0;
  }

  /** As {@link #value}, in the numbers of the series. */
  @Override
  public Num getValue(int index) {
    double value = value(index);
    return Double.isNaN(value) ? NaN.NaN : source.series().numFactory().numOf(value);
  }

  /**
   * Bars at the start that a strategy should not rely on: see {@link IndicatorFormula#unstableBars}. For a formula that does not
   * say, the bars without a value at the start of its column.
   */
  @Override
  public int getCountOfUnstableBars() {
    int own = formula.unstableBars();
    if (own < 0) {
      return leadingUndefined(in(source.columns()));
    }
    return input == null ? own : own + input.getCountOfUnstableBars();
  }

  private static int leadingUndefined(Column column) {
    int i = 0;
    while (i < column.length() && Double.isNaN(column.get(i))) {
      i++;
    }
    return i;
  }

  @Override
  public BarSeries getBarSeries() {
    return source.series();
  }

  @Override
  public String toString() {
    String name = output == 0 ? formula.toString() : formula + "#" + output;
    return input == null ? name : name + " over " + input;
  }
}
