package io.github.phidias.simulation;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the bars of a run were taken from: enough to find them again. Whether they are the same is told by their hash.
 *
 * @param dataset     id of a data set of the catalogue; this or a file
 * @param file        path of a file, relative to the folder the run was started in where it lay under it, with {@code /}
 * @param skipBadRows whether rows of the file that cannot be bars were dropped, rather than refused
 * @param from        first open time asked for, inclusive; empty for the first there is
 * @param to          open time to stop before; empty for none
 */
public record DataSource(
    Optional<String> dataset, Optional<String> file, boolean skipBadRows, Optional<Instant> from, Optional<Instant> to) {
  public DataSource {
    if (dataset.isPresent() == file.isPresent()) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "source", "the source has dataset %s and file %s but must have one of them"
              .formatted(dataset.orElse(null), file.orElse(null)));
    }
  }

  /** Bars of the catalogue. */
  public static DataSource dataset(String id, Optional<Instant> from, Optional<Instant> to) {
    return new DataSource(Optional.of(id), Optional.empty(), false, from, to);
  }

  /** Bars of a file. */
  public static DataSource file(String path, boolean skipBadRows, Optional<Instant> from, Optional<Instant> to) {
    return new DataSource(Optional.empty(), Optional.of(path), skipBadRows, from, to);
  }

  /** What people call it: the id, or the path. */
  public String name() {
    return dataset.or(() -> file).orElseThrow();
  }
}
