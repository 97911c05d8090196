package io.github.phidias.strategies.golden.peers;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.simulation.SimulatorSettings;
import java.util.HashMap;
import java.util.Map;

/** The rules of vectorbt's portfolio from signals as settings. */
final class VectorbtRules {
  private VectorbtRules() {}

  /** Longs, shorts or both. */
  static String direction(GoldenCase golden) {
    String direction = options(golden).path("direction").asText("longonly");
    if (!direction.equals("longonly") && !direction.equals("shortonly") && !direction.equals("both")) {
      throw new AssertionError("golden " + golden.where() + " has an unknown direction " + direction);
    }
    return direction;
  }

  private static JsonNode options(GoldenCase golden) {
    return golden.object(
        "options", "init_cash", "fees", "fixed_fees", "slippage", "size", "size_type", "accumulate", "direction", "sl_stop",
        "sl_trail", "tp_stop");
  }

  /** The settings of a case. */
  static SimulatorSettings settings(GoldenCase golden) {
    JsonNode options = options(golden);
    boolean percent = options.path("size_type").asText("amount").equals("percent");
    if (!percent && !options.path("size_type").asText("amount").equals("amount")) {
      throw new AssertionError("golden " + golden.where() + " has an unknown size_type " + options.get("size_type"));
    }
    boolean accumulate = options.path("accumulate").asBoolean();
    Map<String, Object> values = new HashMap<>();
    values.put("initial_capital", options.path("init_cash").asDouble(100));
    values.put("commission", options.path("fees").asDouble(0));
    values.put("commission_fixed", options.path("fixed_fees").asDouble(0));
    values.put("slippage", options.path("slippage").asDouble(0));
    // Orders fill at the close of the bar of the signal, the last bar's too, and nothing is closed for the end.
    values.put("fill", "SAME_CLOSE");
    values.put("end_of_data", "LIKE_ANY_BAR");
    values.put("close_at_end", false);
    // Sizes: all cash with its fee, a part of it, or units as far as the cash goes.
    if (options.has("size") && !percent) {
      values.put("sizing", "FIXED");
      values.put("fixed_quantity", options.get("size").doubleValue());
      values.put("cut_to_fit", true);
    } else {
      values.put("sizing", "BUYING_POWER");
      values.put("max_position_size", percent ? options.required("size").doubleValue() : 1.0);
    }
    values.put("entry_fee", direction(golden).equals("shortonly") ? "BEFORE_FRACTION" : "ON_FILL");
    values.put("max_entries", accumulate ? 1000 : 1);
    values.put("scale_out", accumulate);
    boolean both = direction(golden).equals("both");
    values.put("allow_short", !direction(golden).equals("longonly"));
    values.put("reverse_on_opposite", both);
    values.put("reversal_fee_once", both);
    values.put("cover_within_cash", !direction(golden).equals("longonly"));
    // Stops: fractions of the entry's close, looked at from the next bar on, before targets, in place of the bar's signal.
    values.put("stop_loss_pct", fraction(options.path("sl_stop")));
    values.put("take_profit_pct", fraction(options.path("tp_stop")));
    values.put("trailing_stop", options.path("sl_trail").asBoolean());
    values.put("trailing_reference", "FINISHED_BARS");
    values.put("level_base", "REFERENCE");
    values.put("intrabar", "STOPS_FIRST");
    values.put("exit_replaces_signal", true);
    values.put("slippage_on_stops", false);
    return SimulatorSettings.of(values);
  }

  private static Double fraction(JsonNode value) {
    return value.isNumber() ? (Double) value.doubleValue() : null;
  }
}
