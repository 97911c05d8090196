package io.github.phidias.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.HashMap;
import java.util.Map;

/** What the readers of YAML and JSON have in common: places, limits, duplicate keys, and how a refusal reads. */
final class TreeBuilder {
  final String source;
  final Map<String, Place> keys = new HashMap<>();
  final Map<String, Place> values = new HashMap<>();

  TreeBuilder(String source) {
    this.source = source;
  }

  Place place(int line, int column) {
    return new Place(source, line, column);
  }

  void put(ObjectNode object, String pointer, String key, Place at) {
    String child = Pointers.child(pointer, key);
    Place first = keys.putIfAbsent(child, at);
    if (first != null) {
      throw refuse(
          ErrorCode.BAD_FORMAT, child, at,
          "was given twice, first in line %d; keep one".formatted(first.line()));
    }
    object.putNull(key);
  }

  void requireDepth(int depth, String pointer, Place at) {
    if (depth > Limits.DEPTH) {
      throw refuse(
          ErrorCode.LIMIT_EXCEEDED, pointer, at, "is nested deeper than %d levels; flatten it".formatted(Limits.DEPTH));
    }
  }

  void requireLength(String text, String pointer, Place at) {
    if (text.length() > Limits.TEXT) {
      throw refuse(
          ErrorCode.LIMIT_EXCEEDED, pointer, at,
          "has %d characters but a text may have at most %d".formatted(text.length(), Limits.TEXT));
    }
  }

  JsonNode scalar(Scalars.Read read, String word, String pointer, Place at) {
    if (read.refusal() != null) {
      throw refuse(
          ErrorCode.BAD_FORMAT, pointer, at,
          word.isEmpty() ? read.refusal() : "was %s: %s".formatted(clip(word), read.refusal()));
    }
    return read.value();
  }

  InputException refuse(ErrorCode code, String pointer, Place at, String what) {
    String path = pointer.isEmpty() ? "" : pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").substring(1)
        .replace('/', '.').replace("~1", "/").replace("~0", "~");
    return new InputException(code, path, at + ": " + (path.isEmpty() ? "the document" : clip(path)) + " " + what);
  }

  static String clip(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().limit(81).forEach(c -> {
      if (Character.isISOControl(c)) {
        safe.append("\\u%04x".formatted(c));
      } else {
        safe.appendCodePoint(c);
      }
    });
    return safe.length() > 80 ? safe.substring(0, 77) + "..." : safe.toString();
  }
}
