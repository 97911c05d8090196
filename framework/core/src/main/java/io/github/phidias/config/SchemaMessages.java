package io.github.phidias.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.Names;
import io.github.phidias.parameters.RecordDescriptor;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everit.json.schema.ArraySchema;
import org.everit.json.schema.BooleanSchema;
import org.everit.json.schema.EnumSchema;
import org.everit.json.schema.NullSchema;
import org.everit.json.schema.NumberSchema;
import org.everit.json.schema.ObjectSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.StringSchema;
import org.everit.json.schema.ValidationException;

/** Our words for everit's findings: the path, the value seen, the rule and the nearest valid name. */
final class SchemaMessages {
  private static final Pattern NAMED_KEY = Pattern.compile(".*key \\[(.*)\\] (is not permitted|not found)", Pattern.DOTALL);

  private final Map<String, String> hints;

  SchemaMessages(Map<String, String> hints) {
    this.hints = Map.copyOf(hints);
  }

  static boolean wantsNull(ValidationException e) {
    return e.getViolatedSchema() instanceof NullSchema;
  }

  Violation violation(ConfigDocument document, ValidationException e) {
    String pointer = e.getPointerToViolation().substring(1);
    Schema violated = e.getViolatedSchema();
    Matcher named = NAMED_KEY.matcher(e.getMessage());
    String keyword = String.valueOf(e.getKeyword());
    if (named.matches() && keyword.equals("additionalProperties")) {
      return unknownKey(document, pointer, named.group(1), ((ObjectSchema) violated).getPropertySchemas().keySet());
    }
    if (named.matches() && keyword.equals("required")) {
      Violation at = document.violation(ErrorCode.MISSING_FIELD, pointer, "needs the key " + named.group(1));
      return new Violation(
          at.code(), at.pointer(), at.path().isEmpty() ? named.group(1) : at.path() + "." + named.group(1), at.message());
    }
    JsonNode seen = document.root().at(pointer);
    if (violated instanceof EnumSchema choice) {
      return choice(document, pointer, seen, choice.getPossibleValuesAsList());
    }
    return document.violation(
        ErrorCode.BAD_PARAMETER, pointer, "was %s but %s".formatted(shown(seen), rule(violated, seen, e)));
  }

  private Violation unknownKey(ConfigDocument document, String pointer, String key, Iterable<String> known) {
    String child = Pointers.child(pointer, key);
    String path = Pointers.dotted(document.root(), child);
    TreeSet<String> names = new TreeSet<>();
    // A parameter's Java name is known too, but one spelling is enough to choose from.
    known.forEach(name -> names.add(RecordDescriptor.snake(name)));
    boolean parameter = pointer.startsWith("/simulator") || pointer.startsWith("/strategy/parameters");
    String why = hints.containsKey(child) ? hints.get(child)
        : "is not a %s; %s".formatted(parameter ? "parameter" : "key here", Names.suggestion(key, names));
    return new Violation(
        parameter ? ErrorCode.UNKNOWN_PARAMETER : ErrorCode.UNKNOWN_NAME, child, path,
        "%s: %s %s".formatted(document.placeOfKey(child), TreeBuilder.clip(path), why));
  }

  private static Violation choice(ConfigDocument document, String pointer, JsonNode seen, List<Object> possible) {
    List<String> names = possible.stream().map(String::valueOf).toList();
    boolean strategy = pointer.equals("/strategy/name");
    List<String> shortest = names.stream().filter(n -> n.equals(names.stream()
        .filter(n::equalsIgnoreCase).findFirst().orElse(n))).toList();
    String suggestion = seen.isTextual() ? Names.suggestion(seen.textValue(), shortest) : "known: " + String.join(", ", shortest);
    return document.violation(
        strategy ? ErrorCode.UNKNOWN_STRATEGY : ErrorCode.BAD_PARAMETER, pointer,
        "was %s but must be %s; %s".formatted(shown(seen), strategy ? "a known strategy" : "one of its values", suggestion));
  }

  private static String rule(Schema schema, JsonNode seen, ValidationException e) {
    return switch (schema) {
      case NumberSchema number -> number(number, seen);
      case BooleanSchema _ -> "must be true or false";
      case StringSchema _ -> "must be text" + (seen.isNull() ? "; leave the key out if none is meant" : "; put it in quotes");
      case ObjectSchema _ -> "must be an object with keys";
      case ArraySchema _ -> "must be a list, such as []";
      case NullSchema _ -> "must be null";
      default -> "breaks a rule: " + TreeBuilder.clip(String.valueOf(e.getErrorMessage()));
    };
  }

  private static String number(NumberSchema schema, JsonNode seen) {
    StringJoiner bounds = new StringJoiner(" and ");
    if (schema.getExclusiveMinimumLimit() != null) {
      bounds.add("above " + plain(schema.getExclusiveMinimumLimit()));
    }
    if (schema.getMinimum() != null) {
      bounds.add("at least " + plain(schema.getMinimum()));
    }
    if (schema.getExclusiveMaximumLimit() != null) {
      bounds.add("below " + plain(schema.getExclusiveMaximumLimit()));
    }
    if (schema.getMaximum() != null) {
      bounds.add("at most " + plain(schema.getMaximum()));
    }
    String what = "must be a " + (schema.requiresInteger() ? "whole number" : "number")
        + (bounds.length() == 0 ? "" : " " + bounds);
    JsonNode unquoted = seen.isTextual() ? Scalars.plain(seen.textValue()).value() : null;
    return unquoted != null && unquoted.isNumber() ? what + "; write it without quotes" : what;
  }

  private static String plain(Number value) {
    double real = value.doubleValue();
    return real == Math.rint(real) && Math.abs(real) < 1e15 ? Long.toString((long) real) : Double.toString(real);
  }

  private static String shown(JsonNode seen) {
    return seen.isObject() ? "an object" : seen.isArray() ? "a list" : TreeBuilder.clip(seen.toString());
  }
}
