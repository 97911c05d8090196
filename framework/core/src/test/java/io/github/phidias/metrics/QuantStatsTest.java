package io.github.phidias.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our QuantStats convention beside the tool itself: its numbers as kept here, and in the proof as it gives them now. */
class QuantStatsTest {
  private static final Path ROOT = Path.of(System.getProperty("phidias.root", "../..")).toAbsolutePath().normalize();
  private static final Path SCRIPT =
      ROOT.resolve("framework/core/src/test/resources/io/github/phidias/metrics/quantstats/figures.py");
  private static final Path BARS =
      ROOT.resolve("datasets/src/main/resources/io/github/phidias/datasets/bundled/aapl-1d-2013.csv.gz");

  private static JsonNode kept() throws IOException {
    try (InputStream in = QuantStatsTest.class.getResourceAsStream("quantstats/figures.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  @Test
  void ourFiguresAreThoseItGave() throws IOException {
    assertEquals(5 * 37, QuantStatsVectors.check(kept()));
  }

  @Test
  void theVersionsAreThoseOfTheRequirements() throws IOException {
    List<String> versions = new ArrayList<>();
    kept().get("versions").properties().forEach(e -> versions.add(e.getKey() + "==" + e.getValue().textValue()));
    assertEquals(Files.readAllLines(SCRIPT.resolveSibling("requirements.txt")), versions);
  }

  @Tag("proof")
  @Test
  void ourFiguresAreThoseItGivesNow() throws Exception {
    Path python = environment();
    Ran script = run(List.of(python.toString(), SCRIPT.toString(), BARS.toString()));
    assertEquals(0, script.status, script.err);
    JsonNode fresh = new ObjectMapper().readTree(script.out);
    int compared = QuantStatsVectors.check(fresh);
    System.out.println("QuantStats proof: %d figures compared under %s".formatted(compared, fresh.get("versions")));
    QuantStatsVectors.requireAlike(kept(), fresh);
  }

  /** A Python with exactly the packages of requirements.txt, made once under target. */
  private static Path environment() throws Exception {
    Path folder = ROOT.resolve("framework/core/target/quantstats");
    Path python = folder.resolve("bin/python");
    Path done = folder.resolve("installed.txt");
    Path wanted = SCRIPT.resolveSibling("requirements.txt");
    if (!Files.exists(done) || !Files.readString(done).equals(Files.readString(wanted))) {
      require("there is no python3 with venv", "python3", "-m", "venv", "--clear", folder.toString());
      require("its packages cannot be installed", python.toString(), "-m", "pip", "install", "--quiet", "-r", wanted.toString());
      Files.copy(wanted, done, StandardCopyOption.REPLACE_EXISTING);
    }
    return python;
  }

  private record Ran(int status, String out, String err) {}

  /** Without its packages the proof is aborted, which the report of tests shows as skipped, with the reason. */
  private static void require(String otherwise, String... command) throws IOException, InterruptedException {
    String reason = null;
    try {
      Ran ran = run(List.of(command));
      reason = ran.status == 0 ? null : ran.err.lines().reduce((first, last) -> last).orElse("status " + ran.status);
    } catch (IOException e) {
      reason = e.getMessage();
    }
    if (reason != null) {
      String text = "QuantStats proof NOT RUN: " + otherwise + ": " + reason;
      System.out.println(text);
      abort(text);
    }
  }

  private static Ran run(List<String> command) throws IOException, InterruptedException {
    Path errors = Files.createTempFile("quantstats", ".err");
    try {
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(300, TimeUnit.SECONDS), "no end of " + command);
      return new Ran(process.exitValue(), out, Files.readString(errors));
    } finally {
      Files.deleteIfExists(errors);
    }
  }
}
