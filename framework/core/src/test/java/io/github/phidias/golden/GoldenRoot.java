package io.github.phidias.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where golden files lie. With the system property {@code phidias.shared}: in that folder, all of them. Without: our own
 * vectors in the test resources beside this class (a folder or a jar), those of other projects in {@code ../shared}.
 */
final class GoldenRoot {
  private static final String PROPERTY = "phidias.shared";

  private GoldenRoot() {}

  /** The folder of the root pom. */
  static Path project() {
    String given = System.getProperty("phidias.root", "");
    if (!given.isBlank()) {
      return Path.of(given).toAbsolutePath();
    }
    // Outside Maven: the folder above that holds .mvn, as Maven itself looks for it.
    Path here = Path.of("").toAbsolutePath();
    for (Path up = here; up != null; up = up.getParent()) {
      if (Files.isDirectory(up.resolve(".mvn"))) {
        return up;
      }
    }
    return here;
  }

  /** The folder named by the property; a relative one is taken from the root pom's folder. */
  static Optional<Path> given() {
    return Optional.of(System.getProperty(PROPERTY, ""))
        .filter(text -> !text.isBlank())
        .map(text -> project().resolve(text.strip()).normalize());
  }

  /** The folder with the layout {@code golden/..., data/...} that is not part of a checkout. */
  static Path shared() {
    return given().orElseGet(() -> project().resolve("../shared").normalize());
  }

  /** Where the JSON files of a folder are looked for. */
  static String place(String folder) {
    return given().isPresent() || folder.equals("peers")
        ? shared().resolve("golden").resolve(folder).toString()
        : "the test resources golden/" + folder;
  }

  /** The JSON files of a folder by name, in the order of their names; empty when there is no such folder. */
  static Optional<SortedMap<String, byte[]>> read(String folder) {
    try {
      if (given().isPresent() || folder.equals("peers")) {
        return list(shared().resolve("golden").resolve(folder));
      }
      Path origin = Path.of(GoldenRoot.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(origin)) {
        return list(origin.resolve("golden").resolve(folder));
      }
      try (FileSystem jar = FileSystems.newFileSystem(origin)) {
        return list(jar.getPath("golden", folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<SortedMap<String, byte[]>> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    SortedMap<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        found.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return Optional.of(found);
  }
}
