package io.github.phidias.reports.charts;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.StringJoiner;

/**
 * The picture of an indicator: over the candles when its outputs are prices ({@link IndicatorDescriptor#overlay}), else in
 * panes under them. An output is put where it can be read: one of an overlay that is nowhere near the bars (a direction, a
 * width, the average of volumes) gets a pane under them, and so does one whose size differs from that of its neighbours by
 * more than a factor of 100.
 */
public final class IndicatorPicture {
  private static final double SAME_SIZE = 100;

  private IndicatorPicture() {}

  /**
   * The picture over some of the bars. The indicator is computed over all of them, so that its warm-up does not begin anew
   * where the picture begins.
   *
   * @param bars       all bars
   * @param indicator  the indicator
   * @param parameters its parameters by name; the defaults for the rest
   * @param levels     values to be marked in the first pane under the candles, or over them when there is none
   * @param from       index of the first bar that is shown
   * @param to         index after the last bar that is shown
   * @throws io.github.phidias.errors.InputException UNKNOWN_PARAMETER or BAD_PARAMETER; TOO_FEW_BARS when fewer than two bars
   *     are shown; NON_FINITE for a level
   * @throws IndexOutOfBoundsException when there are no such bars
   */
  public static Picture of(
      BarColumns bars, IndicatorDescriptor indicator, Map<String, ?> parameters, List<Double> levels, int from, int to) {
    Bars shown = bars.bars().slice(from, to);
    SequencedMap<String, Column> outputs = indicator.compute(bars, parameters);
    List<Mark> over = new ArrayList<>();
    List<List<Mark>> under = new ArrayList<>();
    double size = 0;
    for (Map.Entry<String, Column> output : outputs.entrySet()) {
      Column values = output.getValue().slice(from, to);
      String name = outputs.size() == 1 ? indicator.name() : output.getKey();
      if (indicator.overlay() && isNear(values, shown)) {
        over.add(new Mark.Line(name, values));
        continue;
      }
      double its = Extent.of(values).size();
      if (under.isEmpty() || its != 0 && size != 0 && (its > size * SAME_SIZE || size > its * SAME_SIZE)) {
        under.add(new ArrayList<>());
        size = 0;
      }
      size = Math.max(size, its);
      // A histogram goes under the lines beside it.
      if (output.getKey().equals("histogram")) {
        under.getLast().addFirst(new Mark.Histogram(name, values));
      } else {
        under.getLast().add(new Mark.Line(name, values));
      }
    }
    levels.forEach(level -> (under.isEmpty() ? over : under.getFirst()).add(new Mark.Level(level)));
    return new Picture(call(indicator, parameters), shown, panes(over, under));
  }

  private static List<Pane> panes(List<Mark> over, List<List<Mark>> under) {
    List<Pane> panes = new ArrayList<>();
    panes.add(new Pane("", Pane.Prices.CANDLES, over));
    for (List<Mark> marks : under) {
      List<Mark> all = new ArrayList<>(marks);
      if (changesSign(marks)) {
        all.addFirst(new Mark.Level(0));
      }
      panes.add(new Pane("", Pane.Prices.NONE, all));
    }
    return panes;
  }

  /** Whether any value is within a range of the bars from them; true when there is no value at all. */
  private static boolean isNear(Column values, Bars bars) {
    Extent prices = Extent.of(bars);
    double reach = prices.range();
    boolean any = false;
    for (int i = 0; i < values.length(); i++) {
      double value = values.get(i);
      if (value >= prices.low - reach && value <= prices.high + reach) {
        return true;
      }
      any |= Double.isFinite(value);
    }
    return !any;
  }

  private static boolean changesSign(List<Mark> marks) {
    Extent all = new Extent();
    for (Mark mark : marks) {
      switch (mark) {
        case Mark.Line(_, Column values) -> all.add(values);
        case Mark.Histogram(_, Column values) -> all.add(values);
        case Mark.Level _ -> {}
      }
    }
    return all.low < 0 && all.high > 0;
  }

  /** The indicator with every parameter: {@code bollinger(length 20, deviations 2, source close)}. */
  private static String call(IndicatorDescriptor indicator, Map<String, ?> parameters) {
    IndicatorFormula formula = indicator.create(parameters);
    StringJoiner text = new StringJoiner(", ", indicator.name() + "(", ")").setEmptyValue(indicator.name());
    indicator.record().values(formula).forEach((name, value) -> text.add(name + " " + plain(value)));
    return text.toString();
  }

  private static String plain(Object value) {
    return value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString(d.longValue()) : String.valueOf(value);
  }
}
