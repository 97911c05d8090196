package io.github.phidias.strategies.combining;

import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ComposedStrategy;
import io.github.phidias.strategy.TradingStrategy;
import java.util.List;
import java.util.function.Function;
import org.ta4j.core.BarSeries;

/** A vote that asks its members at each bar. */
record BarVote(Vote recipe, SignalCombiner combiner) implements ComposedStrategy {
  BarVote(Vote recipe) {
    this(recipe, recipe.combiner());
  }

  @Override
  public TradeSignal run(BarSeries series) {
    return decide(strategy -> strategy.run(series));
  }

  /** The vote of what {@code ask} answers for each member that may count. */
  TradeSignal decide(Function<TradingStrategy, TradeSignal> ask) {
    TradeSignal[] signals = new TradeSignal[recipe.members().size()];
    boolean warmUp = false;
    for (int i = 0; i < signals.length; i++) {
      VoteMember member = recipe.members().get(i);
      if (member.enabled() && member.weight() > 0) {
        signals[i] = ask.apply(member.strategy());
        warmUp |= SignalCombiner.isWarmUp(signals[i]);
      }
    }
    return warmUp ? TradeSignal.hold(TradeSignal.WARMUP) : combiner.combine(signals);
  }

  @Override
  public List<?> parts() {
    return recipe.parts();
  }
}
