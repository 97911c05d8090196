package io.github.phidias.strategies.rules;

import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.parameters.ParameterDescriptor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of an indicator, its arguments bound to parameters. Where the indicator has a source, the first argument may be the
 * series it is computed from; the others without a name are its parameters in their order.
 */
final class IndicatorCall {
  private final Typer typer;
  private final Source source;
  private final IndicatorDescriptor descriptor;
  private final Syntax.Call call;
  private final Optional<ParameterDescriptor> series;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private Optional<Expression.Numeric> input = Optional.empty();

  IndicatorCall(Typer typer, Source source, IndicatorDescriptor descriptor, Syntax.Call call) {
    this.typer = typer;
    this.source = source;
    this.descriptor = descriptor;
    this.call = call;
    this.series = descriptor.parameters().stream().filter(p -> p.type() == PriceSource.class).findFirst();
  }

  Expression.Reading reading(int output) {
    Deque<ParameterDescriptor> inOrder = new ArrayDeque<>(descriptor.parameters());
    series.ifPresent(inOrder::remove);
    List<Syntax.Argument> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      Syntax.Argument argument = arguments.get(i);
      Syntax value = argument.value();
      if (argument.name().isPresent()) {
        set(named(argument.name().get(), value), value);
      } else if (i == 0 && series.isPresent() && isSeries(value)) {
        set(series.get(), value);
      } else if (inOrder.isEmpty()) {
        throw source.refuse(Typer.start(value), tooMany());
      } else {
        set(inOrder.remove(), value);
      }
    }
    try {
      IndicatorFormula formula = descriptor.create(values);
      return new Expression.Reading(descriptor, formula, input, output);
    } catch (InputException e) {
      throw source.refuse(call.at(), "%s: %s".formatted(descriptor.name(), e.getMessage()));
    }
  }

  private String tooMany() {
    List<String> names = descriptor.parameters().stream().map(ParameterDescriptor::name).toList();
    return "%s takes %s".formatted(
        descriptor.name(), names.isEmpty() ? "no arguments" : "no more arguments than " + String.join(", ", names));
  }

  private boolean isSeries(Syntax value) {
    return switch (value) {
      case Syntax.Literal _ -> false;
      case Syntax.Word word -> Vocabulary.price(word.name()).isPresent() || Vocabulary.clock(word.name()).isPresent();
      default -> Typer.constant(typer.number(value)).isEmpty();
    };
  }

  private ParameterDescriptor named(String name, Syntax value) {
    return descriptor.record().find(name).orElseThrow(() -> source.refuse(Typer.start(value), "%s= is not a parameter of %s; %s"
        .formatted(name, descriptor.name(), Names.suggestion(name, descriptor.record().names()))));
  }

  private void set(ParameterDescriptor parameter, Syntax value) {
    if (values.containsKey(parameter.name())) {
      throw source.refuse(Typer.start(value), "%s of %s was given twice".formatted(parameter.name(), descriptor.name()));
    }
    values.put(parameter.name(), series.filter(parameter::equals).isPresent() ? series(value) : plain(parameter, value));
  }

  /** The price that an indicator reads; another series takes the place of the closes. */
  private Object series(Syntax value) {
    if (value instanceof Syntax.Word word && Vocabulary.price(word.name()).isPresent()) {
      return word.name();
    }
    input = Optional.of(typer.number(value));
    return PriceSource.CLOSE.toString();
  }

  private Object plain(ParameterDescriptor parameter, Syntax value) {
    String what = "%s of %s".formatted(parameter.name(), descriptor.name());
    if (parameter.type().isEnum() || parameter.type() == boolean.class) {
      List<String> choices = parameter.type().isEnum() ? parameter.choices() : List.of("true", "false");
      if (!(value instanceof Syntax.Word word) || choices.stream().noneMatch(word.name()::equalsIgnoreCase)) {
        throw source.refuse(Typer.start(value), "%s must be one of %s".formatted(what, String.join(", ", choices)));
      }
      return parameter.type().isEnum() ? word.name() : (Object) Boolean.valueOf(word.name());
    }
    if (parameter.type() == String.class) {
      throw source.refuse(Typer.start(value), "%s is a text, which cannot be given here".formatted(what));
    }
    return typer.constant(value, what);
  }
}
