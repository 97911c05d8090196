package io.github.phidias.golden;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One case of a golden file. */
public final class GoldenCase {
  private final GoldenFile file;
  private final String id;
  private final JsonNode node;

  GoldenCase(GoldenFile file, int index, JsonNode node) {
    this.file = file;
    this.id = node.path("id").asText("#" + index);
    this.node = node;
  }

  /** The file it stands in. */
  public GoldenFile file() {
    return file;
  }

  /** Its id, or {@code #} and its place where it has none. */
  public String id() {
    return id;
  }

  /** The whole case. */
  public JsonNode node() {
    return node;
  }

  /** File and id, for messages. */
  public String where() {
    return file.where() + " " + id;
  }

  /** The value of a key; fails when the key is absent. A JSON null is a value. */
  public JsonNode get(String key) {
    return find(key).orElseThrow(() -> new AssertionError("golden " + where() + " lacks " + key));
  }

  /** The value of a key, empty when the key is absent. */
  public Optional<JsonNode> find(String key) {
    return Optional.ofNullable(node.get(key));
  }

  /** A text; fails when absent or no text. */
  public String text(String key) {
    JsonNode value = get(key);
    if (!value.isTextual()) {
      throw new AssertionError("golden " + where() + " ." + key + " must be text but is " + value);
    }
    return value.asText();
  }

  /** An object that may hold these keys and no other. */
  public JsonNode object(String key, String... known) {
    JsonNode value = get(key);
    Keys.of(where() + " ." + key, value).used(known).check();
    return value;
  }

  /**
   * An object as plain values ({@code Integer}, {@code Long}, {@code Double}, {@code Boolean}, {@code String}, lists, maps,
   * null), for something that refuses names it does not know by itself.
   */
  public Map<String, Object> map(String key) {
    if (!get(key).isObject()) {
      throw new AssertionError("golden " + where() + " ." + key + " must be an object but is " + get(key));
    }
    return GoldenFiles.JSON.convertValue(get(key), new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  @Override
  public String toString() {
    return where();
  }
}
