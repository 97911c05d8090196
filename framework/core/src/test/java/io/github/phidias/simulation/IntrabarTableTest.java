package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every row of the decision table of {@code framework/docs/intrabar.md}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntrabarTableTest {
  private static final String HEADER = "| situation | side | bars | orders | finer bars |";
  private static final List<String> POLICIES =
      List.of("PESSIMISTIC", "OPTIMISTIC", "OHLC_PATH", "NEARER_EXTREME", "RANDOM", "RANDOM", "FINER_BARS");
  private static final int LOW_FIRST = 4;
  private static final int HIGH_FIRST = 5;

  private List<List<String>> rows;
  private long lowSeed;
  private long highSeed;

  /** One row on one side. */
  private record Case(List<String> row, boolean mirrored) {
    @Override
    public String toString() {
      return row.get(0) + (mirrored ? ", short: " : ", long: ") + row.get(2) + ", " + row.get(3);
    }
  }

  @BeforeAll
  void read() throws IOException {
    String page = Files.readString(Path.of(System.getProperty("phidias.root", "../..")).resolve("framework/docs/intrabar.md"));
    rows = page.substring(page.indexOf(HEADER)).lines().skip(2).takeWhile(line -> line.startsWith("|"))
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList()).toList();
    lowSeed = seed(true);
    highSeed = seed(false);
  }

  /** A seed for which both bars of a row go to the low first, or to the high. */
  private static long seed(boolean low) {
    String held = "hold > stop 95 & target 105";
    return LongStream.range(0, 1000).filter(seed -> Stream.of("100 110 90 100", "100 100 100 100 / 100 110 90 100")
        .allMatch(bars -> new IntrabarCase(bars, held, "-", false).run("RANDOM", seed).fills().startsWith("stop") == low))
        .findFirst().orElseThrow();
  }

  Stream<Case> cases() {
    return rows.stream().flatMap(row -> switch (row.get(1)) {
      case "both" -> Stream.of(new Case(row, false), new Case(row, true));
      case "long" -> Stream.of(new Case(row, false));
      case "short" -> Stream.of(new Case(row, true));
      default -> throw new IllegalArgumentException("side " + row.get(1));
    });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aRowHoldsUnderEveryPolicy(Case one) {
    IntrabarCase run = new IntrabarCase(one.row.get(2), one.row.get(3), one.row.get(4), one.mirrored);
    String[] ambiguous = one.row.get(12).split("; finer ");
    for (int i = 0; i < POLICIES.size(); i++) {
      // Mirrored, going down first is going up first.
      long seed = i == (one.mirrored ? HIGH_FIRST : LOW_FIRST) ? lowSeed : highSeed;
      IntrabarCase.Outcome outcome = run.run(POLICIES.get(i), seed);

      assertEquals(one.row.get(5 + i), outcome.fills(), POLICIES.get(i));
      boolean finer = POLICIES.get(i).equals("FINER_BARS");
      assertEquals(Integer.parseInt(ambiguous[finer ? ambiguous.length - 1 : 0]), outcome.ambiguous(), POLICIES.get(i));
    }
  }

  @Test
  void thePoliciesDifferOnlyInBarsThatCountAsAmbiguous() {
    for (List<String> row : rows) {
      boolean same = row.subList(5, 11).stream().distinct().count() == 1;
      assertTrue(same || !row.get(12).startsWith("0"), row.get(0));
    }
  }

  @Test
  void theTableHasEveryPolicyAndEnoughRows() {
    assertTrue(rows.size() >= 70, rows.size() + " rows");
    assertTrue(rows.stream().allMatch(row -> row.size() == 13));
    for (int i = 0; i < POLICIES.size(); i++) {
      int column = 5 + i;
      assertTrue(i == 0 || rows.stream().anyMatch(row -> !row.get(column).equals(row.get(5))), POLICIES.get(i) + " never differs");
    }
  }
}
