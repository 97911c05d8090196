package io.github.phidias.cli;

import io.github.phidias.simulation.Explanation;
import io.github.phidias.simulation.SimulationResult;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why signals and orders led to nothing: a table, a reason each, with the first bars beside it. */
final class ExplanationScreen {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int COUNT = 8;
  private static final int MEANING = 42;
  private static final int BAR = 8;

  private ExplanationScreen() {}

  static String of(SimulationResult result, Terminal terminal) {
    List<Explanation.Row> rows = result.explanation().rows();
    List<String> lines = new ArrayList<>();
    lines.add(terminal.bold("Why signals and orders led to nothing"));
    if (rows.isEmpty()) {
      lines.add("none did; every signal led to an order");
    } else {
      lines.add(line("count", "reason", Figures.padLeft("bar", BAR) + "  first times, UTC"));
    }
    for (Explanation.Row row : rows) {
      List<String> left = new ArrayList<>(List.of(row.code()));
      left.addAll(Wrap.lines(row.meaning(), MEANING));
      for (int i = 0; i < Math.max(left.size(), row.first().size()); i++) {
        lines.add(line(
            i == 0 ? Figures.count(row.count()) : "", i < left.size() ? left.get(i) : "",
            i < row.first().size() ? bar(row.first().get(i)) : ""));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String bar(Explanation.At at) {
    return Figures.padLeft(Integer.toString(at.index()), BAR) + "  " + MINUTE.format(Instant.ofEpochMilli(at.time()));
  }

  private static String line(String count, String meaning, String bar) {
    return (Figures.padLeft(count, COUNT) + "  " + Figures.padRight(meaning, MEANING + 2) + bar).stripTrailing();
  }
}
