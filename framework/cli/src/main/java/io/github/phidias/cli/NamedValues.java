package io.github.phidias.cli;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code --param name=value} for a record of parameters. */
final class NamedValues {
  private NamedValues() {}

  static Map<String, Object> read(RecordDescriptor<?> record, List<String> given) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String text : given) {
      int equals = text.indexOf('=');
      if (equals <= 0) {
        throw new InputException(
            ErrorCode.BAD_FORMAT, "param", "--param was '%s' but must be name=value, such as --param length=14".formatted(text));
      }
      String name = text.substring(0, equals).strip();
      if (values.putIfAbsent(name, record.parameter(name).readText(text.substring(equals + 1))) != null) {
        throw new InputException(ErrorCode.BAD_PARAMETER, name, "--param %s was given twice; keep one".formatted(name));
      }
    }
    return values;
  }
}
