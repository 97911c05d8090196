package io.github.phidias.cli;

import io.github.phidias.plugins.Compiled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A project that the command wrote, built without Maven: compiled in memory, packed as Maven would pack it. */
final class GeneratedProject {
  private final Path folder;

  GeneratedProject(Path folder) {
    this.folder = folder;
  }

  /** The jar of the plugin, in {@code target}, after a change to its sources. */
  Path jar(UnaryOperator<String> change) throws IOException {
    Files.createDirectories(folder.resolve("target"));
    TestJar jar = TestJar.of(Compiled.classes(sources("src/main/java", change)));
    add(jar, "src/main/resources");
    return jar.write(folder.resolve("target/plugin-0.1.0.jar"));
  }

  /** A loader of its classes and of its tests. */
  ClassLoader tests(UnaryOperator<String> change) throws IOException {
    Map<String, String> sources = sources("src/main/java", change);
    sources.putAll(sources("src/test/java", UnaryOperator.identity()));
    TestJar jar = TestJar.of(Compiled.classes(sources));
    add(jar, "src/test/resources");
    return PluginJar.read(jar.write(folder.resolve("tests.zip")), GeneratedProject.class.getClassLoader());
  }

  private Map<String, String> sources(String root, UnaryOperator<String> change) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    files(root).forEach((path, text) -> {
      String type = path.substring(0, path.length() - ".java".length()).replace('/', '.');
      sources.put(type, change.apply(text));
    });
    return sources;
  }

  private void add(TestJar jar, String root) throws IOException {
    files(root).forEach(jar::with);
  }

  /** Texts by path from a root, with slashes. */
  private Map<String, String> files(String root) throws IOException {
    Map<String, String> found = new TreeMap<>();
    Path from = folder.resolve(root);
    try (Stream<Path> files = Files.walk(from)) {
      files.filter(Files::isRegularFile).forEach(file -> {
        try {
          found.put(from.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
    return found;
  }
}
