package io.github.phidias.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The indicators of ta4j 0.22.2 whose value at a bar depends on later bars, as an audit of every one that can be made
 * from a series, an indicator and numbers found them. A test repeats the audit and compares.
 */
public final class Ta4jAudit {
  /** The version that was audited. */
  public static final String VERSION = "0.22.2";

  private static final String LIST = "ta4j-end-dependent.txt";

  private Ta4jAudit() {}

  /** Read once, on first use. */
  private static final class Holder {
    static final Map<String, String> FOUND = read();

    private static Map<String, String> read() {
      Map<String, String> found = new TreeMap<>();
      try (InputStream in = Ta4jAudit.class.getResourceAsStream(LIST);
          BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.isBlank() && !line.startsWith("#")) {
            int blank = line.indexOf(' ');
            found.put(line.substring(0, blank), line.substring(blank + 1).strip());
          }
        }
        return Collections.unmodifiableMap(found);
      } catch (IOException e) {
        throw new UncheckedIOException("the list " + LIST + " cannot be read", e);
      }
    }
  }

  /** Class name to what was seen, by ascending name. */
  public static Map<String, String> endDependent() {
    return Holder.FOUND;
  }

  /** The indicators of the list to which the code of some classes refers, their nested classes included. */
  public static Set<String> namedBy(List<Class<?>> code) {
    return ClassReferences.within(code, endDependent().keySet());
  }

  static List<String> notes(List<Class<?>> code) {
    List<String> notes = new ArrayList<>();
    for (String name : namedBy(code)) {
      notes.add("the code refers to ta4j's %s, whose value at a bar depends on later bars: %s"
          .formatted(name.substring(name.lastIndexOf('.') + 1), endDependent().get(name)));
    }
    return notes;
  }
}
