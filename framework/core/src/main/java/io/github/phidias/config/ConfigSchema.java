package io.github.phidias.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.everit.json.schema.regexp.RE2JRegexpFactory;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * A draft-07 schema, checked by everit. Fenced in three ways: a {@code $ref} that leaves the schema is refused instead
 * of fetched, patterns run in linear time (RE2J), and schemas come only from our own descriptors.
 */
final class ConfigSchema {
  private final Schema schema;
  private final SchemaMessages messages;

  /**
   * Compiles a schema.
   *
   * @param hints sentences for keys that are refused, by pointer, in place of a list of the known ones
   * @throws IllegalArgumentException when it refers to anything outside itself
   */
  ConfigSchema(ObjectNode document, Map<String, String> hints) {
    try {
      this.schema = SchemaLoader.builder()
          .draftV7Support()
          .schemaJson((JSONObject) toJson(document))
          .schemaClient(url -> {
            throw new IllegalArgumentException("the schema refers to " + url + " but may only refer to itself");
          })
          .regexpFactory(new RE2JRegexpFactory())
          .build().load().build();
    } catch (org.everit.json.schema.SchemaException e) {
      throw new IllegalArgumentException("not a schema: " + e.getMessage(), e);
    }
    this.messages = new SchemaMessages(hints);
  }

  /** Everything in which a document breaks the schema; empty when it does not. */
  List<Violation> check(ConfigDocument document) {
    List<Violation> found = new ArrayList<>();
    try {
      schema.validate(toJson(document.root()));
    } catch (ValidationException e) {
      collect(document, e, found);
    }
    return found;
  }

  private void collect(ConfigDocument document, ValidationException e, List<Violation> found) {
    List<ValidationException> causes = e.getCausingExceptions();
    if (causes.isEmpty()) {
      found.add(messages.violation(document, e));
    } else if ("anyOf".equals(e.getKeyword())) {
      // A value or null: what matters is why it is not the value.
      causes.stream().filter(cause -> !SchemaMessages.wantsNull(cause)).forEach(cause -> collect(document, cause, found));
    } else {
      causes.forEach(cause -> collect(document, cause, found));
    }
  }

  static Object toJson(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        JSONObject object = new JSONObject();
        node.properties().forEach(entry -> object.put(entry.getKey(), toJson(entry.getValue())));
        yield object;
      }
      case ARRAY -> {
        JSONArray array = new JSONArray();
        node.forEach(element -> array.put(toJson(element)));
        yield array;
      }
      case STRING -> node.textValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> node.numberValue();
      case POJO -> ((com.fasterxml.jackson.databind.node.POJONode) node).getPojo();
      case NULL, MISSING, BINARY -> JSONObject.NULL;
    };
  }
}
