package io.github.phidias.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.TradingStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mixed parameters, split by name between the strategy and the simulator. */
record RequestParameters(TradingStrategy strategy, SimulatorSettings settings) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String RISK = "risk_params";

  /** Risk settings that are a percent here and a fraction in the simulator; 0 means none. */
  private static final Map<String, String> PERCENT =
      Map.of("stop_loss_percent", "stop_loss_pct", "take_profit_percent", "take_profit_pct");

  private static final List<String> SHARED = List.of("risk_per_trade", "max_position_size", "max_daily_loss");

  static RequestParameters split(JsonNode parameters, StrategyDescriptor descriptor) {
    if (!parameters.isObject() && !parameters.isMissingNode() && !parameters.isNull()) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "parameters", "parameters was %s but must be an object".formatted(parameters));
    }
    Map<String, Object> ofStrategy = new LinkedHashMap<>();
    Map<String, Object> ofSimulator = new LinkedHashMap<>();
    JsonNode risk = parameters.path(RISK);
    parameters.properties().forEach(entry -> {
      String name = entry.getKey();
      Object value = MAPPER.convertValue(entry.getValue(), Object.class);
      if (descriptor.record().find(name).isPresent()) {
        ofStrategy.put(name, value);
      } else if (SimulatorSettings.DESCRIPTOR.find(name).isPresent()) {
        ofSimulator.put(SimulatorSettings.DESCRIPTOR.parameter(name).name(), value);
      } else if (!name.equals(RISK) && descriptor.record().findOther(name).isPresent()) {
        ofStrategy.put(name, value);
      } else if (!name.equals(RISK)) {
        throw unknown("parameters." + name, name, descriptor);
      }
    });
    try {
      risk.properties().forEach(entry -> override(ofSimulator, entry.getKey(), entry.getValue()));
      // Values are read only now, so that every unknown name was reported before.
      return new RequestParameters(descriptor.create(ofStrategy), SimulatorSettings.of(ofSimulator));
    } catch (InputException e) {
      throw e.under("parameters");
    }
  }

  private static void override(Map<String, Object> settings, String name, JsonNode value) {
    String field = RISK + "." + name;
    if (PERCENT.containsKey(name)) {
      if (!value.isNumber()) {
        throw new InputException(ErrorCode.BAD_PARAMETER, field, "%s was %s but must be a number of percent".formatted(name, value));
      }
      settings.put(PERCENT.get(name), value.doubleValue() == 0 ? null : (Object) (value.doubleValue() / 100));
    } else if (SHARED.contains(name)) {
      boolean none = name.equals("max_daily_loss") && value.isNumber() && value.doubleValue() == 0;
      settings.put(name, none ? null : MAPPER.convertValue(value, Object.class));
    } else {
      List<String> known = new ArrayList<>(PERCENT.keySet());
      known.addAll(SHARED);
      throw new InputException(
          ErrorCode.UNKNOWN_PARAMETER, field, "%s is not a risk setting of a backtest; %s".formatted(name, Names.suggestion(name, known.stream().sorted().toList())));
    }
  }

  private static InputException unknown(String field, String name, StrategyDescriptor descriptor) {
    List<String> known = new ArrayList<>(descriptor.record().names());
    known.addAll(SimulatorSettings.DESCRIPTOR.names());
    return new InputException(
        ErrorCode.UNKNOWN_PARAMETER, field, "%s is a parameter neither of %s nor of the simulator; %s"
            .formatted(name, descriptor.name(), Names.suggestion(name, known)));
  }
}
