package io.github.phidias.reproduce;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.metrics.Convention;
import io.github.phidias.sessions.SessionCalendar;
import io.github.phidias.simulation.DataSource;
import io.github.phidias.simulation.InputSource;
import io.github.phidias.simulation.ResultJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A result file, read for what it says of its own making. Strict: a key twice, text after the end, a part of the manifest
 * that is missing, of another type or unknown are refused with file and place. What it says of the outcome is not
 * believed, only compared.
 */
public final class RecordedResult {
  /** The keys of the manifest that name code. */
  static final List<String> CODE = List.of("engine_version", "engine_hash", "strategy_hash");

  private static final ObjectMapper MAPPER = JsonMapper.builder()
      .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private static final List<String> MANIFEST = List.of(
      "schema_version", "source", "data_hash", "instrument", "timeframe", "bars", "strategy", "parameters", "settings",
      "inputs", "session", "seed", "engine_version", "engine_hash", "strategy_hash");

  private final String name;
  private final String text;
  private final ObjectNode root;
  private final Optional<DataSource> source;
  private final RecordedInputs inputs;
  private final Convention convention;

  private RecordedResult(String name, String text, ObjectNode root) {
    this.name = name;
    this.text = text;
    this.root = root;
    requireManifest();
    this.source = readSource();
    this.inputs = RecordedInputs.read(this);
    this.convention = readConvention();
  }

  /**
   * Reads the text of a result file.
   *
   * @param name what messages call it
   * @throws InputException BAD_FORMAT, MISSING_FIELD or UNKNOWN_NAME, with file and place
   */
  public static RecordedResult read(String name, String text) {
    try {
      JsonNode root = MAPPER.readTree(text);
      if (!(root instanceof ObjectNode object)) {
        throw new InputException(
            ErrorCode.BAD_FORMAT, "", name + ": not a result; name the result.json of backtest --out, or its folder");
      }
      return new RecordedResult(name, text, object);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new InputException(
          ErrorCode.BAD_FORMAT, "", "%s%s: not JSON: %s".formatted(
              name, at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr(),
              e.getOriginalMessage().lines().findFirst().orElse("")), e);
    }
  }

  private void requireManifest() {
    JsonNode manifest = typed("/provenance", JsonNodeType.OBJECT);
    JsonNode version = typed("/provenance/schema_version", JsonNodeType.NUMBER);
    if (!version.isInt() || version.intValue() != ResultJson.SCHEMA_VERSION) {
      throw refuse(ErrorCode.BAD_FORMAT, "/provenance/schema_version",
          "was %s but this version reads %d; use the version of Phidias that wrote it"
              .formatted(version, ResultJson.SCHEMA_VERSION));
    }
    for (String key : List.of("data_hash", "instrument", "timeframe", "strategy", "engine_version", "engine_hash")) {
      typed("/provenance/" + key, JsonNodeType.STRING);
    }
    typed("/provenance/bars", JsonNodeType.NUMBER);
    typed("/provenance/seed", JsonNodeType.NUMBER);
    typed("/provenance/parameters", JsonNodeType.OBJECT);
    typed("/provenance/settings", JsonNodeType.OBJECT);
    typed("/provenance/inputs", JsonNodeType.ARRAY);
    typed("/provenance/session", JsonNodeType.OBJECT);
    typed("/provenance/source", JsonNodeType.OBJECT, JsonNodeType.NULL);
    typed("/provenance/strategy_hash", JsonNodeType.STRING, JsonNodeType.NULL);
    requireOnly("/provenance", manifest, MANIFEST);
  }

  void requireOnly(String pointer, JsonNode object, List<String> known) {
    object.fieldNames().forEachRemaining(key -> {
      if (!known.contains(key)) {
        throw refuse(ErrorCode.UNKNOWN_NAME, pointer + "/" + key, "is not known; a manifest has " + String.join(", ", known));
      }
    });
  }

  private Optional<DataSource> readSource() {
    JsonNode node = root.at("/provenance/source");
    if (node.isNull()) {
      return Optional.empty();
    }
    boolean file = node.has("file");
    requireOnly(
        "/provenance/source", node, file ? List.of("file", "skip_bad_rows", "from", "to") : List.of("dataset", "from", "to"));
    Optional<Instant> from = instant("/provenance/source/from");
    Optional<Instant> to = instant("/provenance/source/to");
    return Optional.of(file
        ? DataSource.file(
            typed("/provenance/source/file", JsonNodeType.STRING).textValue(),
            typed("/provenance/source/skip_bad_rows", JsonNodeType.BOOLEAN).booleanValue(), from, to)
        : DataSource.dataset(typed("/provenance/source/dataset", JsonNodeType.STRING).textValue(), from, to));
  }

