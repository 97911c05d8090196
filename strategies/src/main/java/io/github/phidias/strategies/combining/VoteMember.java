package io.github.phidias.strategies.combining;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.StrategyDescription;
import io.github.phidias.strategy.TradingStrategy;

/** A strategy with a vote. One that decides by the account cannot vote: what is traded is not its own decision. */
public record VoteMember(
    @Param(value = "", description = "Who votes: a name, or name, parameters and filters") TradingStrategy strategy,
    @Param(value = "1", min = 0, max = 1, description = "What it counts for; those of all enabled members sum to 1 within 0.01")
        double weight,
    @Param(value = "0", min = 0, max = 1, description = "Least confidence with which its signal counts; a HOLD has 0")
        double minConfidence,
    @Param(value = "true", description = "Whether it votes") boolean enabled) {
  public VoteMember {
    RecordDescriptor.of(VoteMember.class).require(strategy, weight, minConfidence, enabled);
    if (strategy instanceof PortfolioAware) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "strategy",
          "strategy was %s, which decides by the account, but only strategies that decide by bars alone can vote"
              .formatted(StrategyDescription.of(strategy).name()));
    }
  }

  /** A strategy with a weight whose every signal counts. */
  public static VoteMember of(TradingStrategy strategy, double weight) {
    return new VoteMember(strategy, weight, 0, true);
  }
}
