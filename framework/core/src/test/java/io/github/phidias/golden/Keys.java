package io.github.phidias.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys that a reader knows of one object, as used or as informative. Any other key fails: it may change what the
 * numbers mean.
 */
public final class Keys {
  private final String where;
  private final JsonNode node;
  private final Set<String> known = new TreeSet<>();

  private Keys(String where, JsonNode node) {
    this.where = where;
    this.node = node;
  }

  /** The keys of an object; {@code where} names it in the message. */
  public static Keys of(String where, JsonNode node) {
    return new Keys(where, node);
  }

  /** Keys that the reader uses. */
  public Keys used(String... names) {
    known.addAll(Set.of(names));
    return this;
  }

  /** Keys for people, without effect on the numbers. */
  public Keys informative(String... names) {
    return used(names);
  }

  /** Fails when the node is no object or holds a key that was not named. */
  public void check() {
    if (!node.isObject()) {
      throw new AssertionError("golden " + where + " must be an object but is " + node);
    }
    Set<String> unknown = new TreeSet<>();
    node.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new AssertionError("golden " + where + " has keys its reader does not know: " + unknown + "; it knows " + known);
    }
  }
}
