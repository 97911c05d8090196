package io.github.phidias.strategies.combining;

import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.RecordDescriptor;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategies.filters.SignalFilter;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.ComposedStrategy;
import io.github.phidias.strategy.IndicatorStrategy;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.StrategyName;
import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ta4j.core.BarSeries;

/**
 * A strategy whose signals must pass filters, all of them; one that does not is a HOLD with reason {@link #FILTERED}. Until
 * every filter has a reading to rely on it holds with reason {@code warmup}. A target weight counts as BUY when above zero and
 * as SELL when below; a target of zero always passes. Over columns where the strategy is a {@link ColumnStrategy}, else bar by
 * bar; a strategy that looks at the account goes on doing so.
 */
@StrategyName(
    value = "filtered",
    belief = "A strategy is wrong mostly in markets it was not made for, and a plain condition can tell them apart. Fails when "
        + "the condition was found by looking for the trades that lost, and when it takes away exits: a filter cannot tell them "
        + "from entries.")
public record Filtered(
    @Param(value = "ema_crossover", description = "Whose signals: a name, or name and parameters") TradingStrategy strategy,
    @Param(value = "[]", description = "What a signal must pass: a list of trend, volume, atr, session, regime, volatility")
        List<SignalFilter> filters,
    @Param(value = "both", description = "Which signals must pass; the others stay as they are") Side appliesTo)
    implements ComposedStrategy {
  /** Reason of the HOLD in place of a signal that did not pass. */
  public static final String FILTERED = "filtered";

  /** Which signals must pass. */
  public enum Side {
    /** All. */
    BOTH,
    /** BUY only, so that a long strategy's exits stay. */
    BUY,
    /** SELL only. */
    SELL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Filtered {
    RecordDescriptor.of(Filtered.class).require(strategy, filters, appliesTo);
    filters = List.copyOf(filters);
  }

  @Override
  public TradingStrategy form() {
    return strategy instanceof PortfolioAware || strategy instanceof IndicatorStrategy ? new AccountFiltered(this)
        : strategy instanceof ColumnStrategy ? new ColumnFiltered(this)
        : new BarFiltered(this);
  }

  @Override
  public TradeSignal run(BarSeries series) {
    return form().run(series);
  }

  @Override
  public List<?> parts() {
    List<Object> parts = new ArrayList<>(filters);
    parts.add(strategy);
    return parts;
  }
}
