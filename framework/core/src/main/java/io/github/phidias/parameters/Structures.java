package io.github.phidias.parameters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Parameters that are made of others: records, choices among records, objects found by name, and lists of them. */
final class Structures {
  /** More in one list is a mistake. */
  static final int LONGEST_LIST = 1_000;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Structures() {}

  static boolean isStructured(Class<?> type) {
    return type.isRecord() || type.isAnnotationPresent(OneOf.class) || type.isAnnotationPresent(FoundByName.class);
  }

  /** One value of a structured type; refusals name what is inside, and {@code where} for the value itself. */
  static Object one(Class<?> type, String where, Object value, NamedObjects objects) {
    if (type.isInstance(value)) {
      return value;
    }
    FoundByName named = type.getAnnotation(FoundByName.class);
    OneOf choice = type.getAnnotation(OneOf.class);
    boolean alone = value instanceof String && (named != null || choice != null);
    if (!alone && !(value instanceof Map)) {
      throw refused(where, value,
          named != null ? "must be the name of a %s, or an object with name and parameters".formatted(named.value())
          : choice != null ? "must be an object with one key of " + String.join(", ", choices(choice).keySet())
          : "must be an object");
    }
    Map<String, Object> map = alone
        ? Collections.singletonMap(named == null ? (String) value : "name", named == null ? Map.of() : value)
        : RecordDescriptor.stringKeys((Map<?, ?>) value);
    try {
      return named != null ? objects.read(type, map)
          : choice != null ? chosen(choice, map, objects)
          : RecordDescriptor.of(type).create(map, objects);
    } catch (InputException e) {
      throw e.field().isEmpty()
          ? new InputException(e.code(), where, "%s %s".formatted(where, e.getMessage()), e) : e.under(where);
    }
  }

  private static Object chosen(OneOf choice, Map<String, Object> map, NamedObjects objects) {
    Map<String, Class<? extends Record>> known = choices(choice);
    if (map.size() != 1) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "",
          "had the keys %s but must have one of %s".formatted(map.keySet(), String.join(", ", known.keySet())));
    }
    Map.Entry<String, Object> only = map.entrySet().iterator().next();
    Class<? extends Record> type = known.get(only.getKey());
    if (type == null) {
      throw new InputException(ErrorCode.UNKNOWN_NAME, only.getKey(),
          "%s is not known; %s".formatted(only.getKey(), Names.suggestion(only.getKey(), known.keySet())));
    }
    return one(type, only.getKey(), only.getValue() == null ? Map.of() : only.getValue(), objects);
  }

  private static Map<String, Class<? extends Record>> choices(OneOf choice) {
    Map<String, Class<? extends Record>> known = new LinkedHashMap<>();
    for (Class<? extends Record> type : choice.value()) {
      known.put(type.getAnnotation(OneOf.Key.class).value(), type);
    }
    return known;
  }

  /** The words of {@link ParameterDescriptor#typeName}. */
  static String typeName(Class<?> type) {
    OneOf choice = type.getAnnotation(OneOf.class);
    FoundByName named = type.getAnnotation(FoundByName.class);
    return choice != null ? String.join("|", choices(choice).keySet()) : named != null ? named.value() : "object";
  }

  /** A default, written as JSON. */
  static Object json(String text) {
    try {
      return MAPPER.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the default %s is not JSON".formatted(text), e);
    }
  }

  /** A value as maps, lists, text, numbers and booleans. */
  static Object plain(Object value, UnaryOperator<Object> named) {
    return switch (value) {
      case null -> null;
      case Enum<?> e -> e.toString();
      case List<?> list -> {
        List<Object> out = new ArrayList<>();
        list.forEach(element -> out.add(plain(element, named)));
        yield out;
      }
      case Record r when r.getClass().isAnnotationPresent(OneOf.Key.class) ->
          Collections.singletonMap(
              r.getClass().getAnnotation(OneOf.Key.class).value(), RecordDescriptor.of(r.getClass()).values(r, named));
      case Record r when !foundByName(r.getClass()) -> RecordDescriptor.of(r.getClass()).values(r, named);
      case Number _, Boolean _, String _ -> value;
      default -> named.apply(value);
    };
  }

  private static boolean foundByName(Class<?> type) {
    if (type == null || type.isAnnotationPresent(FoundByName.class)) {
      return type != null;
    }
    for (Class<?> parent : type.getInterfaces()) {
      if (foundByName(parent)) {
        return true;
      }
    }
    return foundByName(type.getSuperclass());
  }

  /** Draft-07 schema of one value. What is below a name only the maker of the object knows. */
  static ObjectNode schema(Class<?> type) {
    OneOf choice = type.getAnnotation(OneOf.class);
    FoundByName named = type.getAnnotation(FoundByName.class);
    if (choice == null && named == null) {
      return RecordDescriptor.of(type).schema();
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    // No type: a name alone is a value too, and what is neither is refused when the record is made, in plainer words.
    node.put("additionalProperties", false);
    ObjectNode properties = node.putObject("properties");
    if (choice != null) {
      choices(choice).forEach((key, record) -> properties.set(key, RecordDescriptor.of(record).schema()));
      return node;
    }
    node.putArray("required").add("name");
    properties.putObject("name").put("type", "string").put("description", "Name of a %s.".formatted(named.value()));
    properties.putObject("parameters").put("type", "object").put("description", "Its parameters.");
    properties.putObject("filters").put("type", "array").put("description", "What its signals must pass.");
    return node;
  }

  static InputException refused(String field, Object seen, String rule) {
    return new InputException(ErrorCode.BAD_PARAMETER, field, "%s was %s but %s".formatted(field, seen, rule));
  }
}
