package io.github.phidias.strategies.rules;

import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.PriceSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Expressions drawn at random. */
final class RandomExpressions {
  private static final Vocabulary WORDS = Vocabulary.load();

  private final SplittableRandom random;

  RandomExpressions(long seed) {
    this.random = new SplittableRandom(seed);
  }

  Expression.Logical condition(int depth) {
    if (depth <= 0) {
      return random.nextInt(8) == 0 ? new Expression.Truth(random.nextBoolean()) : comparison(0);
    }
    return switch (random.nextInt(8)) {
      case 0 -> new Expression.Not(condition(depth - 1));
      case 1 -> new Expression.Both(condition(depth - 1), condition(depth - 1));
      case 2 -> new Expression.Either(condition(depth - 1), condition(depth - 1));
      case 3, 4 -> new Expression.Crossing(random.nextBoolean(), number(depth - 1), number(depth - 1), random.nextInt(2) * 1e-3);
      case 5 -> new Expression.Run(random.nextBoolean(), number(depth - 1), random.nextInt(1, 4));
      case 6 -> new Expression.TruthAgo(condition(depth - 1), random.nextInt(4));
      default -> comparison(depth - 1);
    };
  }

  private Expression.Comparison comparison(int depth) {
    Expression.Relation[] all = Expression.Relation.values();
    return new Expression.Comparison(all[random.nextInt(all.length)], number(depth), number(depth));
  }

  Expression.Numeric number(int depth) {
    if (depth <= 0) {
      return switch (random.nextInt(5)) {
        case 0 -> new Expression.Constant(random.nextInt(-20, 200) / 4.0);
        case 1 -> new Expression.Clock(Expression.ClockField.values()[random.nextInt(3)]);
        default -> new Expression.Price(PriceSource.values()[random.nextInt(PriceSource.values().length)]);
      };
    }
    return switch (random.nextInt(9)) {
      case 0, 1 -> new Expression.Arithmetic(
          Expression.Operator.values()[random.nextInt(4)], number(depth - 1), number(depth - 1));
      case 2 -> {
        Expression.Numeric of = number(depth - 1);
        yield of instanceof Expression.Constant ? of : new Expression.Negative(of);
      }
      case 3 -> new Expression.Absolute(number(depth - 1));
      case 4 -> new Expression.Extreme(random.nextBoolean(), List.of(number(depth - 1), number(depth - 1), number(0)));
      case 5 -> new Expression.NumberAgo(number(depth - 1), random.nextInt(4));
      case 6 -> new Expression.BarsSince(condition(depth - 1));
      default -> reading(depth);
    };
  }

  private Expression.Reading reading(int depth) {
    String name = List.of("sma", "ema", "rsi_wilder", "highest", "atr", "macd", "bollinger", "standard_deviation")
        .get(random.nextInt(8));
    IndicatorDescriptor descriptor = WORDS.indicator(name).orElseThrow();
    boolean hasSource = descriptor.parameters().stream().anyMatch(p -> p.type() == PriceSource.class);
    int length = random.nextInt(2, 8);
    Map<String, Object> values = name.equals("macd")
        ? Map.of("fast", length, "slow", length + 3, "signal", 3) : Map.of("length", length);
    int output = random.nextInt(descriptor.outputs().size());
    if (hasSource && random.nextBoolean()) {
      Expression.Numeric input = number(depth - 1);
      // A price is a source, and what does not change from bar to bar is no series.
      if (!(input instanceof Expression.Price) && Typer.constant(input).isEmpty()) {
        return new Expression.Reading(descriptor, descriptor.create(values), Optional.of(input), output);
      }
    }
    return new Expression.Reading(descriptor, descriptor.create(values), Optional.empty(), output);
  }
}
