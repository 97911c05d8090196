package io.github.phidias.datasets;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The header of a bar file: which column is which.
 *
 * @param delimiter comma, semicolon or tab
 * @param slots     for each column of the file 0 to 5 for time, open, high, low, close, volume, or -1 when ignored
 * @param unit      the unit of the time column that its name declares, or null
 * @param ignored   names of the ignored columns
 */
record Header(byte delimiter, List<Integer> slots, EpochUnit unit, List<String> ignored) {
  static final int TIME = 0;
  static final int IGNORED = -1;
  /** Names of the six slots in messages. */
  static final List<String> FIELDS = List.of("timestamp", "open", "high", "low", "close", "volume");

  private static final Set<String> TIMES = Set.of(
      "ts_epoch", "timestamp", "time", "date", "datetime", "date_time", "open_time", "opentime", "open_timestamp", "ts",
      "epoch", "unix", "unix_time", "unix_timestamp", "epoch_time", "bar_time", "start_time");
  private static final List<Set<String>> NAMES = List.of(
      TIMES, Set.of("open", "open_price"), Set.of("high", "high_price"), Set.of("low", "low_price"),
      Set.of("close", "close_price", "last"), Set.of("volume", "vol", "base_volume"));
  /** Taken only when no column has one of the full names. */
  private static final List<String> INITIALS = List.of("t", "o", "h", "l", "c", "v");
  private static final Map<String, EpochUnit> UNITS = Map.ofEntries(
      Map.entry("s", EpochUnit.SECONDS), Map.entry("sec", EpochUnit.SECONDS),
      Map.entry("secs", EpochUnit.SECONDS), Map.entry("seconds", EpochUnit.SECONDS),
      Map.entry("ms", EpochUnit.MILLISECONDS), Map.entry("millis", EpochUnit.MILLISECONDS),
      Map.entry("milliseconds", EpochUnit.MILLISECONDS), Map.entry("us", EpochUnit.MICROSECONDS),
      Map.entry("micros", EpochUnit.MICROSECONDS), Map.entry("microseconds", EpochUnit.MICROSECONDS),
      Map.entry("ns", EpochUnit.NANOSECONDS), Map.entry("nanos", EpochUnit.NANOSECONDS),
      Map.entry("nanoseconds", EpochUnit.NANOSECONDS));

  /** A name in the header: as written, normalised, and the character at which it starts. */
  private record Name(String written, String plain, int column) {}

  /** Number of columns. */
  int width() {
    return slots.size();
  }

  /**
   * Reads a header line.
   *
   * @throws InputException when a field is missing, named twice, or named by two columns
   */
  static Header parse(String source, long line, String text) {
    char delimiter = delimiter(text);
    List<Name> names = split(text, delimiter);
    refuseRepeats(source, line, names);
    int[] slots = new int[names.size()];
    Arrays.fill(slots, IGNORED);
    EpochUnit unit = null;
    Map<String, String> missing = new TreeMap<>();
    for (int slot = 0; slot < FIELDS.size(); slot++) {
      int found = find(source, line, names, slot);
      if (found < 0) {
        missing.put(FIELDS.get(slot), String.join(", ", NAMES.get(slot).stream().sorted().toList()));
      } else {
        slots[found] = slot;
        if (slot == TIME) {
          unit = UNITS.get(suffix(names.get(found).plain));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new InputException(
          ErrorCode.MISSING_FIELD, "header",
          "%s:%s:1: the header %s has no column for %s; name each as one of %s, in any case and order, parted by comma, semicolon or tab%s"
              .formatted(source, line, Shown.quoted(text), String.join(", ", missing.keySet()), missing,
                  looksLikeData(text) ? "; the line looks like data, so the header may be absent" : ""));
    }
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] == IGNORED) {
        ignored.add(names.get(i).written);
      }
    }
    return new Header((byte) delimiter, Arrays.stream(slots).boxed().toList(), unit, List.copyOf(ignored));
  }

  private static char delimiter(String text) {
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t'}) {
      long count = text.chars().filter(c -> c == candidate).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  private static List<Name> split(String text, char delimiter) {
    List<Name> names = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == delimiter && !quoted) {
        String written = text.substring(start, i).strip();
        if (written.length() > 1 && written.startsWith("\"") && written.endsWith("\"")) {
          written = written.substring(1, written.length() - 1).strip();
        }
        names.add(new Name(written, plain(written), text.codePointCount(0, start) + 1));
        start = i + 1;
      } else if (text.charAt(i) == '"') {
        quoted = !quoted;
      }
    }
    return names;
  }

  private static String plain(String written) {
    return written.toLowerCase(Locale.ROOT).replaceAll("[ .()\\-]+", "_").replaceAll("^_|_$", "");
  }

  private static void refuseRepeats(String source, long line, List<Name> names) {
    Set<String> seen = new HashSet<>();
    for (Name name : names) {
      if (!name.plain.isEmpty() && !seen.add(name.plain)) {
        throw new InputException(
            ErrorCode.BAD_FORMAT, "header",
            "%s:%s:%s: header was %s but that name stands there twice; remove or rename one of the columns"
                .formatted(source, line, name.column, Shown.quoted(name.written)));
      }
    }
  }

  private static int find(String source, long line, List<Name> names, int slot) {
    int found = -1;
    for (int i = 0; i < names.size(); i++) {
      String plain = names.get(i).plain;
      boolean matches = NAMES.get(slot).contains(slot == TIME ? withoutUnit(plain) : plain);
      if (matches && found >= 0) {
        throw new InputException(
            ErrorCode.BAD_FORMAT, "header",
            "%s:%s:%s: header was %s but %s could be the %s too; remove or rename one of them".formatted(
                source, line, names.get(i).column, Shown.quoted(names.get(i).written),
                Shown.quoted(names.get(found).written), FIELDS.get(slot)));
      }
      found = matches ? i : found;
    }
    for (int i = 0; i < names.size() && found < 0; i++) {
      String plain = names.get(i).plain;
      found = INITIALS.get(slot).equals(slot == TIME ? withoutUnit(plain) : plain) ? i : -1;
    }
    return found;
  }

  /** {@code ts_epoch_ms} is {@code ts_epoch} with a unit. */
  private static String withoutUnit(String plain) {
    String suffix = suffix(plain);
    return UNITS.containsKey(suffix) ? plain.substring(0, plain.length() - suffix.length() - 1) : plain;
  }

  private static String suffix(String plain) {
    int underscore = plain.lastIndexOf('_');
    return underscore < 0 ? "" : plain.substring(underscore + 1);
  }

  private static boolean looksLikeData(String text) {
    return !text.isEmpty() && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '"' && text.matches("\"\\d.*"));
  }
}
