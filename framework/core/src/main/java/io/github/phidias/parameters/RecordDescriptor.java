package io.github.phidias.parameters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The parameters of a record, read from its annotated components, and the way from named values to a record. */
public final class RecordDescriptor<T> {
  private static final ClassValue<RecordDescriptor<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected RecordDescriptor<?> computeValue(Class<?> type) {
          return new RecordDescriptor<>(type);
        }
      };

  /** What a parameter of the user's own may be called. */
  private static final Pattern OTHER_NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  private final Class<T> type;
  private final List<ParameterDescriptor> parameters;
  private final Constructor<T> constructor;

  private RecordDescriptor(Class<T> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type.getName() + " is not a record; parameters are the components of a record");
    }
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    List<ParameterDescriptor> found = new ArrayList<>();
    for (RecordComponent component : components) {
      found.add(describe(type, component));
    }
    this.parameters = List.copyOf(found);
    try {
      this.constructor = type.getDeclaredConstructor(
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new AssertionError("every record has its canonical constructor", e);
    }
  }

  /**
   * The descriptor of a record type.
   *
   * @throws IllegalArgumentException when a component has no {@link Param} or a type that cannot be a parameter
   */
  @SuppressWarnings("unchecked")
  public static <T> RecordDescriptor<T> of(Class<T> type) {
    return (RecordDescriptor<T>) KNOWN.get(type);
  }

  private static ParameterDescriptor describe(Class<?> owner, RecordComponent component) {
    Param param = component.getAnnotation(Param.class);
    String where = owner.getName() + "." + component.getName();
    if (param == null) {
      throw new IllegalArgumentException(where + " has no @Param; annotate every component of a parameter record");
    }
    Class<?> declared = component.getType();
    boolean optionalRecord = declared == Optional.class;
    boolean optional = optionalRecord || declared == OptionalDouble.class;
    ParameterDescriptor.Shape shape = declared == List.class ? ParameterDescriptor.Shape.LIST
        : declared == Map.class ? ParameterDescriptor.Shape.OTHERS : ParameterDescriptor.Shape.SINGLE;
    Class<?> inner = declared == OptionalDouble.class || declared == Map.class ? double.class
        : optionalRecord || declared == List.class
            ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
        : declared;
    boolean structured = Structures.isStructured(inner) && (!inner.isRecord() || optionalRecord || declared == List.class);
    boolean known = structured || inner.isEnum()
        || declared != List.class && (inner == int.class || inner == long.class || inner == double.class
            || inner == boolean.class || inner == String.class);
    if (!known) {
      throw new IllegalArgumentException(where + " has type " + component.getGenericType().getTypeName()
          + "; a parameter is an int, long, double, boolean, enum, String, OptionalDouble, Optional record, a list of records or "
          + "enums, or a map of numbers");
    }
    String name = snake(component.getName());
    ParameterDescriptor bare = new ParameterDescriptor(name, component.getName(), inner, shape, optional, null, param);
    Object fallback = shape != ParameterDescriptor.Shape.SINGLE ? Structures.json(param.value())
        : inner.isAnnotationPresent(FoundByName.class) && param.value().isEmpty() ? null : bare.readText(param.value());
    Object plain = fallback instanceof OptionalDouble d ? (d.isPresent() ? (Object) d.getAsDouble() : null)
        : fallback instanceof Optional<?> o ? o.orElse(null) : fallback;
    return new ParameterDescriptor(name, component.getName(), inner, shape, optional, plain, param);
  }

  /** {@code fastPeriod} as {@code fast_period}. */
  public static String snake(String javaName) {
    return javaName.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  static Map<String, Object> stringKeys(Map<?, ?> map) {
    Map<String, Object> out = new LinkedHashMap<>();
    map.forEach((key, value) -> out.put(String.valueOf(key), value));
    return out;
  }

  /** The record type. */
  public Class<T> type() {
    return type;
  }

  /** The parameters in the order of the components. */
  public List<ParameterDescriptor> parameters() {
    return parameters;
  }

  /** The declared parameter of a name, an alias or a Java name. */
  public Optional<ParameterDescriptor> find(String name) {
    return parameters.stream()
        .filter(p -> p.shape() != ParameterDescriptor.Shape.OTHERS)
        .filter(p -> p.name().equals(name) || p.javaName().equals(name) || p.aliases().contains(name))
        .findFirst();
  }

  /** A number of a name of the user's own, where the record takes such. */
  public Optional<ParameterDescriptor> findOther(String name) {
    return others().filter(_ -> OTHER_NAME.matcher(snake(name)).matches()).map(p -> p.other(snake(name)));
  }

  private Optional<ParameterDescriptor> others() {
    return parameters.stream().filter(p -> p.shape() == ParameterDescriptor.Shape.OTHERS).findFirst();
  }

  /**
   * The parameter of a name, declared or of the user's own.
   *
   * @throws InputException UNKNOWN_PARAMETER with the nearest names
   */
  public ParameterDescriptor parameter(String name) {
    return find(name).or(() -> findOther(name)).orElseThrow(() -> new InputException(
        ErrorCode.UNKNOWN_PARAMETER, name,
        "%s is not a parameter; %s".formatted(name, Names.suggestion(name, names()))));
  }

  /** The declared snake_case names. */
  public List<String> names() {
    return parameters.stream()
        .filter(p -> p.shape() != ParameterDescriptor.Shape.OTHERS).map(ParameterDescriptor::name).toList();
  }

  /**
   * A record of the given values and the defaults of the rest. Every name is checked before any value is.
   *
   * @throws InputException UNKNOWN_PARAMETER or BAD_PARAMETER, the field being the name as given or the parameter's
   */
  public T create(Map<String, ?> values) {
    return create(values, NamedObjects.NONE);
  }

  /**
   * As above.
   *
   * @param objects make those that are found by name
   */
  public T create(Map<String, ?> values, NamedObjects objects) {
    Map<ParameterDescriptor, Object> given = new LinkedHashMap<>();
    Map<String, Object> others = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      ParameterDescriptor parameter = parameter(name);
      boolean declared = parameters.contains(parameter);
      if (!declared && !(value instanceof Number)) {
        throw new InputException(
            ErrorCode.UNKNOWN_PARAMETER, name,
            "%s is not a parameter, and a value of your own must be a number; %s"
                .formatted(name, Names.suggestion(name, names())));
      }
      if (declared ? given.containsKey(parameter) : others.containsKey(parameter.name())) {
        throw new InputException(
            ErrorCode.BAD_PARAMETER, name, "%s was given twice, once under another name; give it once".formatted(parameter.name()));
      }
      if (declared) {
        given.put(parameter, value);
      } else {
        others.put(parameter.name(), value);
      }
    });
    Object[] arguments = new Object[parameters.size()];
    for (int i = 0; i < arguments.length; i++) {
      ParameterDescriptor parameter = parameters.get(i);
      Object value = parameter.shape() == ParameterDescriptor.Shape.OTHERS ? others
          : given.containsKey(parameter) ? given.get(parameter) : parameter.defaultValue();
      arguments[i] = parameter.read(unwrap(value), objects);
    }
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InputException refused) {
        throw refused;
      }
      String seen = e.getCause() == null ? e.toString() : e.getCause().getMessage();
      throw new InputException(ErrorCode.BAD_PARAMETER, snake(type.getSimpleName()), seen, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " cannot be constructed; make it public in an open package", e);
    }
  }

  private static Object unwrap(Object value) {
    return value instanceof OptionalDouble d ? (d.isPresent() ? (Object) d.getAsDouble() : null)
        : value instanceof Optional<?> o ? o.orElse(null) : value;
  }

  /**
   * Checks values in the order of the components against their ranges, for the compact constructor of a record that must
   * hold whoever made it.
   *
   * @throws InputException BAD_PARAMETER with the snake_case name
   */
  public void require(Object... components) {
    if (components.length != parameters.size()) {
      throw new IllegalArgumentException(
          "%d values were given but %s has %d components".formatted(components.length, type.getName(), parameters.size()));
    }
    for (int i = 0; i < components.length; i++) {
      parameters.get(i).read(unwrap(components[i]));
    }
  }

  /** The values of a record by snake_case name, optional ones as number, map or null; enums as their names. */
  public Map<String, Object> values(Object record) {
    return values(record, String::valueOf);
  }

  /**
   * As above.
   *
   * @param named what to put for an object that is found by name, so that it can be found again
   */
  public Map<String, Object> values(Object record, UnaryOperator<Object> named) {
    Map<String, Object> out = new LinkedHashMap<>();
    RecordComponent[] components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      try {
        var accessor = components[i].getAccessor();
        accessor.setAccessible(true);
        Object value = unwrap(accessor.invoke(record));
        if (value instanceof Map<?, ?> others) {
          others.forEach((name, number) -> out.put((String) name, number));
        } else {
          out.put(parameters.get(i).name(), Structures.plain(value, named));
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + components[i], e);
      }
    }
    return out;
  }

  /** Draft-07 JSON Schema of an object with these parameters; Java names and aliases are allowed, nothing else is. */
  public ObjectNode schema() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    // A value of the user's own is checked when the record is made, which knows what it was mistaken for.
    node.put("type", "object").put("additionalProperties", others().isPresent());
    ObjectNode properties = node.putObject("properties");
    for (ParameterDescriptor parameter : parameters) {
      if (parameter.shape() == ParameterDescriptor.Shape.OTHERS) {
        continue;
      }
      properties.set(parameter.name(), parameter.schema());
      properties.set(parameter.javaName(), parameter.schema());
      for (String alias : parameter.aliases()) {
        properties.set(alias, parameter.schema());
      }
    }
    return node;
  }
}
