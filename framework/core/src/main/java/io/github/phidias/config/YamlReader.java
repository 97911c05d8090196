package io.github.phidias.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * YAML to a tree, from the parser's events. Not by way of a ready-made loader: loaders resolve {@code no}, {@code 010}
 * and {@code 12:30} as they like, keep the last of two equal keys, and expand or misread aliases.
 */
final class YamlReader {
  private final Parser parser;
  private final TreeBuilder tree;

  private YamlReader(String text, TreeBuilder tree) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Limits.BYTES);
    this.parser = new ParserImpl(new StreamReader(text), options);
    this.tree = tree;
  }

  static JsonNode read(String text, TreeBuilder tree) {
    try {
      return new YamlReader(text, tree).document();
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      Place at = mark == null ? Place.option(tree.source) : tree.place(mark.getLine() + 1, mark.getColumn() + 1);
      String context = e.getContext() == null ? "" : e.getContext() + ", ";
      throw new InputException(ErrorCode.BAD_FORMAT, "", at + ": not YAML: " + context + e.getProblem(), e);
    } catch (YAMLException e) {
      throw new InputException(
          ErrorCode.BAD_FORMAT, "", tree.source + ": not YAML: " + TreeBuilder.clip(String.valueOf(e.getMessage())), e);
    }
  }

  private JsonNode document() {
    parser.getEvent();
    Event first = parser.getEvent();
    if (!(first instanceof DocumentStartEvent start)) {
      throw tree.refuse(ErrorCode.BAD_FORMAT, "", tree.place(1, 1), "is empty; a configuration starts with kind: backtest");
    }
    if (start.getVersion() != null || start.getTags() != null && !start.getTags().isEmpty()) {
      throw tree.refuse(ErrorCode.BAD_FORMAT, "", at(first), "has a % directive; remove it");
    }
    JsonNode root = value("", 1);
    parser.getEvent();
    Event end = parser.getEvent();
    if (!end.is(Event.ID.StreamEnd)) {
      throw tree.refuse(ErrorCode.BAD_FORMAT, "", at(end), "is followed by a second one; keep one document a file");
    }
    return root;
  }

  private Place at(Event event) {
    var mark = event.getStartMark();
    return tree.place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private JsonNode value(String pointer, int depth) {
    Event event = parser.getEvent();
    Place at = at(event);
    tree.values.put(pointer, at);
    requirePlainNode(event, pointer, at);
    if (event instanceof ScalarEvent scalar) {
      String word = scalar.getValue();
      tree.requireLength(word, pointer, at);
      return scalar.getScalarStyle() == ScalarStyle.PLAIN
          ? tree.scalar(Scalars.plain(word), word, pointer, at)
          : JsonNodeFactory.instance.textNode(word);
    }
    tree.requireDepth(depth, pointer, at);
    return event.is(Event.ID.SequenceStart) ? array(pointer, depth) : object(pointer, depth);
  }

  private void requirePlainNode(Event event, String pointer, Place at) {
    String what =
        event instanceof AliasEvent alias ? "uses the alias *" + alias.getAnchor() + "; write the value out"
        : event instanceof NodeEvent node && node.getAnchor() != null ? "has the anchor &" + node.getAnchor() + "; remove it"
        : tag(event) != null ? "has the tag " + tag(event) + "; remove it"
        : null;
    if (what != null) {
      throw tree.refuse(ErrorCode.BAD_FORMAT, pointer, at, TreeBuilder.clip(what));
    }
  }

  private static String tag(Event event) {
    return event instanceof ScalarEvent scalar ? scalar.getTag()
        : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
  }

  private ArrayNode array(String pointer, int depth) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      array.add(value(pointer + "/" + array.size(), depth + 1));
    }
    parser.getEvent();
    return array;
  }

  private ObjectNode object(String pointer, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event event = parser.getEvent();
      Place at = at(event);
      requirePlainNode(event, pointer, at);
      if (!(event instanceof ScalarEvent scalar)) {
        throw tree.refuse(ErrorCode.BAD_FORMAT, pointer, at, "has a key that is no word");
      }
      String key = scalar.getValue();
      tree.requireLength(key, pointer, at);
      if (key.equals("<<")) {
        throw tree.refuse(ErrorCode.BAD_FORMAT, Pointers.child(pointer, key), at, "is a merge key; write the values out");
      }
      tree.put(object, pointer, key, at);
      object.set(key, value(Pointers.child(pointer, key), depth + 1));
    }
    parser.getEvent();
    return object;
  }
}
