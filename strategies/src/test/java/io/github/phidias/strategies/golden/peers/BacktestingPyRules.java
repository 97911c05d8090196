package io.github.phidias.strategies.golden.peers;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.TradingStrategy;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules of backtesting.py as settings, by the numbers of the README beside its golden runs, and its strategies by name.
 */
final class BacktestingPyRules {
  /** {@code buy()} without a size: 1 less the distance of 1 to the next double. */
  private static final double ALL = 1 - Math.ulp(1.0);

  private BacktestingPyRules() {}

  /** The strategy of a case. */
  static TradingStrategy strategy(GoldenCase golden) {
    return switch (golden.text("strategy")) {
      case "reversal" -> new Reversal(crossing(cross(golden)));
      case "long_only" -> new LongOnly(crossing(cross(golden)));
      case "bracket" -> {
        JsonNode p = golden.object("params", "fast", "slow", "size", "sl", "tp");
        yield new Bracket(crossing(p), real(p, "size"), real(p, "sl"), real(p, "tp"));
      }
      case "limit_dip" -> {
        JsonNode p = golden.object("params", "every", "dip", "qty", "hold");
        yield new LimitDip(whole(p, "every"), real(p, "dip"), real(p, "qty"), whole(p, "hold"));
      }
      case "breakout" -> {
        JsonNode p = golden.object("params", "n", "m", "qty");
        yield new Breakout(whole(p, "n"), whole(p, "m"), real(p, "qty"));
      }
      default -> throw new AssertionError("golden " + golden.where() + " is of a strategy that nobody wrote");
    };
  }

  private static JsonNode cross(GoldenCase golden) {
    return golden.object("params", "fast", "slow");
  }

  private static Crossing crossing(JsonNode params) {
    return new Crossing(whole(params, "fast"), whole(params, "slow"));
  }

  private static int whole(JsonNode params, String name) {
    return params.required(name).intValue();
  }

  private static double real(JsonNode params, String name) {
    return params.required(name).doubleValue();
  }

  /** The first bar at which every indicator has a value; 0 without indicators. */
  static int firstIndex(GoldenCase golden) {
    return Stream.of("fast", "slow", "n", "m").mapToInt(name -> golden.get("params").path(name).asInt(1)).max().orElseThrow() - 1;
  }

  /** The settings of a case. */
  static SimulatorSettings settings(GoldenCase golden) {
    JsonNode broker = golden.object("broker", "cash", "commission", "spread", "margin", "trade_on_close");
    JsonNode commission = broker.path("commission");
    double rate = commission.isArray() ? commission.get(1).doubleValue() : commission.asDouble(0);
    Map<String, Object> values = new HashMap<>();
    values.put("initial_capital", broker.required("cash").doubleValue());
    // Rule 1
    values.put("first_bar", firstIndex(golden) + 1);
    boolean atClose = broker.path("trade_on_close").asBoolean();
    values.put("fill", atClose ? "PREVIOUS_CLOSE" : "NEXT_OPEN");
    // Not among the rules, but in the numbers: the open has no part in a stop entry then.
    values.put("stops_pass_gaps", atClose);
    // Rule 2
    values.put("slippage", 0);
    values.put("slippage_model", Map.of("kind", "ENTRY_SPREAD", "entry_spread", broker.path("spread").asDouble(0)));
    values.put("slippage_on_limits", true);
    // Rule 3
    values.put("sizing", "BUYING_POWER");
    values.put("max_position_size", ALL);
    values.put("whole_units", true);
    values.put("entry_fee", "ON_REFERENCE");
    values.put("leverage", 1 / broker.path("margin").asDouble(1));
    values.put("margin_at_close", true);
    values.put("max_entries", 1000);
    // Rule 4
    values.put("commission_fixed", commission.isArray() ? commission.get(0).doubleValue() : 0);
    values.put("commission", Math.max(rate, 0));
    values.put("commission_rebate", Math.max(-rate, 0));
    // Rule 5: lots close first in, first out as always; a short is for the strategies that ask for one.
    values.put("allow_short", !golden.text("strategy").equals("long_only"));
    // Rule 6
    values.put("stop_loss_pct", null);
    values.put("take_profit_pct", null);
    values.put("intrabar", "STOPS_FIRST");
    values.put("entry_bar_exits", "MARKET_ENTRIES");
    // Rule 7
    values.put("close_at_end", true);
    values.put("end_of_data", "LAST_BAR_AGAIN");
    values.put("absorb_bankruptcy", true);
    return SimulatorSettings.of(values);
  }
}
