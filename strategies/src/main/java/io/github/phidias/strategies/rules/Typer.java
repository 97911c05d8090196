package io.github.phidias.strategies.rules;

import io.github.phidias.errors.InputException;
import io.github.phidias.indicators.IndicatorDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;

/** Gives meaning and type to what was written. */
final class Typer {
  private static final int MOST_BARS = 1_000_000;

  private final Source source;
  private final Vocabulary words;
  private final Map<String, Double> own;
  private final Set<String> used;

  /**
   * For one expression.
   *
   * @param own  the user's own values by name
   * @param used takes the names of those that the expression uses
   */
  Typer(Source source, Vocabulary words, Map<String, Double> own, Set<String> used) {
    this.source = source;
    this.words = words;
    this.own = own;
    this.used = used;
  }

  Expression.Logical condition(Syntax written) {
    if (any(written) instanceof Expression.Logical logical) {
      return logical;
    }
    throw source.refuse(start(written), "a number stands here but a condition is needed, such as close > open");
  }

  Expression.Numeric number(Syntax written) {
    if (any(written) instanceof Expression.Numeric numeric) {
      return numeric;
    }
    throw source.refuse(start(written), "a condition stands here but a number is needed");
  }

  private Expression any(Syntax written) {
    return switch (written) {
      case Syntax.Literal literal -> new Expression.Constant(literal.value());
      case Syntax.Word word -> word(word);
      case Syntax.Prefix prefix -> prefix.sign().equals("-")
          ? negative(number(prefix.of())) : new Expression.Not(condition(prefix.of()));
      case Syntax.Infix infix -> infix(infix);
      case Syntax.Call call -> call(call);
      case Syntax.Output output -> output(output);
      case Syntax.BarsAgo ago -> {
        int bars = whole(ago.bars(), "the number of bars ago", 0);
        yield switch (any(ago.of())) {
          case Expression.Numeric numeric -> new Expression.NumberAgo(numeric, bars);
          case Expression.Logical logical -> new Expression.TruthAgo(logical, bars);
        };
      }
    };
  }

  private static Expression.Numeric negative(Expression.Numeric of) {
    return of instanceof Expression.Constant constant ? new Expression.Constant(-constant.value()) : new Expression.Negative(of);
  }

  private Expression word(Syntax.Word word) {
    String name = word.name();
    if (name.equals("true") || name.equals("false")) {
      return new Expression.Truth(name.equals("true"));
    }
    Double value = own.get(name);
    if (value != null) {
      used.add(name);
      return new Expression.Constant(value);
    }
    Optional<Expression> series = Vocabulary.price(name).<Expression>map(Expression.Price::new)
        .or(() -> Vocabulary.clock(name).map(Expression.Clock::new));
    return series.orElseThrow(() -> unknownWord(word));
  }

  private InputException unknownWord(Syntax.Word word) {
    String name = word.name();
    if (Vocabulary.FUNCTIONS.contains(name) || words.indicator(name).isPresent()) {
      return source.refuse(word.at(), "'%s' is a function; write it with brackets, as in %s(...)".formatted(name, name));
    }
    List<String> known = new ArrayList<>(own.keySet());
    known.addAll(Vocabulary.series());
    return source.refuse(word.at(), "'%s' is not known; %s".formatted(name, Vocabulary.suggestion(
        name, known, "a series (close, volume, hour), or a value given beside the rules, may stand here")));
  }

  private Expression infix(Syntax.Infix infix) {
    for (Expression.Operator operator : Expression.Operator.values()) {
      if (operator.sign.equals(infix.sign())) {
        return new Expression.Arithmetic(operator, number(infix.left()), number(infix.right()));
      }
    }
    for (Expression.Relation relation : Expression.Relation.values()) {
      if (relation.sign.equals(infix.sign())) {
        return new Expression.Comparison(relation, number(infix.left()), number(infix.right()));
      }
    }
    return infix.sign().equals("and")
        ? new Expression.Both(condition(infix.left()), condition(infix.right()))
        : new Expression.Either(condition(infix.left()), condition(infix.right()));
  }

  private Expression output(Syntax.Output output) {
    IndicatorDescriptor descriptor = output.of() instanceof Syntax.Call call && !Vocabulary.FUNCTIONS.contains(call.name())
        ? words.indicator(call.name()).orElseThrow(() -> unknownFunction(call)) : null;
    if (descriptor == null) {
      throw source.refuse(output.at(), "'.%s' was found, but only an indicator has outputs".formatted(output.name()));
    }
    int place = descriptor.outputs().indexOf(output.name());
    if (place < 0) {
      throw source.refuse(output.at(), "%s has no output '%s'; it has %s".formatted(
          descriptor.name(), output.name(), String.join(", ", descriptor.outputs())));
    }
    return new IndicatorCall(this, source, descriptor, (Syntax.Call) output.of()).reading(place);
  }

