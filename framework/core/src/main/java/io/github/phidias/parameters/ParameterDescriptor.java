package io.github.phidias.parameters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One parameter: its name, type, default, range and unit, and how a value is read.
 *
 * @param name         snake_case name
 * @param javaName     name of the record component
 * @param type         the component's type; for {@code Optional} the record inside, for a list that of its elements
 * @param shape        whether it is one value or several
 * @param optional     whether null is a value
 * @param defaultValue the default, null only where optional; of a list and of an object found by name as it is written
 * @param param        range, unit, aliases, description
 */
public record ParameterDescriptor(
    String name, String javaName, Class<?> type, Shape shape, boolean optional, Object defaultValue, Param param) {

  /** How many values a parameter has. */
  public enum Shape {
    /** One. */
    SINGLE,
    /** A list of them. */
    LIST,
    /** Numbers by names that are not declared: whatever is given that is no other parameter. At most one of a record. */
    OTHERS
  }

  /** One of {@link Shape#OTHERS}: a number. */
  ParameterDescriptor other(String otherName) {
    return new ParameterDescriptor(otherName, otherName, type, Shape.SINGLE, false, null, param);
  }

  /** Other names of it. */
  public List<String> aliases() {
    return List.of(param.alias());
  }

  /** The values of an enum in lower or upper case as they are declared, empty for other types. */
  public List<String> choices() {
    return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList() : List.of();
  }

  /** The type in words: int, number, boolean, one of ..., text, object. */
  public String typeName() {
    if (type.isEnum()) {
      return (shape == Shape.LIST ? "list of " : "") + String.join("|", choices());
    }
    if (shape == Shape.OTHERS) {
      return "number, under any other name";
    }
    if (shape == Shape.LIST || Structures.isStructured(type)) {
      String element = Structures.isStructured(type) ? Structures.typeName(type) : "text";
      return shape == Shape.LIST ? "list of " + element : element;
    }
    String plain = type == int.class || type == long.class ? "int"
        : type == double.class ? "number"
        : type == boolean.class ? "boolean" : "text";
    return optional ? plain + " or null" : plain;
  }

  /** The range in words, such as {@code 1..500} or {@code > 0}; empty when unbounded. */
  public String range() {
    boolean low = param.min() != Double.NEGATIVE_INFINITY;
    boolean high = param.max() != Double.POSITIVE_INFINITY;
    if (!low && !high) {
      return "";
    }
    if (low && high && !param.aboveMin() && !param.belowMax()) {
      return plain(param.min()) + ".." + plain(param.max());
    }
    String lowText = low ? (param.aboveMin() ? "> " : ">= ") + plain(param.min()) : "";
    String highText = high ? (param.belowMax() ? "< " : "<= ") + plain(param.max()) : "";
    return low && high ? lowText + " and " + highText : lowText + highText;
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
  }

  /**
   * Reads a value of a document: numbers for numbers, without rounding or reading text as a number; enum names in any
   * case; a map for an object.
   *
   * @throws InputException BAD_PARAMETER, with the field {@code name}
   */
  Object read(Object value) {
    return read(value, NamedObjects.NONE);
  }

  /** As above, for a record that holds objects found by name. */
  Object read(Object value, NamedObjects objects) {
    if (value == null) {
      return optional ? empty() : refuse("null", "must be given");
    }
    return switch (shape) {
      case SINGLE -> {
        Object one = readOne(name, value, objects);
        yield optional && type.isRecord() ? Optional.of(one) : one;
      }
      case LIST -> readList(value, objects);
      case OTHERS -> readOthers(value);
    };
  }

  private List<Object> readList(Object value, NamedObjects objects) {
    if (!(value instanceof List<?> list)) {
      throw Structures.refused(name, value, "must be a list");
    }
    if (list.size() > Structures.LONGEST_LIST) {
      throw new InputException(ErrorCode.LIMIT_EXCEEDED, name,
          "%s had %d entries but may have %d".formatted(name, list.size(), Structures.LONGEST_LIST));
    }
    List<Object> out = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      String where = name + "[" + i + "]";
      Object element = list.get(i);
      if (element == null) {
        throw Structures.refused(where, "null", "must be given");
      }
      out.add(readOne(where, element, objects));
    }
    return List.copyOf(out);
  }

  private Map<String, Double> readOthers(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw Structures.refused(name, value, "must be numbers by name");
    }
    Map<String, Double> out = new LinkedHashMap<>();
    map.forEach((key, number) -> {
      String otherName = String.valueOf(key);
      out.put(otherName, (Double) other(otherName).read(number));
    });
    return Collections.unmodifiableMap(out);
  }

  private Object readOne(String where, Object value, NamedObjects objects) {
    if (Structures.isStructured(type)) {
      return Structures.one(type, where, value, objects);
    }
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        if (constant.toString().equalsIgnoreCase(value.toString().strip())) {
          return constant;
        }
      }
      throw Structures.refused(where, value, "must be one of " + String.join(", ", choices()));
    }
    if (type == boolean.class) {
      return value instanceof Boolean ? value : refuse(value, "must be true or false");
    }
    if (type == String.class) {
      return value instanceof String ? value : refuse(value, "must be text");
    }
    if (!(value instanceof Number number)) {
      return refuse(value, "must be a number");
    }
    if (type == double.class) {
      double real = number.doubleValue();
      requireRange(real);
      return optional ? OptionalDouble.of(real) : (Object) real;
    }
    double real = number.doubleValue();
    // A decimal from a document may be any kind of number; its rounding to double tells a fraction well enough.
    if (real != Math.rint(real) || Math.abs(real) > 1L << 53) {
      return refuse(value, "must be a whole number");
    }
    requireRange(real);
    if (type == long.class) {
      return number.longValue();
    }
    return number.longValue() == number.intValue() ? (Object) number.intValue() : refuse(value, "must fit in 32 bits");
  }

  private void requireRange(double value) {
    boolean low = param.aboveMin() ? value > param.min() : value >= param.min();
    boolean high = param.belowMax() ? value < param.max() : value <= param.max();
    if (!Double.isFinite(value)) {
      refuse(value, "must be a finite number");
    } else if (!low || !high) {
      refuse(value, "must be " + range());
    }
  }

  private Object empty() {
    return type.isRecord() ? Optional.empty() : OptionalDouble.empty();
  }

  private Object refuse(Object seen, String rule) {
    throw new InputException(ErrorCode.BAD_PARAMETER, name, "%s was %s but %s".formatted(name, seen, rule));
  }

  /**
   * Reads a value typed by a person: {@code 12}, {@code 0.5}, {@code true}, {@code null}, {@code wilder}.
   *
   * @throws InputException BAD_PARAMETER, with the field {@code name}
   */
  public Object readText(String text) {
    String word = text.strip();
    if (shape != Shape.SINGLE) {
      return refuse(text, "must be a list; give it in a file");
    }
    if (type.isAnnotationPresent(FoundByName.class) || type.isAnnotationPresent(OneOf.class)) {
      // The name alone; it is found when the record is made.
      return word;
    }
    if (optional && word.equalsIgnoreCase("null")) {
      return empty();
    }
    if (type.isEnum() || type == String.class) {
      return read(word);
    }
    if (type == boolean.class) {
      return word.equals("true") || word.equals("false") ? (Object) Boolean.valueOf(word) : refuse(text, "must be true or false");
    }
    if (Structures.isStructured(type) || !word.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
      return refuse(text, Structures.isStructured(type) ? "must be an object; give it in a file" : "must be a number");
    }
    return word.matches("[+-]?\\d{1,18}") ? read(Long.valueOf(word)) : read(Double.valueOf(word));
  }

  /** Draft-07 JSON Schema of a value. */
  public ObjectNode schema() {
    if (shape == Shape.LIST) {
      ObjectNode list = JsonNodeFactory.instance.objectNode();
      list.put("type", "array").put("maxItems", Structures.LONGEST_LIST).put("description", param.description());
      list.set("items", Structures.isStructured(type) ? Structures.schema(type) : plainSchema());
      return list;
    }
    if (Structures.isStructured(type)) {
      ObjectNode object = Structures.schema(type);
      return optional ? orNull(object) : object;
    }
    ObjectNode node = plainSchema();
    ObjectNode described = optional ? orNull(node) : node;
    String unit = param.unit().isEmpty() ? "" : " (" + param.unit() + ")";
    described.put("description", (param.description() + unit).strip());
    if (defaultValue != null) {
      described.putPOJO("default", defaultValue instanceof Enum<?> e ? e.toString() : defaultValue);
    }
    return described;
  }

  private ObjectNode plainSchema() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (type.isEnum()) {
      // Enum names are read in any case; the schema offers the two usual spellings.
      var names = node.putArray("enum");
      choices().stream()
          .flatMap(c -> List.of(c, c.toLowerCase(Locale.ROOT), c.toUpperCase(Locale.ROOT)).stream())
          .distinct().forEach(names::add);
    } else {
      node.put("type", type == int.class || type == long.class ? "integer"
          : type == double.class ? "number" : type == boolean.class ? "boolean" : "string");
      bound(node, "minimum", "exclusiveMinimum", param.min(), param.aboveMin());
      bound(node, "maximum", "exclusiveMaximum", param.max(), param.belowMax());
    }
    return node;
  }

  private static ObjectNode orNull(ObjectNode node) {
    ObjectNode either = JsonNodeFactory.instance.objectNode();
    either.putArray("anyOf").add(node).addObject().put("type", "null");
    return either;
  }

  private static void bound(ObjectNode node, String inclusive, String exclusive, double value, boolean strict) {
    if (Double.isFinite(value)) {
      node.put(strict ? exclusive : inclusive, value);
    }
  }
}
