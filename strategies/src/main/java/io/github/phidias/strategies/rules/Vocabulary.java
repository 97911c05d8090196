package io.github.phidias.strategies.rules;

import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorRegistry;
import io.github.phidias.indicators.PriceSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words that an expression may use. */
record Vocabulary(IndicatorRegistry indicators) {
  /** Functions of the language itself; an indicator of the same name is not reached. */
  static final List<String> FUNCTIONS = List.of(
      "abs", "bars_since", "crosses_above", "crosses_below", "falling", "max", "min", "rising");

  private static final List<String> WORDS = List.of("and", "or", "not", "true", "false");

  static Vocabulary load() {
    return new Vocabulary(IndicatorRegistry.load());
  }

  static Optional<PriceSource> price(String name) {
    return Arrays.stream(PriceSource.values()).filter(price -> price.toString().equals(name)).findFirst();
  }

  static Optional<Expression.ClockField> clock(String name) {
    return Arrays.stream(Expression.ClockField.values()).filter(field -> field.text.equals(name)).findFirst();
  }

  /** Whether a name means a series or a word of the language, so that no value can have it. */
  static boolean isTaken(String name) {
    return WORDS.contains(name) || price(name).isPresent() || clock(name).isPresent();
  }

  static List<String> series() {
    List<String> names = new ArrayList<>();
    Arrays.stream(PriceSource.values()).forEach(price -> names.add(price.toString()));
    Arrays.stream(Expression.ClockField.values()).forEach(field -> names.add(field.text));
    return names;
  }

  /** An indicator by its name, or by its name in TA-Lib or TradingView in any case. */
  Optional<IndicatorDescriptor> indicator(String name) {
    for (String alias : List.of(name, name.toUpperCase(Locale.ROOT), "ta." + name)) {
      try {
        return Optional.of(indicators.find(alias));
      } catch (InputException e) {
        // Then by the next alias.
      }
    }
    return Optional.empty();
  }

  List<String> functions() {
    List<String> names = new ArrayList<>(FUNCTIONS);
    names.addAll(indicators.names());
    return names;
  }

  /** The nearest names, and where to read all of them: there are too many to print. */
  static String suggestion(String wrong, Collection<String> known, String otherwise) {
    List<String> near = Names.nearest(wrong, known);
    return near.isEmpty() ? otherwise : "did you mean " + String.join(" or ", near) + "?";
  }
}
