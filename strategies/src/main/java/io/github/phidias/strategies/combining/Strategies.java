package io.github.phidias.strategies.combining;

import io.github.phidias.strategies.filters.SignalFilter;
import io.github.phidias.strategy.TradingStrategy;
import java.util.List;

/**
 * Makes strategies of strategies. What comes out is a strategy like any other: a {@link
 * io.github.phidias.strategy.ColumnStrategy} where all parts are, and to be put into further ones.
 */
public final class Strategies {
  private Strategies() {}

  /**
   * A vote by the weighted mean of scores.
   *
   * @throws io.github.phidias.errors.InputException BAD_PARAMETER when the weights do not sum to 1 within 0.01
   */
  public static TradingStrategy vote(VoteMember... members) {
    return vote(VoteMethod.WEIGHTED_AVERAGE, List.of(members));
  }

  /** A vote; see {@link SignalCombiner}. */
  public static TradingStrategy vote(VoteMethod method, List<VoteMember> members) {
    return new Vote(method, members).form();
  }

  /** A strategy whose signals must pass every filter; see {@link Filtered}. */
  public static TradingStrategy withFilter(TradingStrategy strategy, SignalFilter... filters) {
    return withFilter(strategy, Filtered.Side.BOTH, filters);
  }

  /** The same where only signals of one side must pass. */
  public static TradingStrategy withFilter(TradingStrategy strategy, Filtered.Side appliesTo, SignalFilter... filters) {
    return new Filtered(strategy, List.of(filters), appliesTo).form();
  }
}
