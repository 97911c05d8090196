package io.github.phidias.cli;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.BadRows;
import io.github.phidias.datasets.BarFiles;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import io.github.phidias.reproduce.RecordedResult;
import io.github.phidias.simulation.DataSource;
import io.github.phidias.simulation.InputKind;
import io.github.phidias.simulation.InputSource;
import io.github.phidias.simulation.SimulationInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The inputs that a result names, as they are now. Hashed at once; what the bytes say is looked at only when it is asked for. */
final class RecordedInputFiles {
  private final List<InputSource> seen = new ArrayList<>();
  private final Map<InputKind, byte[]> bytes = new EnumMap<>(InputKind.class);
  private SimulationInputs inputs = SimulationInputs.none();

  private RecordedInputFiles() {}

  /**
   * Reads them.
   *
   * @param file  the result, beside which files are looked for as well
   * @param moved {@code name=file} for those that lie elsewhere
   */
  static RecordedInputFiles read(RecordedResult recorded, Path file, List<String> moved, Terminal terminal) throws IOException {
    Map<String, Path> elsewhere = elsewhere(recorded, moved);
    RecordedInputFiles files = new RecordedInputFiles();
    for (InputSource input : recorded.inputs()) {
      DataSource source = input.source().orElse(null);
      if (source == null) {
        // What a program made is refused by the one who compares.
        files.seen.add(input);
        continue;
      }
      Path given = elsewhere.get(input.kind().key());
      boolean bundled = given == null && source.dataset().isPresent();
      Path path = given != null || bundled ? given : ReproduceCommand.find(
          input.kind().label(), source.file().orElseThrow(), file, "--input " + input.kind().key() + "=FILE");
      if (input.kind() == InputKind.FINER_BARS) {
        files.finer(input, bundled ? Catalogue.load(source.dataset().orElseThrow()) : bars(recorded, input, path, terminal));
      } else {
        byte[] content = InputFiles.bytes(path);
        files.bytes.put(input.kind(), content);
        files.seen.add(InputSource.file(input.kind(), path.toString(), InputFiles.sha256(content)));
      }
    }
    return files;
  }

  private void finer(InputSource input, Bars finer) {
    inputs = inputs.withFiner(finer);
    seen.add(InputSource.finer(input.source().orElseThrow(), finer.timeframe().toString(), finer.contentHash()));
  }

  /** Afresh, without the cache: what is proved is that of the file. */
  private static Bars bars(RecordedResult recorded, InputSource input, Path path, Terminal terminal) {
    try (Progress progress = Progress.start(terminal, "reading " + path.getFileName())) {
      Bars read = BarFiles.reader().instrument(recorded.instrument())
          .timeframe(Timeframe.parse(input.timeframe().orElseThrow()))
          .badRows(input.source().orElseThrow().skipBadRows() ? BadRows.SKIP : BadRows.STOP).read(path).bars();
      progress.stop();
      return read;
    }
  }

  private static Map<String, Path> elsewhere(RecordedResult recorded, List<String> moved) {
    List<String> known = recorded.inputs().stream().map(input -> input.kind().key()).toList();
    Map<String, Path> out = new java.util.HashMap<>();
    for (String each : moved) {
      int equals = each.indexOf('=');
      String name = equals < 0 ? each : each.substring(0, equals);
      if (equals < 0 || !known.contains(name)) {
        throw new InputException(
            ErrorCode.UNKNOWN_NAME, "--input", "--input was '%s' but must be NAME=FILE, with an input that the result names: %s"
                .formatted(each, known.isEmpty() ? "it names none" : Names.suggestion(name, known)));
      }
      Path path = Path.of(each.substring(equals + 1));
      if (!Files.isRegularFile(path)) {
        throw new InputException(ErrorCode.UNKNOWN_NAME, "--input", "--input was '%s' but there is no such file".formatted(each));
      }
      out.put(name, path);
    }
    return out;
  }

  /** What there is now, with the hashes. */
  List<InputSource> seen() {
    return seen;
  }

  /** What the files say. */
  SimulationInputs inputs() {
    SimulationInputs all = inputs;
    for (InputSource input : seen) {
      byte[] content = bytes.get(input.kind());
      all = content == null ? all : InputFiles.with(all, input.kind(), input.source().orElseThrow().name(), content);
    }
    return all;
  }
}
