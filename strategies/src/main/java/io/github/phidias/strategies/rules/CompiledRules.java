package io.github.phidias.strategies.rules;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import io.github.phidias.indicators.IndicatorFormula;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The expressions of {@link Rules} as typed trees. */
record CompiledRules(Optional<Expression.Logical> entry, Optional<Expression.Logical> exit, Optional<Expression.Numeric> stop) {
  private static final List<String> EXPRESSIONS = List.of("entry", "exit", "stop", "position_size");

  static CompiledRules of(String entry, String exit, String stop, Map<String, Double> values) {
    if (entry.isBlank() && exit.isBlank()) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "entry", "entry and exit were both empty; give one of them a condition");
    }
    Vocabulary words = Vocabulary.load();
    Set<String> used = new HashSet<>();
    CompiledRules rules = new CompiledRules(
        condition("entry", entry, words, values, used), condition("exit", exit, words, values, used),
        number("stop", stop, words, values, used));
    for (String name : values.keySet()) {
      if (!used.contains(name)) {
        List<String> near = Names.nearest(name, EXPRESSIONS);
        String way = near.isEmpty() ? "use it or remove it" : "did you mean " + String.join(" or ", near) + "?";
        throw new InputException(ErrorCode.UNKNOWN_PARAMETER, name,
            "%s is neither a parameter nor used in an expression; %s".formatted(name, way));
      }
    }
    return rules;
  }

  private static Optional<Expression.Logical> condition(
      String field, String text, Vocabulary words, Map<String, Double> values, Set<String> used) {
    Source source = new Source(field, text);
    return text.isBlank() ? Optional.empty()
        : Optional.of(new Typer(source, words, values, used).condition(Parser.parse(source)));
  }

  private static Optional<Expression.Numeric> number(
      String field, String text, Vocabulary words, Map<String, Double> values, Set<String> used) {
    Source source = new Source(field, text);
    return text.isBlank() ? Optional.empty()
        : Optional.of(new Typer(source, words, values, used).number(Parser.parse(source)));
  }

  int warmUp() {
    int entryBars = entry.map(Expression::warmUp).orElse(0);
    int exitBars = exit.map(Expression::warmUp).orElse(0);
    return Math.max(Math.max(entryBars, exitBars), stop.map(Expression::warmUp).orElse(0));
  }

  /** The indicators in them. */
  List<IndicatorFormula> formulas() {
    List<IndicatorFormula> out = new ArrayList<>();
    entry.ifPresent(e -> collect(e, out));
    exit.ifPresent(e -> collect(e, out));
    stop.ifPresent(e -> collect(e, out));
    return out;
  }

  private static void collect(Expression e, List<IndicatorFormula> out) {
    switch (e) {
      case Expression.Reading r -> {
        out.add(r.formula());
        r.input().ifPresent(input -> collect(input, out));
      }
      case Expression.Arithmetic a -> {
        collect(a.left(), out);
        collect(a.right(), out);
      }
      case Expression.Comparison c -> {
        collect(c.left(), out);
        collect(c.right(), out);
      }
      case Expression.Crossing c -> {
        collect(c.left(), out);
        collect(c.right(), out);
      }
      case Expression.Both b -> {
        collect(b.left(), out);
        collect(b.right(), out);
      }
      case Expression.Either b -> {
        collect(b.left(), out);
        collect(b.right(), out);
      }
      case Expression.Extreme x -> x.of().forEach(each -> collect(each, out));
      case Expression.Negative n -> collect(n.of(), out);
      case Expression.Absolute a -> collect(a.of(), out);
      case Expression.NumberAgo a -> collect(a.of(), out);
      case Expression.TruthAgo a -> collect(a.of(), out);
      case Expression.BarsSince b -> collect(b.condition(), out);
      case Expression.Not n -> collect(n.of(), out);
      case Expression.Run r -> collect(r.of(), out);
      case Expression.Constant _, Expression.Price _, Expression.Clock _, Expression.Truth _ -> {}
    }
  }
}
