package io.github.phidias.golden;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;

class GoldenFilesTest {
  @GoldenFactory
  Stream<DynamicNode> everyFileIsOfAKnownKindAndHasCases() {
    return GoldenKinds.folders().stream().map(folder -> DynamicTest.dynamicTest(folder, () -> {
      List<GoldenFile> files = GoldenFiles.of(folder).all();
      assertFalse(files.isEmpty(), "golden " + folder + " has no file");
      int cases = 0;
      for (GoldenFile file : files) {
        GoldenKinds.Kind kind = file.known();
        if (kind.name().equals("series")) {
          GoldenSeries.series(file);
        } else if (!kind.whole()) {
          cases += file.cases().size();
        }
      }
      System.out.println("golden " + folder + ": " + files.size() + " files, " + cases + " cases, all of known kinds");
    }));
  }

  @Nested
  class Reader {
    private final List<String> log = new ArrayList<>();

    @Test
    void runsACheckForEachCase() throws Throwable {
      List<String> seen = new ArrayList<>();
      run(files("x.json", "{'kind':'symbol','note':'n','cases':[{'id':'a','input':'1'},{'id':'b','input':'2','origin':'o'}]}"),
          golden -> seen.add(golden.id() + golden.text("input")));
      assertEquals(List.of("a1", "b2"), seen);
      assertEquals(List.of("golden strategies/x.json: 2 cases"), log);
    }

    @Test
    void countsFailedCasesAmongThoseThatRan() {
      var two = files("x.json", "{'kind':'symbol','cases':[{'id':'a'},{'id':'b'}]}");
      var tests = ((DynamicContainer) GoldenReader.of("strategies", "symbol").cases(two, this::failOnA, log::add).findFirst().orElseThrow())
          .getChildren().map(DynamicTest.class::cast).toList();
      var thrown = assertThrows(AssertionError.class, tests.getFirst().getExecutable());
      assertTrue(thrown.getMessage().startsWith("strategies/x.json a: "), thrown.getMessage());
      assertDoesNotThrow(tests.getLast().getExecutable());
      assertEquals(List.of("golden strategies/x.json: 2 cases, 1 failed"), log);
    }

    private void failOnA(GoldenCase golden) {
      assertEquals("b", golden.id());
    }

    @Test
    void takesTheGroupAndThenTheNameForTheKind() {
      var all = files("symbol.json", "{'cases':[{}]}", "b.json", "{'group':'symbol','cases':[{}]}",
          "series-z.json", "{}").all().stream().map(GoldenFile::kind).toList();
      assertEquals(List.of("symbol", "series", "symbol"), all);
    }

    @Test
    void refusesAKeyThatItDoesNotKnowAtTheTop() {
      assertRefused("[unit]", files("symbol.json", "{'unit':'m','cases':[{'id':'a'}]}"));
    }

    @Test
    void refusesAKeyThatItDoesNotKnowInACase() {
      assertRefused("[unit]", files("symbol.json", "{'cases':[{'id':'a','unit':'m'}]}"));
    }

    @Test
    void refusesAKeyThatItDoesNotKnowInAnObject() {
      var all = files("symbol.json", "{'cases':[{'id':'a','input':{'x':1,'y':2}}]}");
      var thrown = assertThrows(AssertionError.class, () -> run(all, golden -> golden.object("input", "x")));
      assertTrue(thrown.getMessage().contains("[y]"), thrown.getMessage());
    }

    @Test
    void refusesAFileWithoutCases() {
      assertRefused("no case", files("symbol.json", "{'cases':[]}"));
      assertRefused("no case", files("symbol.json", "{}"));
    }

    @Test
    void refusesAnIdGivenTwice() {
      assertRefused("two cases", files("symbol.json", "{'cases':[{'id':'a'},{'id':'a'}]}"));
    }

    @Test
    void refusesTextThatIsNoJson() {
      for (String text : new String[] {"", "{", "[]", "{} {}", "{'a':1,'a':2}", "{'a':NaN}"}) {
        assertThrows(AssertionError.class, () -> files("symbol.json", text), text);
      }
    }

    @Test
    void knowsEveryKindOrFails() {
      assertThrows(AssertionError.class, () -> files("x.json", "{'kind':'novel','cases':[{}]}").all().getFirst().known());
      assertThrows(IllegalArgumentException.class, () -> GoldenReader.of("strategies", "novel"));
    }

    private void assertRefused(String part, GoldenFiles files) {
      var thrown = assertThrows(AssertionError.class, () -> run(files, golden -> {}));
      assertTrue(thrown.getMessage().contains(part), thrown.getMessage());
    }

    private void run(GoldenFiles files, ThrowingConsumer<GoldenCase> check)
        throws Throwable {
      for (DynamicNode node : GoldenReader.of("strategies", "symbol").used("input").cases(files, check, log::add).toList()) {
        for (DynamicNode test : ((DynamicContainer) node).getChildren().map(DynamicNode.class::cast).toList()) {
          ((DynamicTest) test).getExecutable().execute();
        }
      }
    }
  }

  private static GoldenFiles files(String... namesAndTexts) {
    TreeMap<String, byte[]> texts = new TreeMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      texts.put(namesAndTexts[i], namesAndTexts[i + 1].replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
    return new GoldenFiles("strategies", texts);
  }
}
