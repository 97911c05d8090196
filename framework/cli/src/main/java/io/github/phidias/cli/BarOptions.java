package io.github.phidias.cli;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.BadRows;
import io.github.phidias.datasets.BarFiles;
import io.github.phidias.datasets.BarReader;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.datasets.DataSet;
import io.github.phidias.datasets.LoadedBars;
import io.github.phidias.datasets.PhidiasHome;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How bar files are read. */
final class BarOptions {
  @Option(names = "--bad-rows", paramLabel = "stop|skip", description = "What becomes of a row that cannot be a bar: "
      + "stop with its place (default), or drop and count it.")
  private String badRows = "stop";

  @Option(names = "--instrument", paramLabel = "BASE/QUOTE", description = "What the bars of a file are of, such as BTC/USD.")
  private String instrument;

  @Option(names = "--timeframe", paramLabel = "LENGTH", description = "Length of a bar of a file, such as 5m, 1h, 1d; "
      + "the most frequent step when not given.")
  private String timeframe;

  @Option(names = "--verify-cache", description = "Hash a file before trusting its cached columns.")
  private boolean verifyCache;

  @Option(names = "--no-cache", description = "Read files afresh and keep no columns of them.")
  private boolean noCache;

  /** Whether rows that cannot be bars are dropped. */
  boolean skipsBadRows() {
    return FileReading.badRows(badRows) == BadRows.SKIP;
  }

  /** The instrument given, if any. */
  Optional<Instrument> instrument() {
    try {
      return Optional.ofNullable(instrument).map(Instrument::parse);
    } catch (IllegalArgumentException e) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "--instrument", "--instrument: " + e.getMessage(), e);
    }
  }

  /** The timeframe given, if any. */
  Optional<Timeframe> timeframe() {
    return Optional.ofNullable(FileReading.timeframe(timeframe));
  }

  /** A reader by these options, without a cache. */
  BarReader reader() {
    BarReader reader = BarFiles.reader().badRows(FileReading.badRows(badRows));
    reader = instrument().map(reader::instrument).orElse(reader);
    return timeframe().map(reader::timeframe).orElse(reader);
  }

  /** The bars of a file, or of the set of the catalogue when there is no such file. */
  Bars load(Terminal terminal, String fileOrId) {
    Path file = Path.of(fileOrId);
    if (Files.exists(file)) {
      return loadFile(terminal, reader(), file);
    }
    List<String> ids = Catalogue.bundled().stream().map(DataSet::id).toList();
    if (!ids.contains(fileOrId)) {
      throw new InputException(
          ErrorCode.UNKNOWN_NAME, "bars", "'%s' is neither a file nor a data set; %s"
              .formatted(fileOrId, Names.suggestion(fileOrId, ids)));
    }
    return loadSet(fileOrId);
  }

  /** The bars of a set of the catalogue. */
  Bars loadSet(String id) {
    if (instrument != null || timeframe != null) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, instrument != null ? "--instrument" : "--timeframe",
          "--instrument and --timeframe are for files; the data set %s has its own".formatted(id));
    }
    return Catalogue.load(id);
  }

  /** The bars of a file, from the cache where it may be used; says on the error stream what was dropped. */
  Bars loadFile(Terminal terminal, BarReader reader, Path file) {
    BarReader cached = noCache ? reader : reader.cache(PhidiasHome.ofProcess().cache()).verifyCache(verifyCache);
    try (Progress progress = Progress.start(terminal, "reading " + file.getFileName())) {
      LoadedBars loaded = cached.read(file);
      progress.stop();
      FileReading.tell(terminal, loaded.report());
      return loaded.bars();
    }
  }
}
