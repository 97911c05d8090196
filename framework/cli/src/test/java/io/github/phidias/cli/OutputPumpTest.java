package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputPumpTest {
  private static final String LAST_WORDS = "Terminating due to java.lang.OutOfMemoryError: Java heap space\n";

  private static void copies(String expected, boolean memory, String printed) throws InterruptedException {
    StringWriter to = new StringWriter();
    OutputPump pump =
        OutputPump.errors(new ByteArrayInputStream(printed.getBytes(StandardCharsets.UTF_8)), new PrintWriter(to));
    pump.join();
    assertEquals(expected, to.toString());
    assertEquals(memory, pump.sawOutOfMemory());
  }

  @ParameterizedTest
  @CsvSource({"''", "plain", "Term", "TTerminating due to fate", "Terminating due to java.lang.OutOfMemoryErro", "Übermut €"})
  void copiesEverythingElse(String text) throws InterruptedException {
    copies(text, false, text);
    copies(text + "\nT", false, text + "\nT");
  }

  @Test
  void takesOutTheLastWordsOfAJvmWhereverTheyStand() throws InterruptedException {
    copies("", true, LAST_WORDS);
    copies("one\ntwo\n", true, "one\n" + LAST_WORDS + "two\n");
    copies("\r\033[Krun  3 sT", true, "\r\033[Krun  3 sT" + LAST_WORDS);
  }

  @Test
  void leavesResultsAlone() throws InterruptedException {
    StringWriter to = new StringWriter();
    OutputPump.results(new ByteArrayInputStream(LAST_WORDS.getBytes(StandardCharsets.UTF_8)), new PrintWriter(to)).join();
    assertEquals(LAST_WORDS, to.toString());
  }
}
