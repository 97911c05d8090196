package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.phidias.simulation.EngineVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code mvn verify} of a new project, offline, in a local repository that is the user's with our artifacts of this build in it.
 * The user's own is not changed: installing there, or building this checkout once more, would change what is just being tested.
 */
@Tag("proof")
class NewProjectProofTest {
  private static final Path USERS = Path.of(System.getProperty("user.home"), ".m2", "repository");
  private static final String VERSION = EngineVersion.current();

  @TempDir Path temp;

  /** The folders of the user's repository by links, but ours for real. */
  private Path repository() throws IOException {
    Path repository = temp.resolve("repository");
    Path from = USERS;
    Path to = repository;
    for (String part : List.of("io", "github", "phidias")) {
      Files.createDirectories(to);
      if (Files.isDirectory(from)) {
        try (Stream<Path> children = Files.list(from)) {
          for (Path child : children.filter(Files::isDirectory).filter(c -> !c.endsWith(part)).toList()) {
            Files.createSymbolicLink(to.resolve(child.getFileName()), child);
          }
        }
      }
      from = from.resolve(part);
      to = to.resolve(part);
    }
    put(to, "phidias-parent", Ran.ROOT, "");
    put(to, "phidias-core", Ran.ROOT.resolve("framework/core"), "core");
    put(to, "phidias-indicators", Ran.ROOT.resolve("indicators"), "indicators");
    return repository;
  }

  private static void put(Path group, String artifact, Path module, String key) throws IOException {
    Path folder = Files.createDirectories(group.resolve(artifact).resolve(VERSION));
    String name = artifact + "-" + VERSION;
    Files.copy(module.resolve("pom.xml"), folder.resolve(name + ".pom"));
    if (!key.isEmpty()) {
      Path classes = module.resolve("target/classes");
      try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".jar"));
          ZipOutputStream zip = new ZipOutputStream(out); Stream<Path> files = Files.walk(classes)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, zip);
        }
      }
    }
  }

  private static boolean thereIsMaven() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "mvn")));
  }

  private String verify(Path project, Path repository) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("mvn", "-B", "-o", "-Dmaven.repo.local=" + repository, "-f", project.toString(), "verify")
        .redirectErrorStream(true);
    builder.environment().putIfAbsent("JAVA25_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  @Test
  void buildsTestsAndRuns() throws Exception {
    assumeTrue(thereIsMaven() && Files.isDirectory(USERS), "no Maven, or no local repository, here");
    Path repository = repository();
    Path strategy = temp.resolve("a strategy");
    assertEquals(0, Ran.of("new", "strategy", "my_breakout", "--no-install", "--dir", strategy.toString()).status());
    String said = verify(strategy, repository);
    assertTrue(said.contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0") && said.contains("BUILD SUCCESS"), said);
    Ran ran = Ran.of("backtest", strategy.resolve("my_breakout.yaml").toString(), "--plugins", strategy.resolve("target").toString());
    assertEquals(0, ran.status(), ran.err());
    Path indicator = temp.resolve("an indicator");
    assertEquals(0, Ran.of("new", "indicator", "my_distance", "--no-install", "--dir", indicator.toString()).status());
    assertTrue(verify(indicator, repository).contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0"));
    String target = indicator.resolve("target").toString();
    assertTrue(Ran.of("indicators", "my_distance", "--plugins", target).out().contains("my-distance-0.1.0.jar"));
  }
}
