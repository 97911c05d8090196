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
 * A backtest as configured, every value checked.
 *
 * @param source     where the bars come from
 * @param from       first open time, inclusive
 * @param to         open time to stop before, exclusive
 * @param strategy   name of the strategy
 * @param parameters its parameters as written, by snake_case name; defaults apply to what is absent
 * @param settings   the simulator's settings
 * @param session    what a trading day is, for orders that live a day and for statistics by day; whole days in UTC by default
 * @param inputs     what is read beside the bars
 */
public record BacktestConfiguration(
    BarSource source, Optional<Instant> from, Optional<Instant> to, String strategy, Map<String, Object> parameters,
    SimulatorSettings settings, SessionCalendar session, BacktestInputs inputs) {

  public BacktestConfiguration {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * Reads a document.
   *
   * @param overrides  values that replace those of the document, in order
   * @param strategies the strategies that may be named
   * @throws InputException with every violation, a line each: place, path, value seen, rule, nearest valid name
   */
  public static BacktestConfiguration of(
      ConfigDocument document, List<ConfigOverride> overrides, StrategyRegistry strategies) {
    return of(document, overrides, strategies, false);
  }

  /**
   * As above.
   *
   * @param everyPolicy whether the run is to be repeated under every intrabar policy, so that finer bars are read
   *     whichever is set
   */
  public static BacktestConfiguration of(
      ConfigDocument document, List<ConfigOverride> overrides, StrategyRegistry strategies, boolean everyPolicy) {
    ConfigDocument edited = normal(document);
    for (ConfigOverride override : overrides) {
      edited = edited.with(override);
    }
    return new BacktestReader(edited, strategies, everyPolicy).read();
  }

  /** As above, without overrides. */
  public static BacktestConfiguration of(ConfigDocument document, StrategyRegistry strategies) {
    return of(document, List.of(), strategies);
  }

  private static ConfigDocument normal(ConfigDocument document) {
    return document.snakeKeys("/strategy/parameters").snakeKeys("/simulator").snakeKeys("/simulator/trading_window");
  }

  /** The draft-07 JSON Schema of a document, for editors; of one with {@code portfolio} too, so that one schema is enough. */
  public static ObjectNode schema(StrategyRegistry strategies) {
    return BacktestSchema.ofEither(strategies);
  }

  /** A new strategy object with the parameters. */
  public TradingStrategy createStrategy(StrategyRegistry strategies) {
    return strategies.create(strategy, parameters);
  }
}
