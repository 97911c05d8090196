package io.github.phidias.config;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.Arrays;
import java.util.List;

/**
 * One value set from outside the document.
 *
 * @param option what messages call it, such as {@code --set simulator.commission}
 * @param path   dotted path of the value, such as {@code strategy.parameters.fast_period}
 * @param value  the value as typed, by the rules of {@link ConfigDocument#parse}; quotes make it text
 * @param isText whether the value is text as it stands
 */
public record ConfigOverride(String option, String path, String value, boolean isText) {
  /**
   * Reads {@code path=value}.
   *
   * @throws InputException when there is no equals sign or a part of the path is empty
   */
  public static ConfigOverride parse(String pathAndValue) {
    int equals = pathAndValue.indexOf('=');
    if (equals <= 0 || Arrays.stream(pathAndValue.substring(0, equals).split("\\.", -1)).anyMatch(String::isBlank)) {
      throw new InputException(
          ErrorCode.BAD_FORMAT, "set",
          "--set was '%s' but must be path=value, such as --set strategy.parameters.fast_period=10".formatted(pathAndValue));
    }
    String path = pathAndValue.substring(0, equals);
    String value = pathAndValue.substring(equals + 1).strip();
    boolean quoted = value.length() >= 2
        && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
    return new ConfigOverride("--set " + path, path, quoted ? value.substring(1, value.length() - 1) : value, quoted);
  }

  /** A text given by an option of its own, such as {@code --from}. */
  public static ConfigOverride text(String option, String path, String value) {
    return new ConfigOverride(option, path, value, true);
  }

  /** The keys on the way; Java names of parameters become theirs. */
  List<String> segments() {
    return Arrays.stream(path.split("\\.", -1)).map(RecordDescriptor::snake).toList();
  }
}
