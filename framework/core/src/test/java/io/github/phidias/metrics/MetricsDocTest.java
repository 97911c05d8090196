package io.github.phidias.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Column;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page on figures names what the code has, all of it, in its order. */
class MetricsDocTest {
  private static final Path PAGE = Path.of(System.getProperty("phidias.root", "../..")).resolve("framework/docs/metrics.md");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** The rows of the first table under a heading, head and ruler left out. */
  private static List<String[]> table(String heading) throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    int at = lines.indexOf(heading);
    assertTrue(at >= 0, heading);
    return lines.subList(at + 1, lines.size()).stream()
        .dropWhile(l -> !l.startsWith("|")).takeWhile(l -> l.startsWith("|")).skip(2)
        .map(l -> l.substring(1, l.length() - 1).split("\\|", -1))
        .map(cells -> Arrays.stream(cells).map(String::strip).toArray(String[]::new))
        .toList();
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(m -> m.group(1)).toList();
  }

  private static TrackRecord sample() {
    return TrackRecord.of(MetricSamples.bars(5, 6, 7), Column.copyOf(100, 110, 90), 100, MetricSamples.trades(3, -2));
  }

  @ParameterizedTest
  @EnumSource
  void hasEveryFigureOfAConventionInOrderEachWithItsFormula(Convention convention) throws IOException {
    List<String> names = new ArrayList<>();
    for (String[] row : table("## " + convention.label())) {
      assertEquals(3, row.length, Arrays.toString(row));
      assertFalse(row[1].isEmpty(), row[0]);
      names.addAll(quoted(row[0]));
    }
    assertEquals(List.copyOf(convention.figures(sample()).values().keySet()), names);
  }

  @ParameterizedTest
  @EnumSource
  void hasWhatAConventionRestsOn(Convention convention) throws IOException {
    String[] row = table("# Figures and their definitions").stream()
        .filter(r -> quoted(r[0]).equals(List.of(convention.label()))).findFirst().orElseThrow();
    Basis basis = convention.basis(sample());
    assertEquals("n - " + basis.ddof(), row[3]);
    assertEquals(basis.mean(), row[4]);
    assertTrue(basis.units().startsWith(row[5].substring(0, 7)), row[5]);
    assertTrue(row[2].contains(Integer.toString((int) basis.periodsPerYear())), row[2]);
  }

  @Test
  void hasEveryPublicFunctionAndNoOther() throws Exception {
    List<String[]> rows = table("## Single functions");
    assertEquals(10, rows.size());
    for (String[] row : rows) {
      Class<?> type = Class.forName(Convention.class.getPackageName() + "." + quoted(row[0]).getFirst());
      TreeSet<String> functions = new TreeSet<>();
      for (Method method : type.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers())) {
          functions.add(method.getName());
        }
      }
      assertEquals(functions, new TreeSet<>(quoted(row[1])), type.getSimpleName());
    }
  }

  @Test
  void saysWhereToFindThingsThatExist() throws Exception {
    List<String> figures = List.copyOf(Convention.PHIDIAS.figures(sample()).values().keySet());
    Pattern function = Pattern.compile("(\\w+)\\.(\\w+)");
    for (String[] row : table("## Where each is found")) {
      List<String> places = quoted(row[1]);
      assertFalse(places.isEmpty(), row[0]);
      for (String place : places) {
        Matcher m = function.matcher(place);
        if (m.matches()) {
          Class<?> type = Class.forName(Convention.class.getPackageName() + "." + m.group(1));
          assertTrue(Arrays.stream(type.getMethods()).anyMatch(x -> x.getName().equals(m.group(2))), place);
        } else {
          assertTrue(place.equals("backtest --details") || figures.contains(place), place);
        }
      }
    }
  }
}
