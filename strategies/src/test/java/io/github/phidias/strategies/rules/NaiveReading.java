package io.github.phidias.strategies.rules;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.Indicators;
import java.time.ZoneOffset;

/** Reads an expression at one bar from its definition, nothing remembered, nothing by column but what an indicator reads. */
record NaiveReading(Bars bars) {
  double number(Expression.Numeric e, int t) {
    if (t < 0) {
      return Double.NaN;
    }
    return switch (e) {
      case Expression.Constant c -> c.value();
      case Expression.Price p -> p.source().of(bars).get(t);
      case Expression.Clock c -> {
        var time = bars.openInstant(t).atOffset(ZoneOffset.UTC);
        yield switch (c.field()) {
          case HOUR -> time.getHour();
          case MINUTE -> time.getMinute();
          case DAY_OF_WEEK -> time.getDayOfWeek().getValue();
        };
      }
      case Expression.Arithmetic a -> {
        double left = number(a.left(), t);
        double right = number(a.right(), t);
        yield switch (a.operator().sign) {
          case "+" -> left + right;
          case "-" -> left - right;
          case "*" -> left * right;
          default -> left / right;
        };
      }
      case Expression.Negative n -> -number(n.of(), t);
      case Expression.Absolute a -> Math.abs(number(a.of(), t));
      case Expression.Extreme x -> {
        double out = number(x.of().getFirst(), t);
        for (Expression.Numeric each : x.of()) {
          double one = number(each, t);
          out = Double.isNaN(one) || Double.isNaN(out) ? Double.NaN : x.greatest() ? Math.max(out, one) : Math.min(out, one);
        }
        yield out;
      }
      case Expression.Reading r -> {
        BarColumns columns = BarColumns.of(bars);
        IndicatorColumns indicators = Indicators.of(columns);
        if (r.input().isPresent()) {
          double[] input = new double[bars.size()];
          for (int i = 0; i < input.length; i++) {
            input[i] = number(r.input().get(), i);
          }
          indicators = indicators.over(Column.copyOf(input));
        }
        yield indicators.columns(r.formula()).get(r.output()).get(t);
      }
      case Expression.NumberAgo a -> number(a.of(), t - a.bars());
      case Expression.BarsSince b -> {
        int k = t;
        while (k >= 0 && !Boolean.TRUE.equals(truth(b.condition(), k))) {
          k--;
        }
        yield k < 0 ? Double.NaN : t - k;
      }
    };
  }

  /** Null for undefined. */
  Boolean truth(Expression.Logical e, int t) {
    if (t < 0) {
      return null;
    }
    return switch (e) {
      case Expression.Truth v -> v.value();
      case Expression.Comparison c -> {
        double a = number(c.left(), t);
        double b = number(c.right(), t);
        yield Double.isNaN(a) || Double.isNaN(b) ? null : (Boolean) switch (c.relation().sign) {
          case "<" -> a < b;
          case "<=" -> a <= b;
          case ">" -> a > b;
          case ">=" -> a >= b;
          case "==" -> a == b;
          default -> a != b;
        };
      }
      case Expression.Not n -> {
        Boolean of = truth(n.of(), t);
        yield of == null ? null : (Boolean) !of;
      }
      case Expression.Both b -> {
        Boolean left = truth(b.left(), t);
        Boolean right = truth(b.right(), t);
        yield Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right) ? Boolean.FALSE
            : left == null || right == null ? null : Boolean.TRUE;
      }
      case Expression.Either b -> {
        Boolean left = truth(b.left(), t);
        Boolean right = truth(b.right(), t);
        yield Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right) ? Boolean.TRUE
            : left == null || right == null ? null : Boolean.FALSE;
      }
      case Expression.Crossing c -> {
        double a = number(c.left(), t);
        double b = number(c.right(), t);
        double a1 = number(c.left(), t - 1);
        double b1 = number(c.right(), t - 1);
        if (Double.isNaN(a) || Double.isNaN(b) || Double.isNaN(a1) || Double.isNaN(b1)) {
          yield null;
        }
        double sign = c.above() ? 1 : -1;
        yield sign * (a - b) > c.tolerance() * Math.max(Math.abs(a), Math.abs(b))
            && !(sign * (a1 - b1) > c.tolerance() * Math.max(Math.abs(a1), Math.abs(b1)));
      }
      case Expression.Run r -> {
        Boolean all = true;
        for (int k = t; k > t - r.bars() && all != null; k--) {
          double now = number(r.of(), k);
          double before = number(r.of(), k - 1);
          all = Double.isNaN(now) || Double.isNaN(before) ? null : (Boolean) (all && (r.rising() ? now > before : now < before));
        }
        yield all;
      }
      case Expression.TruthAgo a -> truth(a.of(), t - a.bars());
    };
  }
}
