package io.github.phidias.strategies.combining;

import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.ComposedStrategy;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import java.util.List;
import org.ta4j.core.BarSeries;

/** A vote with members that give decisions an index and look at the position: each sees the one that the vote trades. */
record AccountVote(BarVote votes) implements ComposedStrategy, PortfolioAware {
  AccountVote(Vote recipe) {
    this(new BarVote(recipe));
  }

  @Override
  public TradeSignal run(BarSeries series, Portfolio portfolio) {
    return votes.decide(strategy -> Asking.of(strategy, series, portfolio));
  }

  @Override
  public Vote recipe() {
    return votes.recipe();
  }

  @Override
  public List<?> parts() {
    return votes.parts();
  }
}
