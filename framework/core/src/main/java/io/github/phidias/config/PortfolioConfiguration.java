package io.github.phidias.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.errors.InputException;
import io.github.phidias.sessions.SessionCalendar;
import io.github.phidias.simulation.SimulatorSettings;
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
 * backtest}, which has {@code portfolio} in place of {@code dataset} or {@code bars} and {@code strategy}.
 *
 * @param entries  the instruments as written
 * @param from     first open time, inclusive, of every instrument
 * @param to       open time to stop before, exclusive
 * @param settings the simulator's settings, for the one account
 * @param session  what a trading day is
 */
public record PortfolioConfiguration(
    List<Entry> entries, Optional<Instant> from, Optional<Instant> to, SimulatorSettings settings, SessionCalendar session) {

  public PortfolioConfiguration {
    entries = List.copyOf(entries);
  }

  /**
   * One instrument.
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
   * @param overrides  values that replace those of the document, in order; none inside an entry
   * @param strategies the strategies that may be named
   * @throws InputException with every violation, a line each: place, path, value seen, rule, nearest valid name
   */
  public static PortfolioConfiguration of(ConfigDocument document, List<ConfigOverride> overrides, StrategyRegistry strategies) {
    ConfigDocument edited = document.snakeKeys("/simulator").snakeKeys("/simulator/trading_window");
    for (int i = 0; i < document.root().path("portfolio").size(); i++) {
      edited = edited.snakeKeys("/portfolio/" + i + "/strategy/parameters");
    }
    for (ConfigOverride override : overrides) {
      edited = edited.with(override);
    }
    return new BacktestReader(edited, strategies, false).readPortfolio();
  }

  /** The draft-07 JSON Schema of a document, for editors. */
  public static ObjectNode schema(StrategyRegistry strategies) {
    return BacktestSchema.ofPortfolio(strategies);
  }
}
