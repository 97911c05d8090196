package io.github.phidias.datasets;

import io.github.phidias.accounts.CorporateAction;
import io.github.phidias.accounts.CorporateAction.Kind;
import io.github.phidias.accounts.CorporateActions;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parser of one file of corporate actions; keeps the place for messages. */
final class CorporateActionRows {
  private static final List<String> COLUMNS = List.of("time", "kind", "value", "note");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,18}\\.?\\d{0,18}|\\.\\d{1,18})([eE][+-]?\\d{1,3})?");
  private static final Pattern RATIO = Pattern.compile("(\\d{1,9})\\s*/\\s*(\\d{1,9})");

  private final String source;
  private final TimeColumn times;
  /** Where each of {@link #COLUMNS} stands; -1 for none. */
  private final int[] place = {-1, -1, -1, -1};
  private int line;

  CorporateActionRows(String source, Instant now) {
    this.source = source;
    this.times = new TimeColumn(null, now);
  }

  /** A field without the quotes and spaces around it, and the character of the line at which it starts, from 1. */
  private record Field(String text, int column) {}

  CorporateActions read(String text) {
    List<CorporateAction> actions = new ArrayList<>();
    int header = -1;
    for (String row : text.split("\r?\n", -1)) {
      line++;
      if (row.isBlank()) {
        continue;
      }
      List<Field> fields = fields(row);
      if (header < 0) {
        header(fields);
        header = fields.size();
      } else if (fields.size() != header) {
        throw refused(
            ErrorCode.BAD_FORMAT, fields.getLast(), "row",
            "had %d fields but the header has %d; add or remove commas, or quote a note that holds one"
                .formatted(fields.size(), header));
      } else {
        actions.add(action(fields, actions.isEmpty() ? null : actions.getLast()));
      }
    }
    if (header < 0) {
      throw refused(ErrorCode.BAD_FORMAT, new Field("", 1), "header", "is missing; begin with time,kind,value,note");
    }
    return CorporateActions.of(actions);
  }

  private void header(List<Field> fields) {
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      int which = COLUMNS.indexOf(field.text.toLowerCase(Locale.ROOT));
      if (which < 0) {
        throw refused(
            ErrorCode.UNKNOWN_NAME, field, "header",
            "has the column %s, which is not known; %s"
                .formatted(Shown.quoted(field.text), Names.suggestion(field.text, COLUMNS)));
      }
      if (place[which] >= 0) {
        throw refused(ErrorCode.BAD_FORMAT, field, "header", "has the column %s twice; remove one".formatted(COLUMNS.get(which)));
      }
      place[which] = i;
    }
    for (int which = 0; which < 3; which++) {
      if (place[which] < 0) {
        throw refused(
            ErrorCode.MISSING_FIELD, fields.getFirst(), "header",
            "has no column %s; it must name time, kind and value".formatted(COLUMNS.get(which)));
      }
    }
  }

  private CorporateAction action(List<Field> fields, CorporateAction before) {
    Field kindField = fields.get(place[1]);
    CorporateAction action = new CorporateAction(
        time(fields.get(place[0])), kind(kindField), value(fields.get(place[2]), kindField),
        place[3] < 0 ? "" : fields.get(place[3]).text);
    InputException wrong = CorporateActions.check(before, action);
    if (wrong != null) {
      int which = COLUMNS.indexOf(wrong.field());
      Field field = fields.get(place[which] < 0 ? place[1] : place[which]);
      String rule = wrong.getMessage().substring(wrong.getMessage().indexOf(" but ") + 5);
      throw was(wrong.code(), field, wrong.field(), rule);
    }
    return action;
  }

  private long time(Field field) {
    byte[] bytes = field.text.getBytes(StandardCharsets.UTF_8);
    long time = bytes.length == 0 ? TimeColumn.REFUSED : times.read(bytes, 0, bytes.length);
    if (time == TimeColumn.REFUSED) {
      throw was(ErrorCode.BAD_FORMAT, field, "time", times.rule(field.text));
    }
    return time;
  }

  private Kind kind(Field field) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equalsIgnoreCase(field.text)) {
        return kind;
      }
    }
    throw was(ErrorCode.BAD_FORMAT, field, "kind", "must be split, dividend or delisting");
  }

  /** A number; {@code new/old} for a split; NaN for nothing, which only a delisting may have. */
  private double value(Field field, Field kind) {
    if (field.text.isEmpty()) {
      return Double.NaN;
    }
    Matcher ratio = RATIO.matcher(field.text);
    if (kind.text.equalsIgnoreCase("split") && ratio.matches()) {
      return Double.parseDouble(ratio.group(1)) / Double.parseDouble(ratio.group(2));
    }
    if (!NUMBER.matcher(field.text).matches()) {
      throw was(ErrorCode.BAD_FORMAT, field, "value", "must be a plain number such as 0.25, or new/old such as 1/10 for a split");
    }
    return Double.parseDouble(field.text);
  }

  /** Cuts a line at its commas; a field may stand in double quotes, and a quote in it is then written twice. */
  private List<Field> fields(String row) {
    List<Field> fields = new ArrayList<>();
    int at = 0;
    while (true) {
      int start = at;
      while (start < row.length() && (row.charAt(start) == ' ' || row.charAt(start) == '\t')) {
        start++;
      }
      int end;
      if (start < row.length() && row.charAt(start) == '"') {
        StringBuilder text = new StringBuilder();
        int p = start + 1;
        while (p < row.length() && (row.charAt(p) != '"' || p + 1 < row.length() && row.charAt(p + 1) == '"')) {
          text.append(row.charAt(p));
          p += row.charAt(p) == '"' ? 2 : 1;
        }
        end = row.indexOf(',', p);
        end = end < 0 ? row.length() : end;
        Field field = new Field(text.toString().strip(), start + 1);
        if (p >= row.length() || !row.substring(p + 1, end).isBlank()) {
          throw was(ErrorCode.BAD_FORMAT, field, "row", "must end with a quote before the comma; write a quote inside it twice");
        }
        fields.add(field);
      } else {
        end = row.indexOf(',', start);
        end = end < 0 ? row.length() : end;
        fields.add(new Field(row.substring(start, end).strip(), start + 1));
      }
      if (end == row.length()) {
        return fields;
      }
      at = end + 1;
    }
  }

  private InputException was(ErrorCode code, Field seen, String field, String rule) {
    return refused(code, seen, field, "was %s but %s".formatted(Shown.quoted(seen.text), rule));
  }

  private InputException refused(ErrorCode code, Field at, String field, String what) {
    return new InputException(code, field, "%s:%d:%d: %s %s".formatted(source, Math.max(line, 1), at.column, field, what));
  }
}
