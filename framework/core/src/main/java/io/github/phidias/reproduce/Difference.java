package io.github.phidias.reproduce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A place at which two results differ.
 *
 * @param pointer  JSON pointer (RFC 6901)
 * @param recorded what the recorded result has there, as JSON; {@code nothing} where it has no such place
 * @param again    what the run made again has there
 */
public record Difference(String pointer, String recorded, String again) {
  /** Longest value shown; a whole trade would hide the line. */
  private static final int SHOWN = 80;

  /** All of them, in the order of the recorded result. */
  static List<Difference> between(JsonNode recorded, JsonNode again) {
    List<Difference> out = new ArrayList<>();
    collect("", recorded, again, out);
    return List.copyOf(out);
  }

  private static void collect(String pointer, JsonNode recorded, JsonNode again, List<Difference> out) {
    if (recorded.isObject() && again.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      recorded.fieldNames().forEachRemaining(names::add);
      again.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        collect(child, recorded.path(name), again.path(name), out);
      }
    } else if (recorded.isArray() && again.isArray()) {
      for (int i = 0; i < Math.max(recorded.size(), again.size()); i++) {
        collect(pointer + "/" + i, recorded.path(i), again.path(i), out);
      }
    } else if (!recorded.equals(again)) {
      out.add(new Difference(pointer, shown(recorded), shown(again)));
    }
  }

  private static String shown(JsonNode node) {
    String text = node.isMissingNode() ? "nothing" : node.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3) + "...";
  }
}
