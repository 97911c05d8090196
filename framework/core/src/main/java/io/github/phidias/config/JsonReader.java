package io.github.phidias.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON to a tree, from the parser's tokens: as Jackson reads it by default, with nothing lenient switched on. */
final class JsonReader {
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxDocumentLength(Limits.BYTES).maxStringLength(Limits.BYTES).maxNestingDepth(Limits.DEPTH + 1).build())
      .build();

  private final JsonParser parser;
  private final TreeBuilder tree;

  private JsonReader(JsonParser parser, TreeBuilder tree) {
    this.parser = parser;
    this.tree = tree;
  }

  static JsonNode read(String text, TreeBuilder tree) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonReader reader = new JsonReader(parser, tree);
      JsonNode root = reader.value(parser.nextToken(), "", 1);
      if (parser.nextToken() != null) {
        throw tree.refuse(ErrorCode.BAD_FORMAT, "", reader.at(), "is followed by more text; keep one document a file");
      }
      return root;
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      Place at = location == null ? Place.option(tree.source) : tree.place(location.getLineNr(), location.getColumnNr());
      throw new InputException(
          ErrorCode.BAD_FORMAT, "", at + ": not JSON: " + TreeBuilder.clip(e.getOriginalMessage().lines().findFirst().orElse("")), e);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  private Place at() {
    JsonLocation location = parser.currentTokenLocation();
    return tree.place(location.getLineNr(), location.getColumnNr());
  }

  private JsonNode value(JsonToken token, String pointer, int depth) throws IOException {
    Place at = at();
    if (token == null) {
      throw tree.refuse(ErrorCode.BAD_FORMAT, "", tree.place(1, 1), "is empty; a configuration starts with \"kind\": \"backtest\"");
    }
    tree.values.put(pointer, at);
    return switch (token) {
      case START_OBJECT -> {
        tree.requireDepth(depth, pointer, at);
        yield object(pointer, depth);
      }
      case START_ARRAY -> {
        tree.requireDepth(depth, pointer, at);
        yield array(pointer, depth);
      }
      case VALUE_STRING -> {
        String text = parser.getText();
        tree.requireLength(text, pointer, at);
        yield JsonNodeFactory.instance.textNode(text);
      }
      default -> {
        String word = parser.getText();
        yield tree.scalar(Scalars.plain(word), word, pointer, at);
      }
    };
  }

  private ArrayNode array(String pointer, int depth) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      array.add(value(token, pointer + "/" + array.size(), depth + 1));
    }
    return array;
  }

  private ObjectNode object(String pointer, int depth) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place at = at();
      tree.requireLength(key, pointer, at);
      tree.put(object, pointer, key, at);
      object.set(key, value(parser.nextToken(), Pointers.child(pointer, key), depth + 1));
    }
    return object;
  }
}
