package io.github.phidias.cli;

import io.github.phidias.parameters.ParameterDescriptor;
import java.util.ArrayList;
import java.util.List;

/** Parameters for people: name, type, default, range, unit, meaning. */
final class ParameterTable {
  /** Choices that are longer together than this stand in the meaning, where they can be wrapped. */
  private static final int LONGEST_TYPE = 24;

  private ParameterTable() {}

  static String of(List<ParameterDescriptor> parameters) {
    if (parameters.isEmpty()) {
      return "It has no parameters.\n";
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"parameter", "type", "default", "range", "unit", "meaning"});
    for (ParameterDescriptor p : parameters) {
      boolean manyChoices = p.typeName().length() > LONGEST_TYPE;
      String meaning = p.param().description() + (manyChoices ? ": " + p.typeName().replace("|", ", ") : "");
      String type = manyChoices ? "choice" : p.typeName();
      rows.add(new String[] {p.name(), type, Figures.plain(p.defaultValue()), p.range(), p.param().unit(), meaning});
    }
    return text(rows);
  }

  /** Rows in columns two blanks apart; the last column is wrapped under itself, or put on lines of its own. */
  static String text(List<String[]> rows) {
    int last = rows.getFirst().length - 1;
    int[] widths = new int[last];
    for (String[] row : rows) {
      for (int i = 0; i < last; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    int indent = 0;
    for (int width : widths) {
      indent += width == 0 ? 0 : width + 2;
    }
    boolean beside = Terminal.WIDTH - indent >= 20;
    StringBuilder out = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < last; i++) {
        if (widths[i] > 0) {
          line.append(row[i]).repeat(' ', widths[i] - row[i].length() + 2);
        }
      }
      List<String> meaning = Wrap.lines(row[last], beside ? Terminal.WIDTH - indent : Terminal.WIDTH - 4);
      if (beside && !meaning.isEmpty()) {
        line.append(meaning.removeFirst());
      }
      out.append(line.toString().stripTrailing()).append('\n');
      for (String more : meaning) {
        if (beside || row != rows.getFirst()) {
          out.repeat(' ', beside ? indent : 4).append(more).append('\n');
        }
      }
    }
    return out.toString();
  }
}
