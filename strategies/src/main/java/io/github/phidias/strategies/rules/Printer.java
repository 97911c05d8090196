package io.github.phidias.strategies.rules;

import io.github.phidias.indicators.PriceSource;
import java.util.StringJoiner;

/** Writes an expression so that parsing it gives an equal one. */
final class Printer {
  private Printer() {}

  static String text(Expression e) {
    return switch (e) {
      case Expression.Constant c -> Double.toString(c.value());
      case Expression.Price p -> p.source().toString();
      case Expression.Clock c -> c.field().text;
      case Expression.Arithmetic a -> "(%s %s %s)".formatted(text(a.left()), a.operator().sign, text(a.right()));
      case Expression.Negative n -> "-(" + text(n.of()) + ")";
      case Expression.Absolute a -> "abs(" + text(a.of()) + ")";
      case Expression.Extreme x -> {
        StringJoiner all = new StringJoiner(", ", x.greatest() ? "max(" : "min(", ")");
        x.of().forEach(each -> all.add(text(each)));
        yield all.toString();
      }
      case Expression.Reading r -> reading(r);
      case Expression.NumberAgo a -> "(%s)[%d]".formatted(text(a.of()), a.bars());
      case Expression.BarsSince b -> "bars_since(" + text(b.condition()) + ")";
      case Expression.Truth t -> Boolean.toString(t.value());
      case Expression.Comparison c -> "(%s %s %s)".formatted(text(c.left()), c.relation().sign, text(c.right()));
      case Expression.Not n -> "(not " + text(n.of()) + ")";
      case Expression.Both b -> "(%s and %s)".formatted(text(b.left()), text(b.right()));
      case Expression.Either b -> "(%s or %s)".formatted(text(b.left()), text(b.right()));
      case Expression.Crossing c -> "%s(%s, %s, %s)".formatted(
          c.above() ? "crosses_above" : "crosses_below", text(c.left()), text(c.right()), c.tolerance());
      case Expression.Run r -> "%s(%s, %d)".formatted(r.rising() ? "rising" : "falling", text(r.of()), r.bars());
      case Expression.TruthAgo a -> "(%s)[%d]".formatted(text(a.of()), a.bars());
    };
  }

  private static String reading(Expression.Reading r) {
    StringJoiner all = new StringJoiner(", ", r.descriptor().name() + "(", ")");
    r.input().ifPresent(input -> all.add(text(input)));
    r.descriptor().parameters().forEach(parameter -> {
      Object value = r.descriptor().record().values(r.formula()).get(parameter.name());
      boolean replaced = parameter.type() == PriceSource.class && r.input().isPresent();
      if (value != null && !replaced) {
        all.add(parameter.name() + "=" + value);
      }
    });
    return all + (r.descriptor().outputs().size() > 1 ? "." + r.descriptor().outputs().get(r.output()) : "");
  }
}