  private InputException unknownFunction(Syntax.Call call) {
    return source.refuse(call.at(), "'%s' is not a function; %s".formatted(call.name(), Vocabulary.suggestion(
        call.name(), words.functions(), "phidias indicators lists the indicators")));
  }

  private Expression call(Syntax.Call call) {
    List<Syntax> arguments = call.arguments().stream().map(Syntax.Argument::value).toList();
    if (Vocabulary.FUNCTIONS.contains(call.name())) {
      call.arguments().stream().flatMap(argument -> argument.name().stream()).findFirst().ifPresent(name -> {
        throw source.refuse(call.at(), "%s takes its arguments by place; leave out %s=".formatted(call.name(), name));
      });
    }
    return switch (call.name()) {
      case "crosses_above", "crosses_below" -> crossing(call, arguments);
      case "abs" -> {
        requireCount(call, 1, 1, "a number");
        yield new Expression.Absolute(number(arguments.getFirst()));
      }
      case "min", "max" -> {
        requireCount(call, 2, Integer.MAX_VALUE, "two or more numbers");
        yield new Expression.Extreme(call.name().equals("max"), arguments.stream().map(this::number).toList());
      }
      case "rising", "falling" -> {
        requireCount(call, 1, 2, "a number, and for how many bars");
        int bars = arguments.size() == 1 ? 1 : whole(arguments.getLast(), "the number of bars", 1);
        yield new Expression.Run(call.name().equals("rising"), number(arguments.getFirst()), bars);
      }
      case "bars_since" -> {
        requireCount(call, 1, 1, "a condition");
        yield new Expression.BarsSince(condition(arguments.getFirst()));
      }
      default -> {
        IndicatorDescriptor descriptor = words.indicator(call.name()).orElseThrow(() -> unknownFunction(call));
        if (descriptor.outputs().size() > 1) {
          throw source.refuse(call.at(), "%s has several outputs; choose one: .%s".formatted(
              descriptor.name(), String.join(", .", descriptor.outputs())));
        }
        yield new IndicatorCall(this, source, descriptor, call).reading(0);
      }
    };
  }

  private Expression crossing(Syntax.Call call, List<Syntax> arguments) {
    requireCount(call, 2, 3, "two numbers, and a tolerance");
    double tolerance = arguments.size() < 3 ? 0 : constant(arguments.getLast(), "the tolerance");
    if (!(tolerance >= 0 && tolerance < 1)) {
      throw source.refuse(start(arguments.getLast()), "the tolerance was %s but must be from 0 to under 1".formatted(tolerance));
    }
    return new Expression.Crossing(
        call.name().equals("crosses_above"), number(arguments.get(0)), number(arguments.get(1)), tolerance);
  }

  private void requireCount(Syntax.Call call, int least, int most, String what) {
    int count = call.arguments().size();
    if (count < least || count > most) {
      throw source.refuse(call.at(), "%s was given %d arguments but takes %s".formatted(call.name(), count, what));
    }
  }

  private int whole(Syntax written, String what, int least) {
    double value = constant(written, what);
    if (!(value == Math.rint(value) && value >= least && value <= MOST_BARS)) {
      throw source.refuse(start(written), "%s was %s but must be a whole number from %d to %d"
          .formatted(what, value, least, MOST_BARS));
    }
    return (int) value;
  }

  /** A number that is the same at every bar. */
  double constant(Syntax written, String what) {
    return constant(number(written)).orElseThrow(() ->
        source.refuse(start(written), "%s must not change from bar to bar; give a number or a value of your own"
            .formatted(what)));
  }

  static OptionalDouble constant(Expression.Numeric e) {
    return switch (e) {
      case Expression.Constant c -> OptionalDouble.of(c.value());
      case Expression.Arithmetic a -> both(a.left(), a.right(), a.operator()::of);
      case Expression.Negative n -> {
        OptionalDouble of = constant(n.of());
        yield of.isPresent() ? OptionalDouble.of(-of.getAsDouble()) : of;
      }
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble both(Expression.Numeric a, Expression.Numeric b, DoubleBinaryOperator of) {
    OptionalDouble left = constant(a);
    OptionalDouble right = constant(b);
    return left.isPresent() && right.isPresent()
        ? OptionalDouble.of(of.applyAsDouble(left.getAsDouble(), right.getAsDouble())) : OptionalDouble.empty();
  }

  /** Where what was written begins. */
  static int start(Syntax written) {
    return switch (written) {
      case Syntax.Infix infix -> start(infix.left());
      case Syntax.Output output -> start(output.of());
      case Syntax.BarsAgo ago -> start(ago.of());
      case Syntax.Literal _, Syntax.Word _, Syntax.Prefix _, Syntax.Call _ -> written.at();
    };
  }
}
