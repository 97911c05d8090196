package io.github.phidias.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.NamedStrategy;
import io.github.phidias.strategy.StrategyRegistry;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The schema of a backtest configuration, from the descriptors of the simulator and of the strategies. */
final class BacktestSchema {
  private BacktestSchema() {}

  static ObjectNode of(StrategyRegistry strategies) {
    ObjectNode root = object("The configuration of a backtest.");
    root.put("$schema", "http://json-schema.org/draft-07/schema#").put("title", "Phidias backtest");
    root.putArray("required").add("kind").add("strategy");
    ObjectNode properties = root.withObject("/properties");
    properties.putObject("kind").put("description", "What to run.").putArray("enum").add("backtest");
    text(properties, "dataset", "Id of a data set of the catalogue; or give bars.");
    ObjectNode bars = object("A file of bars; or give dataset.");
    bars.putArray("required").add("file");
    text(bars.withObject("/properties"), "file", "Path, relative to the folder of this configuration.");
    text(bars.withObject("/properties"), "instrument", "What it is, such as BTC/USD.");
    text(bars.withObject("/properties"), "timeframe", "Length of a bar, such as 5m, 1h, 1d; the most frequent step when absent.");
    properties.set("bars", bars);
    text(properties, "from", "First open time, inclusive: an ISO date or date and time, UTC when it names no zone.");
    text(properties, "to", "Open time to stop before, exclusive.");
    properties.set("strategy", strategy(strategies));
    properties.set("simulator", SimulatorSettings.DESCRIPTOR.schema().put("description", "Account, costs and rules."));
    properties.set("session", session());
    properties.set("inputs", inputs());
    properties.putObject("reports").put("type", "array").put("description", "Reports to write.").put("maxItems", 100);
    return root;
  }

  /** Who decides on the instruments of a portfolio. */
  enum Deciders { EACH, ALL, EITHER }

  /** As above, for several instruments in one account: each entry of {@code portfolio} has bars, and a strategy or all one. */
  static ObjectNode ofPortfolio(StrategyRegistry strategies, Deciders deciders) {
    ObjectNode root = of(strategies).put("title", "Phidias backtest of a portfolio")
        .put("description", "The configuration of a backtest of several instruments in one account.");
    ObjectNode properties = root.withObject("/properties");
    // Files are of one instrument; a program gives them with PortfolioSimulator.with.
    properties.remove("inputs");
    ObjectNode entry = object("An instrument, and the strategy that decides on it unless one decides over all.");
    for (String own : List.of("dataset", "bars", "strategy")) {
      entry.withObject("/properties").set(own, properties.remove(own));
    }
    properties.putObject("portfolio").put("type", "array").put("minItems", 1).put("maxItems", 1000)
        .put("description", "The instruments, in any order.").set("items", entry);
    root.putArray("required").add("kind").add("portfolio");
    if (deciders != Deciders.EACH) {
      properties.set("strategy", strategy(
          "The strategy that decides over all instruments, and its parameters.", strategies.portfolios(), Optional.empty()));
    }
    switch (deciders) {
      case EACH -> entry.putArray("required").add("strategy");
      case ALL -> {
        entry.withObject("/properties").remove("strategy");
        root.withArray("/required").add("strategy");
      }
      case EITHER -> {
        root.putObject("if").putArray("required").add("strategy");
        root.withObject("/then/properties/portfolio/items/properties").put("strategy", false);
        root.withObject("/else/properties/portfolio/items").putArray("required").add("strategy");
      }
    }
    return root;
  }

  /** Both forms in one: with {@code portfolio} the second, without it the first. */
  static ObjectNode ofEither(StrategyRegistry strategies) {
    ObjectNode root = of(strategies);
    ObjectNode both = ofPortfolio(strategies, Deciders.EITHER);
    ObjectNode properties = root.withObject("/properties");
    properties.set("portfolio", both.at("/properties/portfolio"));
    ObjectNode one = root.withObject("/else");
    one.putArray("required").add("strategy");
    one.withObject("/properties/strategy/properties/name")
        .set("enum", properties.at("/strategy/properties/name/enum").deepCopy());
    ObjectNode several = root.withObject("/then");
    for (String single : List.of("dataset", "bars", "inputs")) {
      several.withObject("/properties").put(single, false);
    }
    several.withObject("/properties").set("strategy", both.at("/properties/strategy"));
    ObjectNode deciders = several.putArray("allOf").addObject();
    for (String condition : List.of("if", "then", "else")) {
      deciders.set(condition, both.get(condition));
    }
    ObjectNode strategy = properties.withObject("/strategy");
    strategy.put("description", "The strategy and its parameters; beside portfolio one that decides over all instruments.");
    strategies.portfolios().forEach(each -> strategy.withArray("/properties/name/enum").add(each.name()));
    root.putObject("if").putArray("required").add("portfolio");
    root.putArray("required").add("kind");
    return root;
  }

