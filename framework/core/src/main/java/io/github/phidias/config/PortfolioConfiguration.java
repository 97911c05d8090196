package io.github.phidias.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.errors.InputException;
import io.github.phidias.sessions.SessionCalendar;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.strategy.TradingStrategy;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A backtest of several instruments in one account as configured, every value checked: the second form of {@code kind:
 * backtest}, which has {@code portfolio} in place of {@code dataset} or {@code bars}. Each entry names a strategy of its own, or
 * one {@code strategy} beside {@code portfolio} decides on all of them.
 *
 * @param plan     the instruments as written, and who decides on them
 * @param from     first open time, inclusive, of every instrument
 * @param to       open time to stop before, exclusive
 * @param settings the simulator's settings, for the one account
 * @param session  what a trading day is
 */
public record PortfolioConfiguration(
    Plan plan, Optional<Instant> from, Optional<Instant> to, SimulatorSettings settings, SessionCalendar session) {

  /** Instruments and who decides on them. */
  public sealed interface Plan {
    /** Where the bars of each instrument come from, in the order written. */
    List<BarSource> sources();

    /** Each has a strategy of its own. */
    record Each(List<Entry> entries) implements Plan {
      public Each {
        entries = List.copyOf(entries);
      }

      @Override
      public List<BarSource> sources() {
        return entries.stream().map(Entry::source).toList();
      }
    }

    /**
     * One strategy decides over all of them.
     *
     * @param strategy   its name
     * @param parameters its parameters as written, by snake_case name
     */
    record All(List<BarSource> sources, String strategy, Map<String, Object> parameters) implements Plan {
      public All {
        sources = List.copyOf(sources);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
      }

      /** A new strategy object with the parameters. */
      public PortfolioStrategy createStrategy(StrategyRegistry strategies) {
        return strategies.createPortfolio(strategy, parameters);
      }
    }
  }

  /**
   * One instrument with a strategy of its own.
   *
   * @param source     where its bars come from
   * @param strategy   name of its strategy
   * @param parameters the strategy's parameters as written, by snake_case name
   */
  public record Entry(BarSource source, String strategy, Map<String, Object> parameters) {
    public Entry {
      parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A new strategy object with the parameters. */
    public TradingStrategy createStrategy(StrategyRegistry strategies) {
      return strategies.create(strategy, parameters);
    }
  }

  /** Whether a document is of this form. */
  public static boolean describes(ConfigDocument document) {
    return document.root().has("portfolio");
  }

  /**
   * Reads a document.
   *
   * @param overrides  values that replace those of the document, in order
   * @param strategies the strategies that may be named
   * @throws InputException with every violation, a line each: place, path, value seen, rule, nearest valid name
   */
  public static PortfolioConfiguration of(ConfigDocument document, List<ConfigOverride> overrides, StrategyRegistry strategies) {
    ConfigDocument edited =
        document.snakeKeys("/strategy/parameters").snakeKeys("/simulator").snakeKeys("/simulator/trading_window");
    for (int i = 0; i < document.root().path("portfolio").size(); i++) {
      edited = edited.snakeKeys("/portfolio/" + i + "/strategy/parameters");
    }
    for (ConfigOverride override : overrides) {
      edited = edited.with(override);
    }
    return new BacktestReader(edited, strategies, false).readPortfolio();
  }

  /** The draft-07 JSON Schema of a document of this form, for editors. */
  public static ObjectNode schema(StrategyRegistry strategies) {
    return BacktestSchema.ofPortfolio(strategies, BacktestSchema.Deciders.EITHER);
  }
}
