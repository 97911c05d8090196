package io.github.phidias.parameters;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Map;

/** Makes the objects of interfaces that are {@link FoundByName}. */
@FunctionalInterface
public interface NamedObjects {
  /** Knows none. */
  NamedObjects NONE = (type, value) -> {
    throw new InputException(
        ErrorCode.BAD_PARAMETER, "name",
        "name was %s but nothing is known by name here; give the object itself".formatted(value.get("name")));
  };

  /**
   * An object of a type.
   *
   * @param value what the document says: {@code name}, {@code parameters} and whatever else the kind of object takes
   * @throws InputException with a field inside {@code value}
   */
  Object read(Class<?> type, Map<String, ?> value);
}
