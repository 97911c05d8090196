package io.github.phidias.cli;

import io.github.phidias.config.BarSource;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.simulation.DataSource;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Where a configuration says its bars come from. */
final class BarSources {
  private BarSources() {}

  /** What people call it. */
  static String name(BarSource source) {
    return switch (source) {
      case BarSource.Dataset set -> set.id();
      case BarSource.File named -> named.path().getFileName().toString();
    };
  }

  /**
   * What a result says of it. A file under the working folder is named relative to it, so that a result reads the same
   * wherever a project lies.
   */
  static DataSource recorded(BarSource source, Optional<Instant> from, Optional<Instant> to, boolean skipsBadRows) {
    return switch (source) {
      case BarSource.Dataset set -> DataSource.dataset(set.id(), from, to);
      case BarSource.File named -> DataSource.file(relative(named.path()), skipsBadRows, from, to);
    };
  }

  /** A path as results name it: relative to the working folder where it lies under it. */
  static String relative(Path absolute) {
    Path folder = Path.of("").toAbsolutePath();
    Path path = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
    return path.toString().replace(File.separatorChar, '/');
  }

  static void requireExisting(BarSource source) {
    switch (source) {
      case BarSource.Dataset set -> Catalogue.find(set.id());
      case BarSource.File named -> {
        if (!Files.isRegularFile(named.path())) {
          throw new InputException(
              ErrorCode.BAD_FORMAT, "bars.file",
              "bars.file was %s but there is no such file; a relative path starts at the configuration's folder".formatted(named.path()));
        }
      }
    }
  }
}
