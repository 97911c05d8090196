package io.github.phidias.cli;

import io.github.phidias.config.BarSource;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.nio.file.Files;

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
