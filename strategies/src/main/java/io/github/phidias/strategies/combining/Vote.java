package io.github.phidias.strategies.combining;

import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.ComposedStrategy;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.StrategyDescription;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.List;
import org.ta4j.core.BarSeries;

/**
 * Several strategies vote at every bar, by the rules of {@link SignalCombiner}. While one of those that count has too few
 * bars, the vote holds with reason {@code warmup}. Over columns where every member is a {@link ColumnStrategy}, else bar by
 * bar.
 */
@StrategyName(
    value = "vote",
    belief = "Strategies that are wrong at different times are right together more often than each alone. Fails when its "
        + "members are variations of one idea, which are wrong together, and when the weights were chosen on the bars they are "
        + "judged by.")
public record Vote(
    @Param(value = "weighted_average", description = "How the action is chosen") VoteMethod method,
    @Param(
        value = "[{\"strategy\": \"ema_crossover\", \"weight\": 0.5}, {\"strategy\": \"rsi\", \"weight\": 0.5}]",
        description = "Who votes: strategy, weight, min_confidence, enabled") List<VoteMember> members)
    implements ComposedStrategy {

  public Vote {
    RecordDescriptor.of(Vote.class).require(method, members);
    members = List.copyOf(members);
    combiner(method, members);
  }

  private static SignalCombiner combiner(VoteMethod method, List<VoteMember> members) {
    List<VoteWeight> weights = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (VoteMember member : members) {
      String name = StrategyDescription.of(member.strategy()).name();
      names.add(name);
      long same = names.stream().filter(name::equals).count();
      weights.add(new VoteWeight(
          same == 1 ? name : name + "#" + same, member.weight(), member.minConfidence(), member.enabled()));
    }
    return new SignalCombiner(method, weights);
  }

  SignalCombiner combiner() {
    return combiner(method, members);
  }

  @Override
  public TradingStrategy form() {
    return members.stream().allMatch(m -> m.strategy() instanceof ColumnStrategy) ? new ColumnVote(this)
        : members.stream().anyMatch(m -> m.strategy() instanceof IndicatorStrategy) ? new AccountVote(this)
        : new BarVote(this);
  }

  @Override
  public TradeSignal run(BarSeries series) {
    return form().run(series);
  }

  @Override
  public List<?> parts() {
    return members.stream().map(VoteMember::strategy).toList();
  }
}
