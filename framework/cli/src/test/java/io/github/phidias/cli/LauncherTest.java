package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, as far as it goes without building anything. */
class LauncherTest {
  private static final Path LAUNCHER = Ran.ROOT.resolve("phidias").toAbsolutePath().normalize();

  @TempDir Path folder;

  @BeforeEach
  void needsAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")) && Files.isExecutable(LAUNCHER), "no shell here");
  }

  private String refusal(Path launcher, Path java) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "--help").directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("PHIDIAS_JAVA", java.toString());
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    assertEquals(2, process.exitValue(), text);
    assertEquals(1, text.lines().count(), text);
    return text;
  }

  @Test
  void saysWhenThereIsNoJavaWhereItWasTold() throws Exception {
    assertTrue(refusal(LAUNCHER, folder.resolve("none")).contains("but there is no java to run there; name a java program of JDK 25 or newer"));
  }

  @Test
  void saysWhenThatJavaIsTooOldAlsoThroughALink() throws Exception {
    Path home = folder.resolve("old jdk");
    Files.createDirectories(home.resolve("bin"));
    Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nexit 1\n");
    assertTrue(java.toFile().setExecutable(true));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"21.0.4\"\n");
    Path link = Files.createSymbolicLink(folder.resolve("a link"), LAUNCHER);
    String said = refusal(link, home);
    Files.delete(link);
    assertTrue(said.contains("of version 21, but Phidias needs JDK 25 or newer"));
  }
}
