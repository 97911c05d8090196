package io.github.phidias.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One golden file. */
public final class GoldenFile {
  private final GoldenFiles siblings;
  private final String folder;
  private final String name;
  private final JsonNode node;

  GoldenFile(GoldenFiles siblings, String folder, String name, JsonNode node) {
    this.siblings = siblings;
    this.folder = folder;
    this.name = name;
    this.node = node;
  }

  /** The files of the same folder. */
  GoldenFiles siblings() {
    return siblings;
  }

  /** Folder under {@code golden}. */
  public String folder() {
    return folder;
  }

  /** File name with its ending. */
  public String name() {
    return name;
  }

  /** Folder and name, for messages. */
  public String where() {
    return folder + "/" + name;
  }

  /** The whole document. */
  public JsonNode node() {
    return node;
  }

  /** Its {@code kind}, else its {@code group}, else {@code series} for {@code series-*.json}, else its bare name. */
  public String kind() {
    for (String key : List.of("kind", "group")) {
      if (node.path(key).isTextual()) {
        return node.get(key).asText();
      }
    }
    return name.startsWith("series-") ? "series" : name.substring(0, name.length() - ".json".length());
  }

  /** The kind as the list knows it; fails for an unknown one. */
  GoldenKinds.Kind known() {
    return GoldenKinds.find(folder, kind()).orElseThrow(() -> new AssertionError(
        "golden " + where() + " is of kind '" + kind() + "', which nobody reads; add it to GoldenKinds with its reader"));
  }

  /** Its cases; fails for a file without any, a case that is no object, and an id given twice. */
  public List<GoldenCase> cases() {
    JsonNode array = node.path(known().array());
    if (!array.isArray() || array.isEmpty()) {
      throw new AssertionError("golden " + where() + " has no case in '" + known().array() + "'");
    }
    List<GoldenCase> cases = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode one : array) {
      if (!one.isObject()) {
        throw new AssertionError("golden " + where() + " case " + cases.size() + " is no object");
      }
      GoldenCase read = new GoldenCase(this, cases.size(), one);
      if (!ids.add(read.id())) {
        throw new AssertionError("golden " + where() + " has two cases of id " + read.id());
      }
      cases.add(read);
    }
    return cases;
  }
}
