package io.github.phidias.strategies.rules;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.bars.Crossings;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Indicators;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Computes expressions over some bars, a column at a time, each part once. Truths are bytes in the order of Kleene's logic:
 * {@code and} is the least of two, {@code or} the greatest, {@code not} counts from the other end.
 */
final class Evaluation {
  static final byte FALSE = 0;
  static final byte UNDEFINED = 1;
  static final byte TRUE = 2;

  private final BarColumns columns;
  private final Bars bars;
  private final int size;
  private final Map<Expression, Column> numbers = new HashMap<>();
  private final Map<Expression, byte[]> truths = new HashMap<>();

  Evaluation(BarColumns columns) {
    this.columns = columns;
    this.bars = columns.bars();
    this.size = bars.size();
  }

  Column numbers(Expression.Numeric e) {
    Column known = numbers.get(e);
    if (known == null) {
      known = compute(e);
      numbers.put(e, known);
    }
    return known;
  }

  /** Not to be changed. */
  byte[] truths(Expression.Logical e) {
    byte[] known = truths.get(e);
    if (known == null) {
      known = compute(e);
      truths.put(e, known);
    }
    return known;
  }

  /** What an indicator is computed over is kept with the bars, so that it is the same column whoever asks. */
  private record Input(Expression.Numeric of) {}

  private Column compute(Expression.Numeric e) {
    return switch (e) {
      case Expression.Constant c -> {
        double[] out = new double[size];
        Arrays.fill(out, c.value());
        yield Column.wrap(out);
      }
      case Expression.Price p -> Indicators.of(columns).price(p.source());
      case Expression.Clock c -> {
        double[] out = new double[size];
        for (int t = 0; t < size; t++) {
          out[t] = c.field().of(bars.openTime(t));
        }
        yield Column.wrap(out);
      }
      case Expression.Arithmetic a -> arithmetic(a.operator(), numbers(a.left()), numbers(a.right()));
      case Expression.Negative n -> {
        Column of = numbers(n.of());
        double[] out = new double[size];
        for (int t = 0; t < size; t++) {
          out[t] = -of.get(t);
        }
        yield Column.wrap(out);
      }
      case Expression.Absolute a -> {
        Column of = numbers(a.of());
        double[] out = new double[size];
        for (int t = 0; t < size; t++) {
          out[t] = Math.abs(of.get(t));
        }
        yield Column.wrap(out);
      }
      case Expression.Extreme x -> extreme(x);
      case Expression.Reading r -> reading(r);
      case Expression.NumberAgo a -> {
        Column of = numbers(a.of());
        double[] out = new double[size];
        Arrays.fill(out, 0, Math.min(size, a.bars()), Double.NaN);
        of.copyTo(0, out, Math.min(size, a.bars()), Math.max(0, size - a.bars()));
        yield Column.wrap(out);
      }
      case Expression.BarsSince b -> {
        byte[] condition = truths(b.condition());
        double[] out = new double[size];
        double since = Double.NaN;
        for (int t = 0; t < size; t++) {
          since = condition[t] == TRUE ? 0 : since + 1;
          out[t] = since;
        }
        yield Column.wrap(out);
      }
    };
  }

  private Column arithmetic(Expression.Operator operator, Column a, Column b) {
    double[] out = new double[size];
    for (int t = 0; t < size; t++) {
      out[t] = operator.of(a.get(t), b.get(t));
    }
    return Column.wrap(out);
  }

  private Column extreme(Expression.Extreme x) {
    double[] out = numbers(x.of().getFirst()).toArray();
    for (Expression.Numeric each : x.of().subList(1, x.of().size())) {
      Column of = numbers(each);
      for (int t = 0; t < size; t++) {
        out[t] = x.greatest() ? Math.max(out[t], of.get(t)) : Math.min(out[t], of.get(t));
      }
    }
    return Column.wrap(out);
  }

  private Column reading(Expression.Reading r) {
    IndicatorColumns indicators = Indicators.of(columns);
    if (r.input().isPresent()) {
      Expression.Numeric of = r.input().get();
      indicators = indicators.over(columns.column(new Input(of), _ -> numbers(of)));
    }
    return indicators.columns(r.formula()).get(r.output());
  }

  private byte[] compute(Expression.Logical e) {
    byte[] out = new byte[size];
    switch (e) {
      case Expression.Truth t -> Arrays.fill(out, t.value() ? TRUE : FALSE);
      case Expression.Comparison c -> {
        Column a = numbers(c.left());
        Column b = numbers(c.right());
        for (int t = 0; t < size; t++) {
          out[t] = truth(a.get(t), b.get(t), c.relation().holds(a.get(t), b.get(t)));
        }
      }
      case Expression.Not n -> {
        byte[] of = truths(n.of());
        for (int t = 0; t < size; t++) {
          out[t] = (byte) (TRUE - of[t]);
        }
      }
      case Expression.Both b -> {
        byte[] left = truths(b.left());
        byte[] right = truths(b.right());
        for (int t = 0; t < size; t++) {
          out[t] = left[t] < right[t] ? left[t] : right[t];
        }
      }
      case Expression.Either b -> {
        byte[] left = truths(b.left());
        byte[] right = truths(b.right());
        for (int t = 0; t < size; t++) {
          out[t] = left[t] > right[t] ? left[t] : right[t];
        }
      }
      case Expression.Crossing c -> crossing(c, out);
      case Expression.Run r -> run(r, out);
      case Expression.TruthAgo a -> {
        Arrays.fill(out, 0, Math.min(size, a.bars()), UNDEFINED);
        System.arraycopy(truths(a.of()), 0, out, Math.min(size, a.bars()), Math.max(0, size - a.bars()));
      }
    }
    return out;
  }

  private static byte truth(double a, double b, boolean holds) {
    return Double.isNaN(a) || Double.isNaN(b) ? UNDEFINED : holds ? TRUE : FALSE;
  }

  private void crossing(Expression.Crossing c, byte[] out) {
    Column a = numbers(c.above() ? c.left() : c.right());
    Column b = numbers(c.above() ? c.right() : c.left());
    for (int t = 0; t < size; t++) {
      if (t == 0 || isUndefined(a, b, t) || isUndefined(a, b, t - 1)) {
        out[t] = UNDEFINED;
      } else if (c.tolerance() == 0) {
        out[t] = Crossings.side(a, b, t) > 0 && Crossings.side(a, b, t - 1) <= 0 ? TRUE : FALSE;
      } else {
        out[t] = Crossings.side(a, b, t, c.tolerance()) > 0 && Crossings.side(a, b, t - 1, c.tolerance()) <= 0 ? TRUE : FALSE;
      }
    }
  }

  private static boolean isUndefined(Column a, Column b, int t) {
    return Double.isNaN(a.get(t)) || Double.isNaN(b.get(t));
  }

  private void run(Expression.Run r, byte[] out) {
    Column of = numbers(r.of());
    int changes = 0;
    int defined = 0;
    for (int t = 0; t < size; t++) {
      boolean known = t > 0 && !Double.isNaN(of.get(t)) && !Double.isNaN(of.get(t - 1));
      defined = known ? defined + 1 : 0;
      changes = known && (r.rising() ? of.get(t) > of.get(t - 1) : of.get(t) < of.get(t - 1)) ? changes + 1 : 0;
      out[t] = defined < r.bars() ? UNDEFINED : changes >= r.bars() ? TRUE : FALSE;
    }
  }
}
