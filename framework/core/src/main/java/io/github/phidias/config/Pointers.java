package io.github.phidias.config;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON pointers, and the dotted paths that people read: {@code /strategy/name}, {@code strategy.name}. */
final class Pointers {
  private Pointers() {}

  static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  /** {@code /reports/0} as {@code reports[0]}; a segment is an index where the tree has an array. */
  static String dotted(JsonNode root, String pointer) {
    StringBuilder path = new StringBuilder();
    JsonNode node = root;
    for (String raw : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      String key = raw.replace("~1", "/").replace("~0", "~");
      if (node.isArray()) {
        path.append('[').append(key).append(']');
        node = node.path(Integer.parseInt(key));
      } else {
        path.append(path.isEmpty() ? "" : ".").append(key);
        node = node.path(key);
      }
    }
    return path.toString();
  }
}
