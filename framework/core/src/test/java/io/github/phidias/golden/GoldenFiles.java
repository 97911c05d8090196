package io.github.phidias.golden;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The golden files of one folder, in the order of their names. */
public final class GoldenFiles {
  /** Refuses a key given twice and text after the document; never reads NaN. */
  static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private final String folder;
  private final List<GoldenFile> files = new ArrayList<>();

  GoldenFiles(String folder, Map<String, byte[]> texts) {
    this.folder = folder;
    texts.forEach((name, text) -> files.add(new GoldenFile(this, folder, name, parse(folder + "/" + name, text))));
  }

  private static JsonNode parse(String where, byte[] text) {
    try {
      JsonNode node = JSON.readTree(text);
      if (!node.isObject()) {
        throw new AssertionError("golden " + where + " must hold one JSON object");
      }
      return node;
    } catch (IOException e) {
      throw new AssertionError("golden " + where + " is no JSON: " + e.getMessage(), e);
    }
  }

  /** The files of a folder under {@code golden}; the running test is skipped, saying so, when the folder is absent. */
  public static GoldenFiles of(String folder) {
    SortedMap<String, byte[]> texts = GoldenRoot.read(folder).orElse(null);
    if (texts == null) {
      skip("golden " + folder + ": skipped, as there is no " + GoldenRoot.place(folder));
    }
    return new GoldenFiles(folder, texts);
  }

  /** Whether the system property names a folder of vectors: then not every kind need be there. */
  public static boolean otherVectors() {
    return GoldenRoot.given().isPresent();
  }

  /**
   * A file of {@code data/}, such as {@code bars/goog_1d_2004-2013.csv.gz}, which is no part of a checkout; the running
   * test is skipped, saying so, when the folder is absent.
   */
  public static Path data(String file) {
    Path path = GoldenRoot.shared().resolve("data").resolve(file);
    if (!Files.isDirectory(path.getParent())) {
      skip("data " + file + ": skipped, as there is no " + path.getParent());
    }
    return path;
  }

  static void skip(String message) {
    System.out.println(message);
    assumeTrue(false, message);
  }

  /** All files. */
  public List<GoldenFile> all() {
    return List.copyOf(files);
  }

  /** The files of a kind. */
  public List<GoldenFile> kind(String kind) {
    return files.stream().filter(file -> file.kind().equals(kind)).toList();
  }

  /** The series of an id, from any {@code series-*.json}. */
  GoldenFile series(String id) {
    List<GoldenFile> found = files.stream()
        .filter(file -> file.name().startsWith("series-") && file.node().path("id").asText().equals(id))
        .toList();
    if (found.size() != 1) {
      throw new AssertionError("golden " + folder + " has " + found.size() + " files series-*.json with id " + id);
    }
    return found.getFirst();
  }
}
