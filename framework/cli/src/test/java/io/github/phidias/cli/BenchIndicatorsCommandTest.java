package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BenchIndicatorsCommandTest {
  @Test
  void isACommandBesideTheWorkloads() {
    Ran help = Ran.of("bench", "indicators", "--help");
    assertEquals(0, help.status(), help.err());
    assertTrue(help.out().contains("phidias bench indicators"), help.out());
    assertTrue(help.out().contains("--json"), help.out());
  }

  @Test
  void refusesAnUnknownIndicatorBeforeAnythingIsMeasured() {
    Ran ran = Ran.of("bench", "indicators", "sma", "smaa");
    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("indicator 'smaa' is not a built-in one"), ran.err());
    assertEquals("", ran.out());
  }

  @Test
  void leavesTheWorkloadsAsTheyWere() {
    Ran ran = Ran.of("bench", "W9");
    assertEquals(2, ran.status());
  }
}
