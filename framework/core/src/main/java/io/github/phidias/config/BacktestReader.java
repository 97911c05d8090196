package io.github.phidias.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import io.github.phidias.sessions.SessionCalendar;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.NamedStrategy;
import io.github.phidias.strategy.PortfolioStrategy;
import io.github.phidias.strategy.StrategyRegistry;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** From a document to a backtest, in three rounds: the kind, the schema, and what a schema cannot say. */
final class BacktestReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> LATER = List.of("optimize", "paper", "live", "serve");
  private static final Map<String, String> HINTS = Map.of(
      "/optimize", "is not for kind backtest, and this version has no optimiser; remove the section");
  private static final String BESIDE =
      "was given beside portfolio; each entry of portfolio names its own, so move it there or remove it";
  private static final Map<String, String> PORTFOLIO_HINTS = Map.of(
      "/optimize", HINTS.get("/optimize"), "/dataset", BESIDE, "/bars", BESIDE,
      "/strategy", "was given beside portfolio, whose entries name their own; keep this one for all of them, or theirs",
      "/strategy/filters",
      "are for strategies that decide on one instrument; give each entry of portfolio its own, or remove them");

  private final ConfigDocument document;
  private final ObjectNode root;
  private final StrategyRegistry strategies;
  private final boolean everyPolicy;
  private final List<Violation> violations = new ArrayList<>();

  BacktestReader(ConfigDocument document, StrategyRegistry strategies, boolean everyPolicy) {
    this.document = document;
    this.everyPolicy = everyPolicy;
    this.root = document.root();
    this.strategies = strategies;
  }

  BacktestConfiguration read() {
    requireKind();
    requireSingle("", "write portfolio: [{dataset: ...}, ...] in place of dataset or bars");
    Violation.throwIfAny(violations);
    Violation.throwIfAny(new ConfigSchema(BacktestSchema.of(strategies), HINTS).check(document));
    BarSource source = source("");
    Optional<Instant> from = time("/from");
    Optional<Instant> to = time("/to");
    requireOrder(from, to);
    SessionCalendar session = session();
    requireNoReports();
    InputsReader inputsReader = new InputsReader(document, everyPolicy);
    BacktestInputs inputs = inputsReader.read();
    violations.addAll(inputsReader.violations());
    Map<String, Object> settings = settings();
    Violation.throwIfAny(violations);
    StrategyRegistry.NamedParameters strategy = strategy("");
    return new BacktestConfiguration(
        source, from, to, strategy.name(), strategy.parameters(),
        placed("/simulator", () -> SimulatorSettings.of(settings)), session, inputs);
  }

  PortfolioConfiguration readPortfolio() {
    requireKind();
    boolean all = decidesOverAll();
    Violation.throwIfAny(violations);
    Violation.throwIfAny(new ConfigSchema(
        BacktestSchema.ofPortfolio(strategies, all ? BacktestSchema.Deciders.ALL : BacktestSchema.Deciders.EACH), PORTFOLIO_HINTS)
        .check(document));
    List<BarSource> sources = new ArrayList<>();
    int count = root.get("portfolio").size();
    for (int i = 0; i < count; i++) {
      BarSource source = source("/portfolio/" + i);
      requireNew(source, sources);
      sources.add(source);
    }
    Optional<Instant> from = time("/from");
    Optional<Instant> to = time("/to");
    requireOrder(from, to);
    SessionCalendar session = session();
    requireNoReports();
    Map<String, Object> settings = settings();
    Violation.throwIfAny(violations);
    PortfolioConfiguration.Plan plan = all ? planOfAll(sources) : planOfEach(sources);
    return new PortfolioConfiguration(plan, from, to, placed("/simulator", () -> SimulatorSettings.of(settings)), session);
  }

  /** Whether one strategy stands beside a portfolio whose entries have none. Each kind must stand where it can work. */
  private boolean decidesOverAll() {
    JsonNode entries = root.path("portfolio");
    boolean own = false;
    for (int i = 0; i < entries.size(); i++) {
      own |= entries.get(i).has("strategy");
      requireSingle("/portfolio/" + i, "put it beside portfolio as strategy, and take the strategies of the entries away");
    }
    boolean all = root.has("strategy") && !own;
    String name = root.at("/strategy/name").asText("");
    if (all && strategies.all().stream().anyMatch(one -> one.name().equals(name))) {
      violations.add(document.violation(
          ErrorCode.BAD_PARAMETER, "/strategy/name",
          ("was %s, which decides on one instrument; give it to each entry of portfolio as its strategy, or name one that decides"
              + " over several: %s").formatted(root.at("/strategy/name"), portfolioNames())));
    }
    return all;
  }

  private String portfolioNames() {
    List<String> names = strategies.portfolios().stream().map(NamedStrategy::name).toList();
    return names.isEmpty() ? "none is known" : String.join(", ", names);
  }

  private void requireSingle(String at, String wayOut) {
    JsonNode name = root.at(at + "/strategy/name");
    if (name.isTextual() && strategies.isPortfolio(name.textValue())) {
      refuse(at + "/strategy/name", "was %s, which decides over several instruments; %s".formatted(name, wayOut));
    }
  }

  private PortfolioConfiguration.Plan planOfEach(List<BarSource> sources) {
    List<PortfolioConfiguration.Entry> entries = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      StrategyRegistry.NamedParameters strategy = strategy("/portfolio/" + i);
      entries.add(new PortfolioConfiguration.Entry(sources.get(i), strategy.name(), strategy.parameters()));
    }
    return new PortfolioConfiguration.Plan.Each(entries);
  }

  private PortfolioConfiguration.Plan planOfAll(List<BarSource> sources) {
    String name = root.at("/strategy/name").textValue();
    Map<String, Object> parameters = map(root.at("/strategy/parameters"));
    PortfolioStrategy one = placed("/strategy/parameters", () -> strategies.createPortfolio(name, parameters));
    try {
      one.requireInstruments(name, "portfolio", sources.size());
    } catch (InputException e) {
      refuse("/portfolio", e.getMessage().substring(e.field().length() + 1));
    }
    Violation.throwIfAny(violations);
    return new PortfolioConfiguration.Plan.All(sources, name, parameters);
  }

  private void requireNew(BarSource source, List<BarSource> before) {
    for (int i = 0; i < before.size(); i++) {
      boolean same = switch (source) {
        case null -> false;
        case BarSource.Dataset set -> set.equals(before.get(i));
        case BarSource.File file -> before.get(i) instanceof BarSource.File other && other.path().equals(file.path());
      };
      if (same) {
        String at = "/portfolio/" + before.size() + (source instanceof BarSource.Dataset ? "/dataset" : "/bars/file");
        refuse(at, "was %s, as in portfolio[%d], but an account holds an instrument once; remove one of them"
            .formatted(TreeBuilder.clip(root.at(at).toString()), i));
        return;
      }
    }
  }

  private void requireOrder(Optional<Instant> from, Optional<Instant> to) {
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      refuse("/to", "was %s but must be after from, which is %s".formatted(root.get("to"), root.get("from")));
    }
  }

  /** The strategy at a place, behind its filters, made once to see that it can be. */
  private StrategyRegistry.NamedParameters strategy(String at) {
    Map<String, Object> document = map(root.at(at + "/strategy"));
    placed(at + "/strategy", () -> strategies.create(document));
    return StrategyRegistry.NamedParameters.of(root.at(at + "/strategy/name").textValue(), document);
  }

  private void requireKind() {
    String kind = root.path("kind").asText("");
    if (root.path("kind").isTextual() && LATER.contains(kind)) {
      Violation.throwIfAny(List.of(document.violation(
          ErrorCode.BAD_PARAMETER, "/kind", "was %s, which is not available in this version; only backtest is".formatted(kind))));
    }
    if (root.path("kind").isTextual() && !kind.equals("backtest")) {
      List<String> known = new ArrayList<>(LATER);
      known.addFirst("backtest");
      Violation.throwIfAny(List.of(document.violation(
          ErrorCode.BAD_PARAMETER, "/kind",
          "was %s but must be backtest; %s".formatted(TreeBuilder.clip(root.get("kind").toString()), Names.suggestion(kind, known)))));
    }
  }

  private BarSource source(String at) {
    JsonNode owner = root.at(at);
    boolean dataset = owner.has("dataset");
    if (dataset == owner.has("bars")) {
      violations.add(document.violation(
          dataset ? ErrorCode.BAD_PARAMETER : ErrorCode.MISSING_FIELD, dataset ? at + "/bars" : at,
          dataset ? "was given beside dataset; keep one of them" : "needs the key dataset, or bars with a file"));
      return null;
    }
    if (dataset) {
      return new BarSource.Dataset(owner.get("dataset").textValue());
    }
    Optional<Path> file = parsed(at + "/bars/file", text -> document.folder().resolve(text).normalize());
    Optional<Instrument> instrument = parsed(at + "/bars/instrument", Instrument::parse);
    Optional<Timeframe> timeframe = parsed(at + "/bars/timeframe", Timeframe::parse);
    return file.map(path -> new BarSource.File(path, instrument, timeframe)).orElse(null);
  }

  private Optional<Instant> time(String pointer) {
    return parsed(pointer, ConfigTime::parse);
  }

  private <T> Optional<T> parsed(String pointer, Function<String, T> parse) {
    JsonNode node = root.at(pointer);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(node.textValue()));
    } catch (DateTimeException | InvalidPathException e) {
      refuse(pointer, "was %s but must be %s".formatted(
          TreeBuilder.clip(node.toString()),
          pointer.endsWith("/bars/file") ? "a path" : "an ISO date or date and time, such as 2024-01-31 or 2024-01-31T12:00Z"));
    } catch (IllegalArgumentException e) {
      refuse(pointer, "cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private SessionCalendar session() {
    JsonNode session = root.path("session");
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    session.path("weekdays").forEach(day -> weekdays.add(DayOfWeek.valueOf(day.textValue().toUpperCase(Locale.ROOT))));
    try {
      return SessionCalendar.of(
          session.path("zone").asText("UTC"), session.path("start").asText("00:00"), session.path("end").asText("24:00"),
          session.has("weekdays") ? weekdays : EnumSet.allOf(DayOfWeek.class));
    } catch (InputException e) {
      refuse("/session/" + e.field(), e.getMessage().substring(e.field().length() + 1));
      return SessionCalendar.UTC_DAYS;
    }
  }

  private void requireNoReports() {
    JsonNode reports = root.path("reports");
    for (int i = 0; i < reports.size(); i++) {
      refuse("/reports/" + i, "was %s but no reports are available in this version; write reports: [] or leave it out"
          .formatted(TreeBuilder.clip(reports.get(i).toString())));
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = map(root.path("simulator"));
    JsonNode session = root.at("/session/periods_per_year");
    if (!session.isMissingNode()) {
      Object own = settings.get("periods_per_year");
      if (own instanceof Number number && number.doubleValue() != session.doubleValue()) {
        refuse("/session/periods_per_year", "was %s but simulator.periods_per_year is %s; keep one of them"
            .formatted(session, number));
      }
      settings.put("periods_per_year", session.numberValue());
    }
    return settings;
  }

  private void refuse(String pointer, String what) {
    violations.add(document.violation(ErrorCode.BAD_PARAMETER, pointer, what));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(JsonNode node) {
    return node.isObject() ? MAPPER.convertValue(node, LinkedHashMap.class) : new LinkedHashMap<>();
  }

  /** What a record's own constructor refuses, with the place of the value or of the section. */
  private <T> T placed(String pointer, java.util.function.Supplier<T> make) {
    try {
      return make.get();
    } catch (InputException e) {
      String child = pointer + "/" + e.field().replace('.', '/').replaceAll("\\[(\\d+)]", "/$1");
      InputException under = e.under(Pointers.dotted(root, pointer));
      throw new InputException(
          e.code(), under.field(), "%s: %s: %s".formatted(document.placeOf(child), under.field(), e.getMessage()), e);
    }
  }
}