  private Optional<Instant> instant(String pointer) {
    JsonNode node = typed(pointer, JsonNodeType.STRING, JsonNodeType.NULL);
    return node.isNull() ? Optional.empty() : Optional.of(parsed(pointer, Instant::parse));
  }

  private Convention readConvention() {
    JsonNode figures = typed("/" + ResultDocument.FIGURES, JsonNodeType.OBJECT);
    if (figures.size() != 1) {
      throw refuse(
          ErrorCode.BAD_FORMAT, "/" + ResultDocument.FIGURES, "has %d conventions but must have one".formatted(figures.size()));
    }
    try {
      return Convention.named(figures.fieldNames().next());
    } catch (InputException e) {
      throw refuse(e.code(), "/" + ResultDocument.FIGURES, ": " + e.getMessage());
    }
  }

  JsonNode typed(String pointer, JsonNodeType... types) {
    JsonNode node = root.at(pointer);
    if (!Set.of(types).contains(node.getNodeType())) {
      throw node.isMissingNode()
          ? refuse(ErrorCode.MISSING_FIELD, pointer,
              "is missing; a result that can be made again is written by backtest --out or --json")
          : refuse(ErrorCode.BAD_FORMAT, pointer, "was %s but must be %s".formatted(node.getNodeType(), List.of(types)));
    }
    return node;
  }

  <T> T parsed(String pointer, Function<String, T> parse) {
    String value = typed(pointer, JsonNodeType.STRING).textValue();
    try {
      return parse.apply(value);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw refuse(ErrorCode.BAD_FORMAT, pointer, "was '%s', which cannot be read: %s".formatted(value, e.getMessage()));
    }
  }

  /** A refusal of what stands at a pointer: {@code result.json: /provenance/seed was ...}. */
  InputException refuse(ErrorCode code, String pointer, String what) {
    return new InputException(code, pointer.substring(1).replace('/', '.'), "%s: %s %s".formatted(name, pointer, what));
  }

  private Map<String, Object> map(String pointer) {
    Map<String, Object> out = new LinkedHashMap<>();
    root.at(pointer).properties().forEach(entry -> out.put(entry.getKey(), MAPPER.convertValue(entry.getValue(), Object.class)));
    return out;
  }

  /** What messages call the file. */
  public String name() {
    return name;
  }

  /** Where its bars came from; empty when they were made in memory. */
  public Optional<DataSource> source() {
    return source;
  }

  /** Hash of its bars. */
  public String dataHash() {
    return root.at("/provenance/data_hash").textValue();
  }

  /** What was traded. */
  public Instrument instrument() {
    return parsed("/provenance/instrument", Instrument::parse);
  }

  /** Length of a bar. */
  public Timeframe timeframe() {
    return parsed("/provenance/timeframe", Timeframe::parse);
  }

  /** Name of the strategy. */
  public String strategy() {
    return root.at("/provenance/strategy").textValue();
  }

  /** The strategy's parameters. */
  Map<String, Object> parameters() {
    return map("/provenance/parameters");
  }

  /** The simulator's settings. */
  Map<String, Object> settings() {
    return map("/provenance/settings");
  }

  /** Whose figures it carries. */
  Convention convention() {
    return convention;
  }

  /** What it read beside its bars, each with the hash it had. */
  public List<InputSource> inputs() {
    return inputs.sources();
  }

  /** What a day was. */
  public SessionCalendar session() {
    return inputs.session();
  }

  /** Whether it carries an explanation. */
  boolean explained() {
    return root.has(ResultDocument.EXPLANATION);
  }

  /** Whether it carries the runs under every intrabar policy. */
  boolean underEveryPolicy() {
    return root.has(ResultDocument.AMBIGUITY);
  }

  /** Whether it carries details. */
  boolean detailed() {
    return root.has(ResultDocument.DETAILS);
  }

  /** The text as read. */
  String text() {
    return text;
  }

  /** The tree; not to be changed. */
  ObjectNode root() {
    return root;
  }
}
