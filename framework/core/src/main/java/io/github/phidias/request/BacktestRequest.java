package io.github.phidias.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.Bars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.strategy.TradingStrategy;

/**
 * A checked request: {@code {strategy, data: {timestamp, open, high, low, close, volume}, parameters}}. Parameters of the
 * strategy and of the simulator stand side by side and are told apart by name; {@code parameters.risk_params} holds the
 * risk settings in percent and overrides.
 *
 * @param strategy the strategy, made
 * @param bars     the bars
 * @param settings the simulator's settings
 */
public record BacktestRequest(TradingStrategy strategy, Bars bars, SimulatorSettings settings) {

  /**
   * Reads and checks a document. The first failure wins, in this order: UNKNOWN_STRATEGY, MISSING_FIELD, LENGTH_MISMATCH,
   * TOO_FEW_BARS, then bar by bar NON_FINITE, NON_MONOTONIC_TIME, NON_POSITIVE_PRICE, NEGATIVE_VOLUME, BAD_OHLC, then
   * UNKNOWN_PARAMETER, BAD_PARAMETER.
   *
   * @throws InputException with the code and the dotted path of the field
   */
  public static BacktestRequest parse(JsonNode document, StrategyRegistry registry) {
    JsonNode name = document.path("strategy");
    if (!name.isTextual()) {
      throw new InputException(
          ErrorCode.UNKNOWN_STRATEGY, "strategy", "strategy was %s but must be the name of a strategy".formatted(name));
    }
    StrategyDescriptor descriptor = registry.find(name.textValue());
    Bars bars = BarData.parse(document.path("data"));
    RequestParameters parameters = RequestParameters.split(document.path("parameters"), descriptor);
    return new BacktestRequest(parameters.strategy(), bars, parameters.settings());
  }

  /** Runs it. */
  public SimulationResult run() {
    return new Simulator(settings).run(strategy, bars);
  }
}
