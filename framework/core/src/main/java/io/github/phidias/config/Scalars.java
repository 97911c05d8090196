package io.github.phidias.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an unquoted word means. Only the words that every reader agrees on are accepted: {@code true}, {@code false},
 * {@code null}, numbers as JSON writes them, and text that no reader takes for anything else.
 */
final class Scalars {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d+");
  private static final Pattern NOT_ZERO = Pattern.compile("-?[0.]*[1-9].*");
  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9_]+(\\.\\d*)?([eE][+-]?\\d+)?");
  private static final Pattern OTHER_BASE = Pattern.compile("[-+]?0[xXoObB][0-9a-fA-F_]+");
  private static final Pattern SEXAGESIMAL = Pattern.compile("[-+]?\\d[\\d_]*(:[0-5]?\\d)+(\\.[\\d_]*)?");
  private static final Pattern ALMOST = Pattern.compile("[-+]?(\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)([eE][-+]?\\d+)?");
  private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.?(nan|inf|infinity)");
  private static final Set<String> BOOLEAN_WORDS = Set.of("yes", "no", "on", "off", "y", "n", "true", "false");

  /** A value, or the rule it breaks. */
  record Read(JsonNode value, String refusal) {}

  private Scalars() {}

  /** Reads an unquoted word. */
  static Read plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (word.equals("true") || word.equals("false")) {
      return new Read(NODES.booleanNode(word.equals("true")), null);
    }
    if (word.equals("null")) {
      return new Read(NODES.nullNode(), null);
    }
    if (NUMBER.matcher(word).matches()) {
      return number(word);
    }
    String refusal =
        word.isEmpty() ? "must have a value; write null if none is meant"
        : BOOLEAN_WORDS.contains(lower)
            ? "readers of YAML disagree whether that is a boolean; write true or false, or quote it if text is meant"
        : word.equals("~") || lower.equals("null") ? "write null"
        : NOT_FINITE.matcher(lower).matches() ? "must be a finite number; quote it if text is meant"
        : LEADING_ZERO.matcher(word).matches()
            ? "a leading zero means octal to some readers; drop it, or quote the value if text is meant"
        : OTHER_BASE.matcher(word).matches() ? "must be decimal; quote it if text is meant"
        : SEXAGESIMAL.matcher(word).matches()
            ? "some readers take that for a number of base 60; quote it, as in \"" + word + "\""
        : ALMOST.matcher(word).matches() ? "must be a number as in 12, 0.5 or 1e-3; quote it if text is meant"
        : null;
    return refusal == null ? new Read(NODES.textNode(word), null) : new Read(null, refusal);
  }

  /** Reads a number of JSON's form. */
  static Read number(String word) {
    if (WHOLE.matcher(word).matches()) {
      try {
        long whole = Long.parseLong(word);
        return new Read(whole == (int) whole ? NODES.numberNode((int) whole) : NODES.numberNode(whole), null);
      } catch (NumberFormatException e) {
        return new Read(null, "must fit in 64 bits");
      }
    }
    double real = Double.parseDouble(word);
    if (!Double.isFinite(real)) {
      return new Read(null, "must be a finite number, at most 1.7e308");
    }
    boolean vanished = real == 0 && NOT_ZERO.matcher(word.split("[eE]", 2)[0]).matches();
    return vanished ? new Read(null, "is too small to be told from zero") : new Read(NODES.numberNode(real), null);
  }
}
