package io.github.phidias.strategies.harvesting;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.ParameterDescriptor;
import io.github.phidias.parameters.RecordDescriptor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the strategy from environment variables, under the names of the older bot and a few of ours. Everything that is wrong is
 * found before anything starts, and reported by variable, all together; nothing is replaced silently. A variable that is absent
 * or blank has its default; variables of other names are none of ours. A pure function of the map.
 */
public final class HarvestingEnvironment {
  private static final RecordDescriptor<VolatilityHarvesting> DESCRIPTOR = RecordDescriptor.of(VolatilityHarvesting.class);

  /** Variables whose text is the value of a parameter. */
  private static final Map<String, String> PLAIN = plain();

  private HarvestingEnvironment() {}

  private static Map<String, String> plain() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("RATIO_MODE", "ratio_mode");
    names.put("RANGE", "range_percent");
    names.put("MIN_RATIO", "min_ratio");
    names.put("MAX_RATIO", "max_ratio");
    names.put("ATH_SEED", "ath_seed");
    names.put("ATH_SOURCE", "ath_source");
    names.put("REBALANCE_TOP", "rebalance_top");
    names.put("REBALANCE_BOTTOM", "rebalance_bottom");
    names.put("SCALE_MAX_COUNTER", "max_counter");
    names.put("MAX_THRESHOLD", "max_threshold_percent");
    names.put("TRIGGER", "trigger");
    names.put("MA_LENGTH", "ma_length");
    names.put("AMPLITUDE_TIME_FRAME", "amplitude_bars");
    names.put("LOCAL_RANGE_FACTOR", "local_range_factor");
    return names;
  }

  /** What came of reading the variables. */
  public sealed interface Outcome {
    /** All of them hold. */
    record Resolved(VolatilityHarvesting strategy) implements Outcome {}

    /** Some do not; at least one problem. */
    record Refused(List<Problem> problems) implements Outcome {}
  }

  /**
   * A variable that does not hold.
   *
   * @param variable its name
   * @param message  the value seen and the rule
   */
  public record Problem(String variable, String message) {}

  /** Reads the variables. */
  public static Outcome resolve(Map<String, String> environment) {
    Reading reading = new Reading(environment);
    PLAIN.forEach((variable, parameter) ->
        reading.text(variable).ifPresent(text -> reading.read(variable, parameter, text)));
    reading.text("REBALANCE_ISDYNAMIC").flatMap(text -> reading.flag("REBALANCE_ISDYNAMIC", text))
        .ifPresent(on -> reading.values.put("scale_mode", on ? "FIBONACCI" : "OFF"));
    reading.text("ENFORCE_MIN_PROFITABLE").flatMap(text -> reading.flag("ENFORCE_MIN_PROFITABLE", text))
        .ifPresent(on -> reading.values.put("enforce_min_profitable", on));
    reading.text("FEE").ifPresent(text -> reading.percent("FEE", "commission_rate", text));
    reading.symbol();
    reading.limits();
    return reading.problems.isEmpty()
        ? new Outcome.Resolved(VolatilityHarvesting.of(reading.values))
        : new Outcome.Refused(List.copyOf(reading.problems));
  }

  /**
   * The strategy of the variables.
   *
   * @throws InputException BAD_PARAMETER with every problem in its message, the field naming the first variable
   */
  public static VolatilityHarvesting strategy(Map<String, String> environment) {
    return switch (resolve(environment)) {
      case Outcome.Resolved(VolatilityHarvesting strategy) -> strategy;
      case Outcome.Refused(List<Problem> problems) -> throw new InputException(
          ErrorCode.BAD_PARAMETER, "environment." + problems.getFirst().variable(),
          problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
    };
  }

  /** Variables read so far. */
  private static final class Reading {
    final Map<String, Object> values = new LinkedHashMap<>();
    final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> environment;

    Reading(Map<String, String> environment) {
      this.environment = environment;
    }

    Optional<String> text(String variable) {
      return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(text -> !text.isEmpty());
    }

    void refuse(String variable, Object seen, String rule) {
      problems.add(new Problem(variable, "%s was %s but %s".formatted(variable, seen, rule)));
    }

    void read(String variable, String parameter, String text) {
      ParameterDescriptor descriptor = DESCRIPTOR.parameter(parameter);
      try {
        descriptor.readText(text);
      } catch (InputException e) {
        problems.add(new Problem(variable, variable + e.getMessage().substring(parameter.length())));
        return;
      }
      boolean number = descriptor.choices().isEmpty();
      values.put(parameter, !number ? text : text.equalsIgnoreCase("null") ? null : (Object) new BigDecimal(text));
    }

    /** A percent that is a fraction inside, in decimal arithmetic. */
    void percent(String variable, String parameter, String text) {
      if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
        refuse(variable, text, "must be a number, in percent");
        return;
      }
      double fraction = new BigDecimal(text).movePointLeft(2).doubleValue();
      if (fraction >= 0 && fraction < 0.1) {
        values.put(parameter, fraction);
      } else {
        refuse(variable, text, "must be from 0 and under 10 percent");
      }
    }

    Optional<Boolean> flag(String variable, String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true", "1", "yes", "y", "on" -> Optional.of(true);
        case "false", "0", "no", "n", "off" -> Optional.of(false);
        default -> {
          refuse(variable, text, "must be true or false (or 1, yes, y, on; 0, no, n, off)");
          yield Optional.empty();
        }
      };
    }

    void symbol() {
      String pair = text("SYMBOL").orElse((String) DESCRIPTOR.parameter("symbol").defaultValue()).toUpperCase(Locale.ROOT);
      if (!pair.matches("[A-Z0-9._-]+/[A-Z0-9._-]+")) {
        refuse("SYMBOL", pair, "must be a base and a quote currency, as BTC/USDT");
        return;
      }
      String quote = text("STABLE_PAIR").orElse(pair.substring(pair.indexOf('/') + 1)).toUpperCase(Locale.ROOT);
      if (quote.matches("[A-Z0-9._-]+")) {
        values.put("symbol", pair.substring(0, pair.indexOf('/') + 1) + quote);
      } else {
        refuse("STABLE_PAIR", quote, "must be a currency, as USDT");
      }
    }

    /** The two limits against each other; each that was given is named. */
    void limits() {
      if (problems.stream().anyMatch(p -> p.variable().equals("MIN_RATIO") || p.variable().equals("MAX_RATIO"))) {
        return;
      }
      double least = limit("min_ratio");
      double most = limit("max_ratio");
      for (String variable : List.of("MIN_RATIO", "MAX_RATIO")) {
        if (!(least < most) && text(variable).isPresent()) {
          refuse(variable, text(variable).get(), "MIN_RATIO %s must be under MAX_RATIO %s".formatted(least, most));
        }
      }
    }

    private double limit(String parameter) {
      Object value = values.getOrDefault(parameter, DESCRIPTOR.parameter(parameter).defaultValue());
      return ((Number) value).doubleValue();
    }
  }
}
