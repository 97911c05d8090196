package io.github.phidias.cli;

import io.github.phidias.bars.Bars;
import io.github.phidias.datasets.BadRows;
import io.github.phidias.datasets.BarFiles;
import io.github.phidias.datasets.BarReader;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.datasets.DataSet;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.reproduce.Difference;
import io.github.phidias.reproduce.RecordedResult;
import io.github.phidias.reproduce.Reproduction;
import io.github.phidias.simulation.DataSource;
import io.github.phidias.strategy.StrategyRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "reproduce",
    description = "Runs the backtest of a result again, from what the result says of itself, and compares the two byte by byte. "
        + "The hashes of its inputs and its bars are looked at first. Status 1 when anything differs.",
    footer = {
      "",
      "Examples:",
      "  phidias backtest examples/ema-crossover-btc.yaml --out result",
      "  phidias reproduce result",
      "  phidias reproduce result/result.json --bars moved/bars.csv.gz",
      "  phidias reproduce result --input funding=moved/funding.csv",
    })
final class ReproduceCommand extends PhidiasCommand {
  private static final int SHOWN = 10;

  private final Terminal terminal;

  @Parameters(paramLabel = "RESULT", description = "A result.json, or its folder.")
  private Path result;

  @Option(names = "--bars", paramLabel = "FILE|ID", description = "The bars, when they are no longer where the result says.")
  private String bars;

  @Option(names = "--input", paramLabel = "NAME=FILE", description = "One of its inputs, when it is no longer where the result "
      + "says: commission_schedule, funding, corporate_actions or finer_bars; may be repeated.")
  private List<String> moved = new ArrayList<>();

  @Mixin PluginOptions plugins = new PluginOptions();

  ReproduceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path file = Files.isDirectory(result) ? result.resolve("result.json") : result;
    RecordedResult recorded = RecordedResult.read(file.toString(), text(file));
    Bars loaded = load(recorded, file);
    RecordedInputFiles inputs = RecordedInputFiles.read(recorded, file, moved, terminal);
    Reproduction outcome = RunFailure.blaming(recorded.strategy(), () ->
        Reproduction.of(recorded, loaded, inputs.seen(), inputs::inputs, StrategyRegistry.load()));
    return switch (outcome) {
      case Reproduction.Equal equal -> {
        say("reproduced: %s bytes equal%s".formatted(
            Figures.count(equal.bytes()), equal.codeChanges().isEmpty() ? "" : ", but for the code"));
        code(equal.codeChanges());
        yield 0;
      }
      case Reproduction.OtherInputs others -> {
        others.inputs().forEach(other -> say(
            "not reproduced: %s: %s is not what the result read\n  the result's  %s\n  that read     %s".formatted(
                other.recorded().kind().label(), other.recorded().source().map(DataSource::name).orElseThrow(),
                other.recorded().hash().orElseThrow(), other.seen().orElseThrow())));
        yield Refusals.FAILED;
      }
      case Reproduction.OtherBars other -> {
        say("not reproduced: the bars are others\n  the result's  %s\n  those read    %s (%s)"
            .formatted(other.recorded(), other.seen(), loaded));
        yield Refusals.FAILED;
      }
      case Reproduction.Different different -> {
        say(different.differences().isEmpty()
            ? "not reproduced: the values are equal but the text is not, from line %d on".formatted(different.line())
            : "not reproduced: %s%s".formatted(
                places(different.differences().size()), different.differences().size() > SHOWN ? ", first" : ""));
        different.differences().stream().limit(SHOWN).forEach(this::show);
        code(different.codeChanges());
        yield Refusals.FAILED;
      }
    };
  }

  private static String places(int count) {
    return count == 1 ? "1 place differs" : Figures.count(count) + " places differ";
  }

  private void code(List<Difference> changes) {
    if (!changes.isEmpty()) {
      say("the code is not that which made the result:");
      changes.forEach(this::show);
    }
  }

  private void show(Difference difference) {
    say("  %s was %s, is %s".formatted(difference.pointer(), difference.recorded(), difference.again()));
  }

  private void say(String line) {
    terminal.out().print(line + "\n");
  }

  private static String text(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          ErrorCode.BAD_FORMAT, "result",
          "RESULT was %s but there is no such file; name a result.json or its folder".formatted(file));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    } catch (CharacterCodingException e) {
      throw new InputException(ErrorCode.BAD_FORMAT, "result", file + ": not UTF-8, so not a result of ours", e);
    }
  }

  private Bars load(RecordedResult recorded, Path file) {
    DataSource source = recorded.source().orElse(null);
    if (source == null && bars == null) {
      throw new InputException(
          ErrorCode.MISSING_FIELD, "provenance.source",
          "%s: /provenance/source is null, so its bars were made by a program; give them with --bars".formatted(recorded.name()));
    }
    Bars all = bars != null ? given(recorded, source) : source.dataset().isPresent()
        ? Catalogue.load(source.dataset().get())
        : read(recorded, source, find("bars", source.file().orElseThrow(), file, "--bars"));
    return source == null ? all : all.between(source.from().orElse(null), source.to().orElse(null));
  }

  private Bars given(RecordedResult recorded, DataSource source) {
    Path file = Path.of(bars);
    if (Files.exists(file) || Catalogue.bundled().stream().map(DataSet::id).noneMatch(bars::equals)) {
      return read(recorded, source, requireFile(file));
    }
    return Catalogue.load(bars);
  }

  private static Path requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          ErrorCode.UNKNOWN_NAME, "--bars", "--bars was %s but that is neither a file nor a data set".formatted(file));
    }
    return file;
  }

  /** Afresh, without the cache: what is proved is that of the file. */
  private Bars read(RecordedResult recorded, DataSource source, Path file) {
    BarReader reader = BarFiles.reader().instrument(recorded.instrument()).timeframe(recorded.timeframe());
    boolean skip = source != null && source.skipBadRows();
    try (Progress progress = Progress.start(terminal, "reading " + file.getFileName())) {
      Bars read = reader.badRows(skip ? BadRows.SKIP : BadRows.STOP).read(file).bars();
      progress.stop();
      return read;
    }
  }

  /** The file from the working folder, else from that of the result. */
  static Path find(String what, String path, Path resultFile, String option) {
    Path beside = resultFile.toAbsolutePath().getParent().resolve(path);
    Optional<Path> found = Stream.of(Path.of(path), beside).filter(Files::isRegularFile).findFirst();
    return found.orElseThrow(() -> new InputException(
        ErrorCode.BAD_FORMAT, "provenance.source.file",
        "the %s were in %s but there is no such file from here, nor from the folder of the result; say where with %s"
            .formatted(what, path, option)));
  }
}
