package io.github.phidias.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.parameters.RecordDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration as it was written: a tree of objects, lists and plain values, with the place of each. Immutable to
 * its users. Reading is strict; see {@link #parse}.
 */
public final class ConfigDocument {
  private final String source;
  private final Path folder;
  private final ObjectNode root;
  private final Map<String, Place> keys;
  private final Map<String, Place> values;

  private ConfigDocument(String source, Path folder, ObjectNode root, Map<String, Place> keys, Map<String, Place> values) {
    this.source = source;
    this.folder = folder;
    this.root = root;
    this.keys = keys;
    this.values = values;
  }

  /**
   * Reads a file, JSON when its name ends in {@code .json}, else YAML.
   *
   * @throws InputException as {@link #parse}, and when there is no such file or it is not UTF-8
   * @throws IOException    when the file cannot be read
   */
  public static ConfigDocument read(Path file) throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return parse(file.toString(), folder, DocumentBytes.read(file));
  }

  /**
   * Reads a text, JSON when its name ends in {@code .json}, else YAML. Refused, with line, column and path: duplicate
   * keys; anchors, aliases, merge keys, tags and directives; a second document; words that readers of YAML disagree
   * about ({@code no}, {@code 010}, {@code 12:30}); numbers that are not finite; more than 1 MB, 32 levels, or 65,536
   * characters in one text.
   *
   * @param source what messages call it
   * @param folder what relative paths in it are relative to
   * @throws InputException BAD_FORMAT or LIMIT_EXCEEDED
   */
  public static ConfigDocument parse(String source, Path folder, String text) {
    String checked = DocumentBytes.check(source, text);
    TreeBuilder tree = new TreeBuilder(source);
    JsonNode root = source.endsWith(".json") ? JsonReader.read(checked, tree) : YamlReader.read(checked, tree);
    if (!(root instanceof ObjectNode object)) {
      throw tree.refuse(
          ErrorCode.BAD_FORMAT, "", tree.values.get(""), "must be an object; start with kind: backtest");
    }
    return new ConfigDocument(source, folder, object, tree.keys, tree.values);
  }

  /** What messages call it: the file name as given. */
  public String source() {
    return source;
  }

  /** The folder that relative paths in it are relative to. */
  public Path folder() {
    return folder;
  }

  /** A copy of the tree. */
  public ObjectNode tree() {
    return root.deepCopy();
  }

  ObjectNode root() {
    return root;
  }

  /** Where a value stands, or the nearest thing around it that has a place. */
  Place placeOf(String pointer) {
    String p = pointer;
    while (!values.containsKey(p) && !p.isEmpty()) {
      p = p.substring(0, p.lastIndexOf('/'));
    }
    return values.getOrDefault(p, Place.option(source));
  }

  /** Where a key stands. */
  Place placeOfKey(String pointer) {
    return Optional.ofNullable(keys.get(pointer)).orElseGet(() -> placeOf(pointer));
  }

  /** A refusal of the value at a pointer: {@code file:line:column: path ...}. */
  Violation violation(ErrorCode code, String pointer, String what) {
    String path = Pointers.dotted(root, pointer);
    return new Violation(code, pointer, path, placeOf(pointer) + ": " + (path.isEmpty() ? "the document" : path) + " " + what);
  }

  /** A copy in which the camelCase keys of the object at a pointer are snake_case; places move along. */
  ConfigDocument snakeKeys(String pointer) {
    if (!(root.at(pointer) instanceof ObjectNode object)) {
      return this;
    }
    ObjectNode renamed = object.objectNode();
    Map<String, Place> newKeys = new HashMap<>(keys);
    Map<String, Place> newValues = new HashMap<>(values);
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String from = Pointers.child(pointer, entry.getKey());
      String name = RecordDescriptor.snake(entry.getKey());
      String to = Pointers.child(pointer, name);
      if (!from.equals(to) && object.has(name) || renamed.has(name)) {
        throw new InputException(
            ErrorCode.BAD_FORMAT, Pointers.dotted(root, from),
            "%s: %s and %s are the same parameter; keep one".formatted(placeOfKey(from), Pointers.dotted(root, from), name));
      }
      renamed.set(name, entry.getValue());
      move(keys, newKeys, from, to);
      move(values, newValues, from, to);
    }
    ObjectNode copy = root.deepCopy();
    String parent = pointer.substring(0, pointer.lastIndexOf('/'));
    ((ObjectNode) copy.at(parent)).set(pointer.substring(parent.length() + 1), renamed);
    return new ConfigDocument(source, folder, copy, newKeys, newValues);
  }

  private static void move(Map<String, Place> old, Map<String, Place> target, String from, String to) {
    if (!from.equals(to)) {
      old.forEach((pointer, place) -> {
        if (pointer.equals(from) || pointer.startsWith(from + "/")) {
          target.put(to + pointer.substring(from.length()), place);
        }
      });
    }
  }

  /**
   * A copy with one value set, objects on the way being made where they are absent.
   *
   * @throws InputException when the value breaks the rules of {@link #parse}, or a plain value stands on the way
   */
  ConfigDocument with(ConfigOverride override) {
    List<String> path = override.segments();
    TreeBuilder tree = new TreeBuilder(override.option());
    Place at = Place.option(override.option());
    ObjectNode copy = root.deepCopy();
    Map<String, Place> newKeys = new HashMap<>(keys);
    Map<String, Place> newValues = new HashMap<>(values);
    ContainerNode<?> container = copy;
    String pointer = "";
    for (String key : path.subList(0, path.size() - 1)) {
      JsonNode next = inside(container, key, pointer, tree, at);
      pointer = Pointers.child(pointer, key);
      if (next == null && container instanceof ObjectNode object) {
        next = object.putObject(key);
        newKeys.put(pointer, at);
        newValues.put(pointer, at);
      }
      if (!(next instanceof ContainerNode<?> inner)) {
        throw tree.refuse(ErrorCode.BAD_PARAMETER, pointer, at, "is not an object, so nothing inside it can be set");
      }
      container = inner;
    }
    String last = path.getLast();
    JsonNode old = inside(container, last, pointer, tree, at);
    pointer = Pointers.child(pointer, last);
    JsonNode value = override.isText()
        ? container.textNode(override.value())
        : tree.scalar(Scalars.plain(override.value()), override.value(), pointer, at);
    if (old != null && old.isContainerNode() && !value.isNull()) {
      throw tree.refuse(ErrorCode.BAD_PARAMETER, pointer, at, "is an object or list; set one of the values inside it");
    }
    switch (container) {
      case ObjectNode object -> object.set(last, value);
      case ArrayNode array -> array.set(Integer.parseInt(last), value);
      default -> throw new AssertionError("a container is an object or a list");
    }
    newKeys.put(pointer, at);
    newValues.put(pointer, at);
    return new ConfigDocument(source, folder, copy, newKeys, newValues);
  }

  /** What is inside an object under a key, null for nothing; or inside a list at a place, which must be there. */
  private static JsonNode inside(ContainerNode<?> container, String key, String pointer, TreeBuilder tree, Place at) {
    if (container instanceof ObjectNode object) {
      return object.get(key);
    }
    if (!key.matches("\\d{1,6}") || Integer.parseInt(key) >= container.size()) {
      throw tree.refuse(ErrorCode.BAD_PARAMETER, pointer, at,
          "is a list of %d, so '%s' is not in it; name an entry by its place from 0".formatted(container.size(), key));
    }
    return container.get(Integer.parseInt(key));
  }
}
