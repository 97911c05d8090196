package io.github.phidias.strategies.rules;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Column;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.ComposedStrategy;
import java.util.List;
import java.util.Optional;

/** {@link Rules} over columns, parsed once. Equal for equal rules. */
final class RuleStrategy implements ComposedStrategy, ColumnStrategy {
  private final Rules recipe;
  private final CompiledRules rules;

  RuleStrategy(Rules recipe) {
    this.recipe = recipe;
    this.rules = CompiledRules.of(recipe.entry(), recipe.exit(), recipe.stop(), recipe.values());
  }

  @Override
  public SignalColumn signals(BarColumns columns) {
    int bars = columns.bars().size();
    Evaluation evaluation = new Evaluation(columns);
    Optional<byte[]> entry = rules.entry().map(evaluation::truths);
    Optional<byte[]> exit = rules.exit().map(evaluation::truths);
    int warmUp = rules.warmUp();
    SignalColumn.Builder signals = SignalColumn.builder(bars).warmUp(warmUp).positionSize(recipe.positionSize());
    mark(entry.orElse(null), SignalColumn.BUY, warmUp, bars, signals);
    // Second, so that it decides where both are true.
    mark(exit.orElse(null), SignalColumn.SELL, warmUp, bars, signals);
    if (rules.stop().isPresent()) {
      Column distance = evaluation.numbers(rules.stop().get());
      signals.keepIf((t, code) -> distance.get(t) > 0 && distance.get(t) < Double.POSITIVE_INFINITY).stopDistance(distance);
    }
    return signals.build();
  }

  private static void mark(byte[] truths, int code, int from, int to, SignalColumn.Builder signals) {
    for (int t = from; truths != null && t < to; t++) {
      if (truths[t] == Evaluation.TRUE) {
        signals.set(t, code);
      }
    }
  }

  @Override
  public Rules recipe() {
    return recipe;
  }

  @Override
  public List<?> parts() {
    return rules.formulas();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleStrategy r && recipe.equals(r.recipe);
  }

  @Override
  public int hashCode() {
    return recipe.hashCode();
  }

  @Override
  public String toString() {
    return recipe.toString();
  }
}
