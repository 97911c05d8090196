package io.github.phidias.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.RandomBars;
import io.github.phidias.bars.Timeframe;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to cheat that we could think of, and the check that finds it. */
class PlantedLeaksTest {
  private static final StrategyVerifier VERIFIER = StrategyVerifier.of(new VerifySettings(90, 30, 11, 1e-9));

  static List<Leak> leaks() {
    return Stream.of(IndexLeaks.all(), WholeSeriesLeaks.all(), ViewLeaks.all(), StateLeaks.all(), MutationLeaks.all())
        .flatMap(List::stream).toList();
  }

  @Test
  void thereAreThirtyAndMoreOfDifferentNames() {
    assertTrue(leaks().stream().map(Leak::name).distinct().count() >= 30);
    assertEquals(leaks().size(), leaks().stream().map(Leak::name).distinct().count());
  }

  @ParameterizedTest
  @MethodSource("leaks")
  void isFoundByTheCheckThatIsThereForIt(Leak leak) {
    Bars bars = leak.name().contains("arrays")
        ? MutationLeaks.OwnedArrays.bars() : RandomBars.of(5, MutationLeaks.OwnedArrays.BARS, Timeframe.HOUR, 0.05);
    Verification verification = VERIFIER.verify(leak.name(), leak.make(), bars);
    List<Finding> found = verification.findings(leak.expected());
    assertFalse(found.isEmpty(), () -> "found by " + verification.findings() + " and not by " + leak.expected());
    assertFalse(verification.passed());
    assertEquals(CheckResult.Status.FAILED, verification.result(leak.expected()).status());
    for (Finding finding : found) {
      assertTrue(finding.index() >= 0 && finding.index() < bars.size(), finding.toString());
      assertNotEquals(finding.expected(), finding.seen());
    }
  }
}
