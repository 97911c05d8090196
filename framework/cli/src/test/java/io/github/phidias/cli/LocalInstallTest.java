package io.github.phidias.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The call of Maven, with something in its place that answers as it does. */
class LocalInstallTest {
  @TempDir Path folder;

  @BeforeEach
  void needsAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
  }

  private LocalInstall maven(String script) throws IOException {
    Path program = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\necho \"$@\" >> called\n" + script);
    assertTrue(program.toFile().setExecutable(true));
    return new LocalInstall(folder, program.toString());
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(folder.resolve("called"));
  }

  @Test
  void tellsWhatMavenWrote() throws IOException {
    LocalInstall install = maven("""
        echo '[INFO] Installing /x/pom.xml to /home/me/repo/a-1.pom'
        echo '[INFO] Installing /x/target/a.jar to /home/me/repo/a-1.jar'
        echo '[INFO] BUILD SUCCESS'
        """);
    assertEquals(List.of(Path.of("/home/me/repo/a-1.pom"), Path.of("/home/me/repo/a-1.jar")), install.run());
    assertEquals(
        List.of("-B -o -pl framework/core,indicators -am -DskipTests -Denforcer.skip=true install"), calls());
  }

  @Test
  void goesOnlineWhenSomethingIsMissing() throws IOException {
    LocalInstall install = maven("""
        case $2 in
          -o) echo '[ERROR] Cannot access central (https://repo) in offline mode and the artifact x:y:1 has not been downloaded'; exit 1;;
        esac
        echo '[INFO] Installing /x/pom.xml to /home/me/repo/a-1.pom'
        """);
    assertEquals(1, install.run().size());
    assertEquals(List.of("-B -o -pl", "-B -pl framework/core,indicators"), calls().stream()
        .map(call -> call.substring(0, call.startsWith("-B -o") ? 9 : 32)).toList());
  }

  @Test
  void showsWhatMavenComplainsAboutAndTriesOnce() throws IOException {
    LocalInstall install = maven("""
        echo '[INFO] noise'
        echo '[ERROR] Failed to execute goal: no space left on device'
        echo '[ERROR] '
        echo '[ERROR] Re-run Maven using the -X switch'
        exit 1
        """);
    String message = assertThrows(RunFailure.class, install::run).getMessage();
    assertTrue(message.endsWith(
        "from " + folder + " into the local repository; nothing was written:\n[ERROR] Failed to execute goal: no space left on device"), message);
    assertEquals(1, calls().size());
  }

  @Test
  void saysSoWhenThereIsNoMaven() {
    String message = assertThrows(RunFailure.class, () -> new LocalInstall(folder, "no-such-mvn").run()).getMessage();
    assertEquals("Maven is needed to install Phidias for the project, but there is no no-such-mvn to run; "
        + "install Maven 3.8 or newer, or write the project alone with --no-install", message);
  }
}
