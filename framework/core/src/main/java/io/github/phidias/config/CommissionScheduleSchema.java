package io.github.phidias.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The schema of a fee schedule: its keys and types. Ranges belong to the records it is read into. */
final class CommissionScheduleSchema {
  private CommissionScheduleSchema() {}

  static ObjectNode of() {
    ObjectNode root = object("The fees of a venue as they changed over time.", "venue", "schedule");
    root.put("$schema", "http://json-schema.org/draft-07/schema#").put("title", "Phidias fee schedule");
    ObjectNode keys = root.withObject("/properties");
    text(keys, "venue", "Whose fees they are.");
    text(keys, "source", "The page they were read on.");
    text(keys, "read_on", "The day they were read, an ISO date.");
    currency(keys);
    list(keys, "schedule", "Entries by ascending from.", entry());
    return root;
  }

  private static ObjectNode entry() {
    ObjectNode entry = object("Fees from one day on.", "from", "maker", "taker");
    ObjectNode keys = entry.withObject("/properties");
    text(keys, "from", "First instant it holds, an ISO date or date and time, UTC when it names no zone; or always.");
    rates(keys);
    number(keys, "per_unit", "Quote currency per base unit.");
    number(keys, "fixed", "Quote currency per fill.");
    numberOrNull(keys, "minimum", "Least fee of a fill in quote currency, null for none.");
    numberOrNull(keys, "maximum", "Greatest fee of a fill in quote currency, null for none.");
    number(keys, "discount", "Fraction taken off for paying in the third currency.");
    currency(keys);
    number(keys, "third_price", "Quote currency per unit of the third currency.");
    ObjectNode tier = object("Rates from a traded volume on.", "above", "maker", "taker");
    number(tier.withObject("/properties"), "above", "Notional of the trailing 30 days, inclusive, in quote currency.");
    rates(tier.withObject("/properties"));
    list(keys, "tiers", "Rates by trailing volume, by ascending above.", tier);
    return entry;
  }

  private static void rates(ObjectNode keys) {
    number(keys, "maker", "Fraction of notional of fills of resting orders; negative is a rebate.");
    number(keys, "taker", "Fraction of notional of other fills; negative is a rebate.");
  }

  private static void currency(ObjectNode keys) {
    var names = keys.putObject("currency").put("description", "What fees are taken in.").putArray("enum");
    for (String name : new String[] {"quote", "base", "third"}) {
      names.add(name);
    }
    text(keys, "third_currency", "Name of the third currency.");
  }

  private static ObjectNode object(String description, String... required) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("type", "object").put("additionalProperties", false).put("description", description).putObject("properties");
    var names = node.putArray("required");
    for (String name : required) {
      names.add(name);
    }
    return node;
  }

  private static void list(ObjectNode keys, String name, String description, ObjectNode items) {
    keys.putObject(name).put("type", "array").put("description", description).set("items", items);
  }

  private static void text(ObjectNode keys, String name, String description) {
    keys.putObject(name).put("type", "string").put("description", description);
  }

  private static void number(ObjectNode keys, String name, String description) {
    keys.putObject(name).put("type", "number").put("description", description);
  }

  private static void numberOrNull(ObjectNode keys, String name, String description) {
    var either = keys.putObject(name).put("description", description).putArray("anyOf");
    either.addObject().put("type", "number");
    either.addObject().put("type", "null");
  }
}