  private static ObjectNode strategy(StrategyRegistry strategies) {
    return strategy(
        "The strategy and its parameters.", strategies.all(),
        strategies.all().stream().filter(d -> d.name().equals(StrategyRegistry.FILTERED)).findFirst()
            .map(d -> d.schema().at("/properties/filters")));
  }

  private static ObjectNode strategy(
      String description, List<? extends NamedStrategy<?>> strategies, Optional<JsonNode> filters) {
    ObjectNode strategy = object(description);
    strategy.putArray("required").add("name");
    ObjectNode properties = strategy.withObject("/properties");
    var names = properties.putObject("name").put("description", "Name of a strategy.").putArray("enum");
    properties.putObject("parameters").put("type", "object").put("description", "Defaults apply to what is absent.");
    filters.ifPresent(schema -> properties.set("filters", schema));
    var cases = JsonNodeFactory.instance.arrayNode();
    for (NamedStrategy<?> descriptor : strategies) {
      names.add(descriptor.name());
      ObjectNode when = cases.addObject();
      when.putObject("if").putObject("properties").putObject("name").put("const", descriptor.name());
      when.putObject("then").putObject("properties").set("parameters", descriptor.schema());
    }
    if (!cases.isEmpty()) {
      strategy.set("allOf", cases);
    }
    return strategy;
  }

  private static ObjectNode session() {
    ObjectNode session = object("What a trading day is, for orders that live a day and for statistics by day; whole days in UTC "
        + "by default. It does not keep a strategy from trading outside: simulator.trading_window does.");
    ObjectNode properties = session.withObject("/properties");
    text(properties, "zone", "IANA time zone; UTC.");
    text(properties, "start", "Local time at which the day begins, in quotes; \"00:00\".");
    text(properties, "end", "Local time at which it ends, in quotes; \"24:00\". At or before start it is that of the next day.");
    ObjectNode weekdays = properties.putObject("weekdays");
    weekdays.put("type", "array").put("minItems", 1).put("description", "Local days on which a session begins; every day.");
    ArrayNode names = weekdays.putObject("items").putArray("enum");
    for (DayOfWeek day : DayOfWeek.values()) {
      names.add(day.name().toLowerCase(Locale.ROOT));
    }
    properties.putObject("periods_per_year").put("type", "number").put("exclusiveMinimum", 0)
        .put("description", "For annualising; the same as simulator.periods_per_year.");
    return session;
  }

  private static ObjectNode inputs() {
    ObjectNode inputs = object("What is read beside the bars; paths are relative to the folder of this configuration.");
    ObjectNode properties = inputs.withObject("/properties");
    text(properties, "commission_schedule", "YAML or JSON file of fees by date; takes the place of simulator.commission.");
    text(properties, "funding", "CSV file of funding payments of a perpetual contract, with the columns time and rate.");
    text(properties, "corporate_actions", "CSV file of splits, dividends and a delisting, with the columns time, kind, value and "
        + "note; for prices that were not adjusted.");
    ObjectNode finer = object("Bars of a finer timeframe, for simulator.intrabar FINER_BARS: a dataset or a file.");
    text(finer.withObject("/properties"), "dataset", "Id of a data set of the catalogue; or give file.");
    text(finer.withObject("/properties"), "file", "A file of bars of the same instrument; or give dataset.");
    text(finer.withObject("/properties"), "timeframe", "Length of a bar of the file; the most frequent step when absent.");
    properties.set("finer_bars", finer);
    return inputs;
  }

  private static ObjectNode object(String description) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("type", "object").put("additionalProperties", false).put("description", description).putObject("properties");
    return node;
  }

  private static void text(ObjectNode properties, String name, String description) {
    properties.putObject(name).put("type", "string").put("description", description);
  }
}
