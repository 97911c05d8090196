package io.github.phidias.reproduce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import io.github.phidias.sessions.SessionCalendar;
import io.github.phidias.simulation.DataSource;
import io.github.phidias.simulation.InputKind;
import io.github.phidias.simulation.InputSource;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a manifest says of what was read beside the bars.
 *
 * @param sources in the order written, each kind once at most
 * @param session what a day was
 */
record RecordedInputs(List<InputSource> sources, SessionCalendar session) {
  private static final String INPUTS = "/provenance/inputs";
  private static final String SESSION = "/provenance/session";

  RecordedInputs {
    sources = List.copyOf(sources);
  }

  static RecordedInputs read(RecordedResult recorded) {
    List<InputSource> sources = new ArrayList<>();
    Set<InputKind> seen = EnumSet.noneOf(InputKind.class);
    int count = recorded.typed(INPUTS, JsonNodeType.ARRAY).size();
    for (int i = 0; i < count; i++) {
      InputSource source = source(recorded, INPUTS + "/" + i);
      if (!seen.add(source.kind())) {
        throw recorded.refuse(ErrorCode.BAD_FORMAT, INPUTS + "/" + i + "/name", "was " + source.kind().key() + " a second time");
      }
      sources.add(source);
    }
    return new RecordedInputs(sources, session(recorded));
  }

  private static InputSource source(RecordedResult recorded, String pointer) {
    JsonNode node = recorded.typed(pointer, JsonNodeType.OBJECT);
    InputKind kind = recorded.parsed(pointer + "/name", RecordedInputs::kind);
    if (!node.has("file") && !node.has("dataset")) {
      recorded.requireOnly(pointer, node, List.of("name"));
      return new InputSource(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }
    if (kind != InputKind.FINER_BARS) {
      recorded.requireOnly(pointer, node, List.of("name", "file", "sha256"));
      return InputSource.file(kind, text(recorded, pointer + "/file"), text(recorded, pointer + "/sha256"));
    }
    boolean file = node.has("file");
    recorded.requireOnly(pointer, node, file
        ? List.of("name", "file", "skip_bad_rows", "timeframe", "data_hash")
        : List.of("name", "dataset", "timeframe", "data_hash"));
    DataSource source = file
        ? DataSource.file(
            text(recorded, pointer + "/file"),
            recorded.typed(pointer + "/skip_bad_rows", JsonNodeType.BOOLEAN).booleanValue(), Optional.empty(), Optional.empty())
        : DataSource.dataset(text(recorded, pointer + "/dataset"), Optional.empty(), Optional.empty());
    String timeframe = recorded.parsed(pointer + "/timeframe", Timeframe::parse).toString();
    return InputSource.finer(source, timeframe, text(recorded, pointer + "/data_hash"));
  }

  private static InputKind kind(String name) {
    return Arrays.stream(InputKind.values()).filter(kind -> kind.key().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            Names.suggestion(name, Arrays.stream(InputKind.values()).map(InputKind::key).toList())));
  }

  private static SessionCalendar session(RecordedResult recorded) {
    recorded.requireOnly(
        SESSION, recorded.typed(SESSION, JsonNodeType.OBJECT), List.of("zone", "start", "end", "weekdays"));
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    int days = recorded.typed(SESSION + "/weekdays", JsonNodeType.ARRAY).size();
    for (int i = 0; i < days; i++) {
      weekdays.add(recorded.parsed(SESSION + "/weekdays/" + i, day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))));
    }
    String zone = text(recorded, SESSION + "/zone");
    String start = text(recorded, SESSION + "/start");
    String end = text(recorded, SESSION + "/end");
    try {
      return SessionCalendar.of(zone, start, end, weekdays);
    } catch (InputException e) {
      throw recorded.refuse(ErrorCode.BAD_FORMAT, SESSION + "/" + e.field(), "cannot be used: " + e.getMessage());
    }
  }

  private static String text(RecordedResult recorded, String pointer) {
    return recorded.typed(pointer, JsonNodeType.STRING).textValue();
  }
}
