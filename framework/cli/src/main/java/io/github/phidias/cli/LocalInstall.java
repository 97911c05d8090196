package io.github.phidias.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts the modules that a plugin is compiled against into the local Maven repository, by running Maven in the checkout that this
 * program was built in: first offline, then, when something is missing, with the network.
 */
final class LocalInstall {
  /** Folders of the modules. */
  static final List<String> MODULES = List.of("framework/core", "indicators");

  private static final Pattern INSTALLED = Pattern.compile("\\[INFO\\] Installing .* to (.*)");
  private static final int SHOWN = 20;

  private final Path root;
  private final String maven;

  /**
   * An installation that has done nothing yet.
   *
   * @param root  folder of the checkout
   * @param maven the program
   */
  LocalInstall(Path root, String maven) {
    this.root = root;
    this.maven = maven;
  }

  /** The checkout that the launcher started this from; empty when there is none. */
  static Optional<Path> checkout() {
    return Optional.ofNullable(System.getProperty("phidias.root")).map(Path::of)
        .filter(root -> Files.isRegularFile(root.resolve("pom.xml")))
        .filter(root -> MODULES.stream().allMatch(module -> Files.isRegularFile(root.resolve(module).resolve("pom.xml"))));
  }

  /**
   * Installs.
   *
   * @return the files that were written, as Maven tells them
   * @throws RunFailure when there is no Maven, or it fails; the message says why
   */
  List<Path> run() throws IOException {
    List<String> said = new ArrayList<>();
    boolean done = maven(said, "-o");
    if (!done && said.stream().anyMatch(line -> line.contains("offline mode"))) {
      said.clear();
      done = maven(said);
    }
    if (!done) {
      List<String> errors = said.stream().filter(line -> line.startsWith("[ERROR]") && line.length() > 8)
          .filter(line -> !line.contains("[Help") && !line.contains("e-run Maven") && !line.contains("For more information"))
          .limit(SHOWN).toList();
      List<String> shown = errors.isEmpty() ? said.subList(Math.max(0, said.size() - SHOWN), said.size()) : errors;
      throw new RunFailure(
          "Maven could not install Phidias from %s into the local repository; nothing was written:\n%s"
              .formatted(root, String.join("\n", shown)), null);
    }
    return said.stream().map(INSTALLED::matcher).filter(Matcher::matches).map(line -> Path.of(line.group(1))).toList();
  }

  private boolean maven(List<String> said, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(maven, "-B"));
    command.addAll(List.of(options));
    // Without the tests, but not without compiling them: the tests of one module are a jar that the next one needs.
    command.addAll(List.of(
        "-pl", MODULES.stream().collect(Collectors.joining(",")), "-am", "-DskipTests", "-Denforcer.skip=true", "install"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    findJava(builder.environment());
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new RunFailure(
          "Maven is needed to install Phidias for the project, but there is no %s to run; install Maven 3.8 or newer, or write the "
              .formatted(maven) + "project alone with --no-install", e);
    }
    process.getOutputStream().close();
    try (BufferedReader lines = process.inputReader()) {
      lines.lines().forEach(said::add);
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailure("interrupted while Maven was running", e);
    } finally {
      process.destroy();
    }
  }

  /** Maven's toolchain must find a JDK like ours, wherever it is, and Maven some Java for itself. */
  private static void findJava(Map<String, String> environment) {
    String ours = System.getProperty("java.home");
    environment.putIfAbsent("JAVA25_HOME", ours);
    boolean onPath = Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, "java")));
    if (!onPath) {
      environment.putIfAbsent("JAVA_HOME", ours);
    }
  }
}
