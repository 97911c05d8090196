package io.github.phidias.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The files of a new project: resources of the folder {@code project}, each with the place it goes to. In both, {@code @name@}
 * and its like stand for what the user chose; see {@link ProjectName}.
 */
enum ProjectTemplate {
  STRATEGY(
      part("pom.xml", "pom.xml"),
      part("Strategy.java", "src/main/java/@path@/@Class@.java"),
      part("StrategyProvider.java", "src/main/java/@path@/@Class@Provider.java"),
      part("service", "src/main/resources/META-INF/services/io.github.phidias.strategy.StrategyProvider"),
      part("StrategyTest.java", "src/test/java/@path@/@Class@Test.java"),
      part("strategy-golden.csv", "src/test/resources/@path@/golden.csv"),
      part("strategy.yaml", "@name@.yaml"),
      part("strategy.md", "README.md"),
      part("gitignore", ".gitignore")),
  INDICATOR(
      part("pom.xml", "pom.xml"),
      part("Indicator.java", "src/main/java/@path@/@Class@.java"),
      part("IndicatorProvider.java", "src/main/java/@path@/@Class@Provider.java"),
      part("service", "src/main/resources/META-INF/services/io.github.phidias.indicators.IndicatorProvider"),
      part("IndicatorTest.java", "src/test/java/@path@/@Class@Test.java"),
      part("indicator-golden.csv", "src/test/resources/@path@/golden.csv"),
      part("indicator.md", "README.md"),
      part("gitignore", ".gitignore"));

  private record Part(String resource, String path) {}

  private final List<Part> parts;

  ProjectTemplate(Part... parts) {
    this.parts = List.of(parts);
  }

  private static Part part(String resource, String path) {
    return new Part(resource, path);
  }

  /** The text of each file by its path from the project's folder. */
  SequencedMap<String, String> files(ProjectName name) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    for (Part part : parts) {
      files.put(name.fill(part.path), name.fill(read(part.resource)));
    }
    return files;
  }

  /** Writes the files into a folder, which is made when it is not there. */
  void write(ProjectName name, Path folder) throws IOException {
    for (Map.Entry<String, String> file : files(name).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static String read(String resource) {
    try (InputStream in = ProjectTemplate.class.getResourceAsStream("project/" + resource + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
