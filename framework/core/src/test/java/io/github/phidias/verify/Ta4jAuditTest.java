package io.github.phidias.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.RandomBars;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.verify.Ta4jIndicators.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

/**
 * Every indicator of the ta4j jar that can be made from a series, indicators, numbers and enums is read at the last bar of
 * many prefixes, and at the same bar of the whole series, on ta4j's own series of ta4j's own objects. Those that differ
 * are the list that verify knows.
 */
class Ta4jAuditTest {
  private static final int BARS = 150;

  private static final Bars RANDOM = RandomBars.of(42, BARS);

  /** What the audit found; made once for all tests. */
  private record Audit(Set<String> made, Map<String, String> differing) {
    static final Audit DONE = audit();
  }

  private static Audit audit() {
    Set<String> made = new TreeSet<>();
    Map<String, String> found = new TreeMap<>();
    for (Recipe recipe : Ta4jIndicators.all()) {
      String name = recipe.type().getName();
      Optional<Indicator<?>> whole = recipe.on(BarConversions.toSeries(RANDOM));
      if (whole.isEmpty() || found.containsKey(name)) {
        continue;
      }
      List<String> wholeValues = values(whole.get(), BARS);
      if (wholeValues.stream().anyMatch(v -> !v.startsWith("threw"))) {
        made.add(name);
      }
      if (recipe.on(guarded(0)).isEmpty() && recipe.on(guarded(BARS - 1)).isPresent()) {
        found.put(name, "reads all bars when it is made");
      }
      for (int k = 32; k <= BARS && !found.containsKey(name); k += 13) {
        BarSeries prefix = BarConversions.toSeries(RANDOM.slice(0, k));
        // From the first bar on, as on the whole: running sums round by the order in which they are read.
        int length = k;
        String seen = recipe.on(prefix).map(i -> values(i, length).getLast()).orElse("cannot be made");
        if (!seen.equals(wholeValues.get(k - 1))) {
          found.put(name, reason(seen, wholeValues.get(k - 1)));
        }
      }
    }
    return new Audit(made, found);
  }

  /** The view of an indicator strategy while it decides on a bar. */
  private static BarSeries guarded(int index) {
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(RANDOM), "audit");
    cursor.moveTo(index);
    return cursor.guarded();
  }

  private static String reason(String onPrefix, String onWhole) {
    return onPrefix.startsWith("threw") ? "reads past the last bar"
        : onWhole.startsWith("threw") ? "fails when bars follow" : "another value when bars follow";
  }

  private static List<String> values(Indicator<?> indicator, int length) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      values.add(value(indicator, i));
    }
    return values;
  }

  private static String value(Indicator<?> indicator, int index) {
    try {
      return text(indicator.getValue(index));
    } catch (RuntimeException | StackOverflowError e) {
      return "threw " + e.getClass().getSimpleName();
    }
  }

  /** Numbers by their bits; the identity that an object without text of its own prints is no value. */
  private static String text(Object value) {
    return value instanceof Num number
        ? Double.toString(number.doubleValue()) : String.valueOf(value).replaceAll("@[0-9a-f]+", "@");
  }

  @Test
  void theCommittedListIsWhatTheAuditFinds() {
    assertEquals(lines(Audit.DONE.differing()), lines(Ta4jAudit.endDependent()));
  }

  private static String lines(Map<String, String> list) {
    StringBuilder text = new StringBuilder();
    list.forEach((name, reason) -> text.append(name).append(' ').append(reason).append('\n'));
    return text.toString();
  }

  @Test
  void looksAtMostIndicatorsOfTheJar() {
    Set<String> all = new TreeSet<>();
    Ta4jIndicators.all().forEach(recipe -> all.add(recipe.type().getName()));
    Set<String> left = new TreeSet<>(all);
    left.removeAll(Audit.DONE.made());
    assertTrue(Audit.DONE.made().size() >= 190, () -> Audit.DONE.made().size() + " of " + all.size() + " were made; not " + left);
  }

  @Test
  void theDocumentListsThem() throws IOException {
    Path page = Path.of(System.getProperty("phidias.root", "../..")).resolve("framework/docs/verify.md");
    String text = Files.readString(page);
    for (Map.Entry<String, String> each : Ta4jAudit.endDependent().entrySet()) {
      String row = "| `" + each.getKey().replace("org.ta4j.core.indicators.", "") + "` | " + each.getValue() + " |";
      assertTrue(text.contains(row), row);
    }
  }
}
