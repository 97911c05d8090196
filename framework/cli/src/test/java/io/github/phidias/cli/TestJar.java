package io.github.phidias.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the jars of plugins that stand in a test. */
final class TestJar {
  static final String STRATEGIES = "META-INF/services/io.github.phidias.strategy.StrategyProvider";
  static final String INDICATORS = "META-INF/services/io.github.phidias.indicators.IndicatorProvider";
  static final String MANIFEST = "META-INF/MANIFEST.MF";

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  /** With what every plugin needs. */
  static TestJar of(Map<String, byte[]> classes) {
    TestJar jar = new TestJar().with(MANIFEST, "Manifest-Version: 1.0\r\nPhidias-Api-Version: 0.1\r\n\r\n");
    jar.entries.putAll(classes);
    return jar;
  }

  /** With an entry added or replaced. */
  TestJar with(String entry, String text) {
    entries.put(entry, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** With another manifest of this one line. */
  TestJar saying(String line) {
    return with(MANIFEST, "Manifest-Version: 1.0\r\n" + line + "\r\n\r\n");
  }

  Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }
}
