package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.indicators.IndicatorDescriptor;
import io.github.phidias.indicators.IndicatorRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of indicators, on the screen and on the page. */
class IndicatorListingTest {
  private static final List<IndicatorDescriptor> OURS =
      IndicatorRegistry.load().all().stream().filter(IndicatorMarkdown::isOurs).toList();

  @Test
  void thePageIsWhatTheDescriptorsSay() throws IOException {
    String page = Files.readString(Ran.ROOT.resolve("framework/docs/indicators.md"));
    assertEquals(
        Ran.of("indicators", "--markdown").out(), page, "framework/docs/indicators.md is out of date; write it anew: " + IndicatorMarkdown.COMMAND);
  }

  @Test
  void thePageHasARowOfSevenCellsForEachIndicator() {
    List<String> rows = IndicatorMarkdown.page(OURS).lines().filter(line -> line.startsWith("| `")).toList();
    assertEquals(OURS.size(), rows.size());
    for (String row : rows) {
      assertEquals(9, row.split("(?<!\\\\)\\|", -1).length, row);
    }
  }

  @Test
  void signsOfMarkdownAreEscaped() {
    assertEquals("a \\| b\\*c \\<d> x[1] x[t\\](u) m_n", IndicatorMarkdown.escape("a | b*c\n  <d> x[1] x[t](u) m_n "));
  }

  @Test
  void listsFamiliesWithTheUsualOnesFirst() {
    String list = Ran.of("indicators").out();
    assertTrue(list.matches("(?s)basic, built-in[^\n]*\natr  .*"), list);
    OURS.forEach(one -> assertTrue(list.contains("\n" + one.name() + " "), one.name()));
    assertTrue(list.lines().allMatch(line -> line.length() <= Terminal.WIDTH), list);
  }

  @Test
  void findsByNameNameElsewhereAndFormula() {
    assertTrue(Ran.of("indicators", "--search", "bbands").out().contains("bollinger"));
    assertTrue(Ran.of("indicators", "--search", "Wilder").out().contains("wilder_average"));
    assertFalse(Ran.of("indicators", "--search", "bbands").out().contains("wilder_average"));
    Ran none = Ran.of("indicators", "--search", "xyzzy");
    assertEquals(2, none.status());
    assertTrue(none.err().contains("no indicator mentions 'xyzzy'"), none.err());
  }

  @Test
  void tellsAllThatIsKnownOfOne() {
    String text = Ran.of("indicators", "ta.bb").out();
    for (String line : List.of(
        "family       basic", "outputs      middle, upper, lower", "TA-Lib       BBANDS", "TradingView  ta.bb",
        "warm-up      19 bars with the defaults; as computed: 19 on aapl-1d", "cost         O(1) a bar", "drawn        over the bars",
        "deviations")) {
      assertTrue(text.contains(line), text);
    }
    assertTrue(Ran.of("indicators", "ema").out().contains("0 bars with the defaults; 20 until values can be relied on"));
  }

  @Test
  void everyOneFitsTheScreen() {
    for (IndicatorDescriptor one : OURS) {
      String text = Ran.of("indicators", one.name()).out();
      assertTrue(text.lines().allMatch(line -> line.length() <= Terminal.WIDTH), text);
      assertTrue(text.contains("warm-up"), text);
    }
  }
}
