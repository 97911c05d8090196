package io.github.phidias.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file beside its place and moves it there whole, so that nobody ever sees half of it. */
final class Replace {
  private Replace() {}

  /** Creates and fills a file. */
  @FunctionalInterface
  interface Writing {
    void to(Path target) throws IOException;
  }

  /**
   * Puts what {@code writing} writes in the place of {@code file}; on failure the file stays as it was. What is no
   * regular file, such as {@code /dev/null} or a pipe, is written to as it is.
   */
  static void file(Path file, Writing writing) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      writing.to(target);
      return;
    }
    Path folder = target.getParent();
    Files.createDirectories(folder);
    Path part = folder.resolve(target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      writing.to(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
