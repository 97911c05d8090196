package io.github.phidias.strategies.harvesting;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a {@code .env} file as variables: {@code NAME=value} a line, with or without {@code export}; a value may stand in
 * single or double quotes, and a {@code #} at its start or after a blank begins a comment. Blank lines and comments are left
 * out. A pure function of its text.
 */
public final class EnvironmentFile {
  private static final Pattern LINE = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=(.*)");
  private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");

  private EnvironmentFile() {}

  /**
   * The variables in the order of the file; of a name given twice the last holds.
   *
   * @throws InputException BAD_PARAMETER with the number of a line that is none of these
   */
  public static Map<String, String> parse(String text) {
    Map<String, String> variables = new LinkedHashMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.strip().startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw refused(i + 1, "is no NAME=value");
      }
      variables.put(matcher.group(1), value(matcher.group(2).strip(), i + 1));
    }
    return variables;
  }

  private static String value(String text, int line) {
    char quote = text.isEmpty() ? 0 : text.charAt(0);
    if (quote != '"' && quote != '\'') {
      return COMMENT.matcher(text).replaceFirst("").strip();
    }
    int end = text.indexOf(quote, 1);
    if (end < 0 || !COMMENT.matcher(text.substring(end + 1)).replaceFirst("").isBlank()) {
      throw refused(line, "has a quoted value without an end, or something after it");
    }
    return text.substring(1, end);
  }

  private static InputException refused(int line, String what) {
    // The line itself may hold a secret, so the message does not.
    return new InputException(
        ErrorCode.BAD_PARAMETER, "line[" + line + "]", "line %d %s; correct it, or begin it with #".formatted(line, what));
  }

  /** Variables of a file under those of the process: where both have a name, the process wins. */
  public static Map<String, String> under(Map<String, String> file, Map<String, String> process) {
    Map<String, String> both = new LinkedHashMap<>(file);
    both.putAll(process);
    return both;
  }
}
