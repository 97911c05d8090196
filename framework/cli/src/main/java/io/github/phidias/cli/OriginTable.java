package io.github.phidias.cli;

import io.github.phidias.plugins.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names with what they mean, under where they come from: what is built in first, then the class path, then jars by name. */
final class OriginTable {
  private static final Comparator<Origin> ORDER =
      Comparator.<Origin>comparingInt(OriginTable::rank).thenComparing(Origin::toString);

  private final Map<Origin, List<String[]>> rows = new TreeMap<>(ORDER);

  private static int rank(Origin origin) {
    return switch (origin.place()) {
      case "built-in" -> 0;
      case "class path" -> 1;
      default -> 2;
    };
  }

  void add(Origin origin, String name, String meaning) {
    rows.computeIfAbsent(origin, _ -> new ArrayList<>()).add(new String[] {name, meaning});
  }

  String text(Terminal terminal) {
    List<String> parts = new ArrayList<>();
    rows.forEach((origin, entries) -> parts.add(terminal.bold(origin.toString()) + "\n" + ParameterTable.text(entries)));
    return String.join("\n", parts);
  }
}
