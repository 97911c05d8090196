package io.github.phidias.cli;

import io.github.phidias.bars.Bars;
import io.github.phidias.config.BacktestInputs;
import io.github.phidias.config.BarSource;
import io.github.phidias.config.CommissionScheduleReader;
import io.github.phidias.config.ConfigDocument;
import io.github.phidias.datasets.BadRows;
import io.github.phidias.datasets.BarFiles;
import io.github.phidias.datasets.BarReader;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.datasets.CorporateActionFiles;
import io.github.phidias.datasets.FundingFiles;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.simulation.InputKind;
import io.github.phidias.simulation.InputSource;
import io.github.phidias.simulation.SimulationInputs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What a run reads beside its bars. Each file is read once: what is hashed is what is used. */
final class InputFiles {
  /** More than any reader of these files takes. */
  private static final int LARGEST = 64 << 20;

  private final BacktestInputs paths;
  private final List<InputSource> sources = new ArrayList<>();
  private SimulationInputs inputs = SimulationInputs.none();

  private InputFiles(BacktestInputs paths) {
    this.paths = paths;
  }

  /** Everything but finer bars. */
  static InputFiles read(BacktestInputs paths) throws IOException {
    InputFiles files = new InputFiles(paths);
    files.add(InputKind.COMMISSION_SCHEDULE, paths.commissionSchedule());
    files.add(InputKind.FUNDING, paths.funding());
    files.add(InputKind.CORPORATE_ACTIONS, paths.corporateActions());
    if (paths.finerBars().isPresent()) {
      requireFiner(paths.finerBars().get());
    }
    return files;
  }

  private void add(InputKind kind, Optional<Path> path) throws IOException {
    if (path.isPresent()) {
      String name = BarSources.relative(path.get());
      byte[] bytes = bytes(requireFile("inputs." + kind.key(), path.get()));
      inputs = with(inputs, kind, name, bytes);
      sources.add(InputSource.file(kind, name, sha256(bytes)));
    }
  }

  private static void requireFiner(BarSource source) {
    switch (source) {
      case BarSource.Dataset set -> {
        try {
          Catalogue.find(set.id());
        } catch (InputException e) {
          throw new InputException(e.code(), "inputs.finer_bars.dataset", "inputs.finer_bars." + e.getMessage(), e);
        }
      }
      case BarSource.File named -> requireFile("inputs.finer_bars.file", named.path());
    }
  }

  private static Path requireFile(String field, Path path) {
    if (!Files.isRegularFile(path)) {
      throw new InputException(
          ErrorCode.BAD_FORMAT, field,
          "%s was %s but there is no such file; a relative path starts at the configuration's folder".formatted(field, path));
    }
    return path;
  }

  /** Finer bars too, where they are asked for; and says what does not go with the bars. */
  SimulationInputs over(Bars bars, BarOptions options, Terminal terminal) {
    if (paths.finerBars().isPresent()) {
      boolean skip = options.skipsBadRows();
      BarSource source = paths.finerBars().get();
      Bars finer = switch (source) {
        case BarSource.Dataset set -> Catalogue.load(set.id());
        case BarSource.File named -> {
          BarReader reader = BarFiles.reader().badRows(skip ? BadRows.SKIP : BadRows.STOP).instrument(bars.instrument());
          yield options.loadFile(terminal, named.timeframe().map(reader::timeframe).orElse(reader), named.path());
        }
      };
      inputs = inputs.withFiner(finer);
    }
    InputCover.check(inputs, bars, terminal);
    return inputs;
  }

  /** What was read, with the hashes. Computes that of finer bars at each call. */
  List<InputSource> sources(BarOptions options) {
    List<InputSource> out = new ArrayList<>(sources);
    inputs.finer().ifPresent(finer -> out.add(InputSource.finer(
        BarSources.recorded(paths.finerBars().orElseThrow(), Optional.empty(), Optional.empty(), options.skipsBadRows()),
        finer.timeframe().toString(), finer.contentHash())));
    return out;
  }

  /** The inputs with one more, from the bytes of its file. */
  static SimulationInputs with(SimulationInputs inputs, InputKind kind, String name, byte[] bytes) {
    InputStream in = new ByteArrayInputStream(bytes);
    return switch (kind) {
      case COMMISSION_SCHEDULE -> inputs.withCommission(
          CommissionScheduleReader.of(ConfigDocument.parse(name, Path.of(""), text(name, bytes))));
      case FUNDING -> inputs.withFunding(FundingFiles.read(name, in, Clock.systemUTC()));
      case CORPORATE_ACTIONS -> inputs.withActions(CorporateActionFiles.read(name, in, Clock.systemUTC()));
      case FINER_BARS -> throw new IllegalArgumentException("finer bars are read as bars are");
    };
  }

  private static String text(String name, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InputException(ErrorCode.BAD_FORMAT, "", name + ": the file is not UTF-8; save it as UTF-8", e);
    }
  }

  /** The bytes of a file of inputs. */
  static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new InputException(
            ErrorCode.LIMIT_EXCEEDED, "file", "%s: the file is longer than %d bytes; give a part of it".formatted(file, LARGEST));
      }
      return bytes;
    }
  }

  /** Hexadecimal SHA-256. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
