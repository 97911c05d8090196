package io.github.phidias.simulation;

import java.util.Objects;
import java.util.Optional;

/**
 * Where something that a run read beside its bars came from.
 *
 * @param kind      what it is
 * @param source    its file, or for finer bars a data set; empty where a program had it in memory
 * @param timeframe length of a bar, for finer bars only
 * @param hash      SHA-256: of the bytes of the file, or for finer bars {@link io.github.phidias.bars.Bars#contentHash};
 *     empty where a program had it in memory
 */
public record InputSource(InputKind kind, Optional<DataSource> source, Optional<String> timeframe, Optional<String> hash) {
  public InputSource {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(timeframe, "timeframe");
    Objects.requireNonNull(hash, "hash");
  }

  /** Something a program made. */
  static InputSource inMemory(InputKind kind) {
    return new InputSource(kind, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A file that is told by its bytes. */
  public static InputSource file(InputKind kind, String path, String sha256) {
    return new InputSource(
        kind, Optional.of(DataSource.file(path, false, Optional.empty(), Optional.empty())), Optional.empty(),
        Optional.of(sha256));
  }

  /** Finer bars. */
  public static InputSource finer(DataSource source, String timeframe, String contentHash) {
    return new InputSource(InputKind.FINER_BARS, Optional.of(source), Optional.of(timeframe), Optional.of(contentHash));
  }
}
