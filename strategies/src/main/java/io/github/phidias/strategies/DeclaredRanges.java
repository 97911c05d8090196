package io.github.phidias.strategies;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.Param;
import io.github.phidias.parameters.ParameterDescriptor;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;

/** Holds a record made in code to the ranges that its components declare, so that they are written down once. */
public final class DeclaredRanges {
  private DeclaredRanges() {}

  /**
   * Nothing when every value is in its range.
   *
   * @param values the components in their order
   * @throws InputException BAD_PARAMETER with the parameter's name
   */
  public static void check(Class<? extends Record> type, Object... values) {
    List<ParameterDescriptor> parameters = RecordDescriptor.of(type).parameters();
    if (parameters.size() != values.length) {
      throw new AssertionError("%s has %d components but %d were checked".formatted(type.getName(), parameters.size(), values.length));
    }
    for (int i = 0; i < values.length; i++) {
      ParameterDescriptor parameter = parameters.get(i);
      Object value = values[i];
      boolean holds = value instanceof Number number ? within(parameter.param(), number.doubleValue()) : value != null;
      if (!holds) {
        String rule = value == null ? "must be given" : "must be finite and " + parameter.range();
        throw refused(parameter.name(), value, rule);
      }
    }
  }

  /** The refusal of a parameter: its name, the value seen and the rule. */
  public static InputException refused(String name, Object seen, String rule) {
    return new InputException(ErrorCode.BAD_PARAMETER, name, "%s was %s but %s".formatted(name, seen, rule));
  }

  private static boolean within(Param param, double value) {
    return (param.aboveMin() ? value > param.min() : value >= param.min())
        && (param.belowMax() ? value < param.max() : value <= param.max())
        && Double.isFinite(value);
  }
}
