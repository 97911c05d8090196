package io.github.phidias.cli;

import io.github.phidias.bars.BarAggregator;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.BarFiles;
import io.github.phidias.datasets.BarReader;
import io.github.phidias.datasets.ReadReport;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "resample",
    description = "Makes longer bars of a bar file, on UTC boundaries; a stretch without bars gives none. A file of any size.",
    footer = {"", "Example:", "  phidias data resample btc-1m.csv.gz btc-1h.csv.gz --timeframe 1h"})
final class DataResampleCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "IN", description = "A CSV file, plain or gzip.")
  private Path in;

  @Parameters(index = "1", paramLabel = "OUT", description = "The file to write.")
  private Path out;

  @Option(names = "--timeframe", required = true, paramLabel = "LENGTH", description = "Length of the bars to write, such as 1h.")
  private String timeframe;

  @Option(names = "--from-timeframe", paramLabel = "LENGTH", description = "Length of the bars to read; the most frequent step when not given.")
  private String fromTimeframe;

  @Option(names = "--keep-unfinished", description = "Write a last bar that the file does not complete.")
  private boolean keepUnfinished;

  @Option(names = "--bad-rows", paramLabel = "stop|skip", description = "What becomes of a row that cannot be a bar; stop by default.")
  private String badRows = "stop";

  DataResampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Timeframe coarser = FileReading.timeframe(timeframe);
    BarReader reader = FileReading.reader(fromTimeframe).badRows(FileReading.badRows(badRows));
    ReadReport report;
    try (Progress _ = Progress.start(terminal, "resampling " + in.getFileName())) {
      report = BarFiles.resample(
          reader, in, coarser, keepUnfinished ? BarAggregator.Unfinished.KEEP : BarAggregator.Unfinished.DROP, out);
    }
    FileReading.tell(terminal, report);
    terminal.out().print("Wrote %s: bars of %s from %s rows\n".formatted(out, coarser, Figures.count(report.rows())));
    return 0;
  }
}
