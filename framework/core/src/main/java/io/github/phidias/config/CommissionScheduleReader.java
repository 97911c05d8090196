package io.github.phidias.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.costs.CommissionSchedule;
import io.github.phidias.costs.FeeCurrency;
import io.github.phidias.costs.FeeEntry;
import io.github.phidias.costs.FeeSource;
import io.github.phidias.costs.FeeTier;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads the fees of a venue from YAML or JSON. Every value has one meaning or is refused with {@code file:line:column}, its
 * path, what was seen and the rule; all refusals of a document come together.
 *
 * <pre>{@code
 * venue: example
 * source: https://...          # optional: the page
 * read_on: 2024-01-31          # optional: when it was read
 * currency: third              # quote (default), base or third; an entry may say otherwise
 * third_currency: TOKEN        # for third
 * schedule:                    # by ascending from
 *   - from: 2019-01-01         # inclusive, UTC; always in the first entry stands for all of the past
 *     maker: 0.001             # fraction of notional, negative for a rebate
 *     taker: 0.002
 *     per_unit: 0              # quote per base unit; 0 when absent
 *     fixed: 0                 # quote per fill; 0 when absent
 *     minimum: null            # quote per fill
 *     maximum: null
 *     discount: 0.25           # taken off for paying in the third currency
 *     third_price: 5.2         # quote per unit of it
 *     tiers:                   # by notional of the trailing 30 days, above inclusive and ascending
 *       - {above: 1000000, maker: 0.0008, taker: 0.0018}
 * }</pre>
 */
public final class CommissionScheduleReader {
  private final ConfigDocument document;
  private final JsonNode root;
  private final List<Violation> violations = new ArrayList<>();

  private CommissionScheduleReader(ConfigDocument document) {
    this.document = document;
    this.root = document.root();
  }

  /**
   * The schedule in a file, JSON when its name ends in {@code .json}, else YAML.
   *
   * @throws InputException when it is not one
   * @throws IOException    when the file cannot be read
   */
  public static CommissionSchedule read(Path file) throws IOException {
    return of(ConfigDocument.read(file));
  }

  /**
   * The schedule in a document.
   *
   * @throws InputException with every violation, a line each
   */
  public static CommissionSchedule of(ConfigDocument document) {
    return new CommissionScheduleReader(document).read();
  }

  private CommissionSchedule read() {
    Violation.throwIfAny(new ConfigSchema(CommissionScheduleSchema.of(), Map.of()).check(document));
    JsonNode list = root.get("schedule");
    if (list.isEmpty()) {
      refuse("/schedule", "was empty but must have an entry at least");
    }
    FeeSource source = new FeeSource(
        root.get("venue").textValue(), Optional.ofNullable(root.path("source").textValue()), readOn());
    List<FeeEntry> entries = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      entry("/schedule/" + i, list.get(i), i == 0).ifPresent(entries::add);
    }
    requireAscending(list);
    boolean third = entries.stream().anyMatch(e -> e.currency() == FeeCurrency.THIRD);
    if (root.has("third_currency") && !third && violations.isEmpty()) {
      refuse("/third_currency", "was %s but no entry is paid in it; set currency to third, or leave it out"
          .formatted(TreeBuilder.clip(root.get("third_currency").toString())));
    }
    Violation.throwIfAny(violations);
    return CommissionSchedule.of(source, document.placeOf("/schedule/0/from").toString(), entries);
  }

  private Optional<LocalDate> readOn() {
    JsonNode node = root.path("read_on");
    try {
      return node.isMissingNode() ? Optional.empty() : Optional.of(LocalDate.parse(node.textValue()));
    } catch (DateTimeException e) {
      refuse("/read_on", "was %s but must be an ISO date, such as 2024-01-31".formatted(TreeBuilder.clip(node.toString())));
      return Optional.empty();
    }
  }

  private Optional<FeeEntry> entry(String pointer, JsonNode node, boolean first) {
    Optional<Long> from = from(pointer + "/from", node.get("from"), first);
    List<FeeTier> tiers = tiers(pointer + "/tiers", node.path("tiers"));
    FeeCurrency currency = currency(node.path("currency")).or(() -> currency(root.path("currency"))).orElse(FeeCurrency.QUOTE);
    String inherited = currency == FeeCurrency.THIRD ? root.path("third_currency").asText("") : "";
    try {
      return Optional.of(new FeeEntry(
          from.orElse(FeeEntry.ALWAYS), node.get("maker").doubleValue(), node.get("taker").doubleValue(),
          node.path("per_unit").asDouble(0), node.path("fixed").asDouble(0),
          optional(node.path("minimum")), optional(node.path("maximum")), node.path("discount").asDouble(0), currency,
          node.path("third_currency").asText(inherited), optional(node.path("third_price")), tiers));
    } catch (InputException e) {
      refuse(pointer, e);
      return Optional.empty();
    }
  }

  private List<FeeTier> tiers(String pointer, JsonNode list) {
    List<FeeTier> tiers = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode tier = list.get(i);
      try {
        tiers.add(new FeeTier(tier.get("above").doubleValue(), tier.get("maker").doubleValue(), tier.get("taker").doubleValue()));
      } catch (InputException e) {
        refuse(pointer + "/" + i, e);
      }
    }
    return tiers;
  }

  private Optional<Long> from(String pointer, JsonNode node, boolean first) {
    if (first && node.textValue().equals("always")) {
      return Optional.of(FeeEntry.ALWAYS);
    }
    try {
      return Optional.of(Math.max(FeeEntry.ALWAYS + 1, ConfigTime.parse(node.textValue()).toEpochMilli()));
    } catch (DateTimeException | ArithmeticException e) {
      refuse(pointer, "was %s but must be an ISO date or date and time, such as 2024-01-31 or 2024-01-31T12:00Z%s".formatted(
          TreeBuilder.clip(node.toString()), first ? ", or always" : ""));
      return Optional.empty();
    }
  }

  private void requireAscending(JsonNode list) {
    Instant before = null;
    for (int i = 0; i < list.size(); i++) {
      Instant from = instant(list.get(i).get("from").textValue());
      if (from != null && before != null && !from.isAfter(before)) {
        refuse("/schedule/" + i + "/from", "was %s but must be after the entry before it, which is from %s".formatted(
            list.get(i).get("from"), list.get(i - 1).get("from")));
      }
      before = from;
    }
  }

  /** The time, null where there is none; that has been refused by then, or is {@code always}. */
  private static Instant instant(String text) {
    try {
      return ConfigTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Optional<FeeCurrency> currency(JsonNode node) {
    return node.isMissingNode() ? Optional.empty() : Optional.of(FeeCurrency.valueOf(node.textValue().toUpperCase(Locale.ROOT)));
  }

  private static OptionalDouble optional(JsonNode node) {
    return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
  }

  private void refuse(String pointer, String what) {
    violations.add(document.violation(ErrorCode.BAD_PARAMETER, pointer, what));
  }

  /** What a record refuses, at the place of its field; the message starts with the field's name, as the violation does. */
  private void refuse(String pointer, InputException e) {
    String field = e.field();
    String child = pointer + "/" + field.replace("].", "/").replace('[', '/').replace('.', '/');
    violations.add(document.violation(e.code(), child, e.getMessage().substring(field.length() + 1)));
  }
}
