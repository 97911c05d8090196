package io.github.phidias.cli;

import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.BarFiles;
import io.github.phidias.datasets.SyntheticBars;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "synthetic",
    description = "Writes made-up bars, the same for the same seed. For trying things and measuring speed; they say nothing "
        + "about any market.",
    footer = {"", "Example:", "  phidias data synthetic made-up.csv.gz --bars 100000 --seed 1"})
final class DataSyntheticCommand extends PhidiasCommand {
  private static final int MOST = 20_000_000;

  private final Terminal terminal;

  @Parameters(paramLabel = "OUT", description = "The file to write, gzip when it ends in .gz.")
  private Path out;

  @Option(names = "--bars", required = true, paramLabel = "COUNT", description = "How many bars, at most 20 million.")
  private int bars;

  @Option(names = "--seed", paramLabel = "NUMBER", description = "Any whole number; 1 by default.")
  private long seed = 1;

  @Option(names = "--timeframe", paramLabel = "LENGTH", description = "Length of a bar; 1m by default.")
  private String timeframe = "1m";

  DataSyntheticCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (bars < 1 || bars > MOST) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "--bars", "--bars was %d but must be 1 to %d".formatted(bars, MOST));
    }
    Timeframe length = FileReading.timeframe(timeframe);
    if (length.months() != 0) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "--timeframe", "--timeframe was %s but must be of fixed length, at most weeks".formatted(timeframe));
    }
    try (Progress _ = Progress.start(terminal, "writing " + out.getFileName())) {
      BarFiles.write(SyntheticBars.of(seed).timeframe(length).bars(bars), out);
    }
    terminal.out().print("Wrote %s: %s made-up bars of %s, seed %d\n".formatted(out, Figures.count(bars), length, seed));
    return 0;
  }
}
