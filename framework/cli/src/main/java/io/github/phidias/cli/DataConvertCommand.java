package io.github.phidias.cli;

import io.github.phidias.datasets.BarFiles;
import io.github.phidias.datasets.ReadReport;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "convert",
    description = "Reads a bar file and writes it in one form: epoch milliseconds, open, high, low, close, volume. "
        + "Gzip when the name of the output ends in .gz. A file of any size.")
final class DataConvertCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "IN", description = "A CSV file, plain or gzip.")
  private Path in;

  @Parameters(index = "1", paramLabel = "OUT", description = "The file to write; may be the same.")
  private Path out;

  @Option(names = "--bad-rows", paramLabel = "stop|skip", description = "What becomes of a row that cannot be a bar; stop by default.")
  private String badRows = "stop";

  DataConvertCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ReadReport report;
    try (Progress _ = Progress.start(terminal, "converting " + in.getFileName())) {
      report = BarFiles.convert(BarFiles.reader().badRows(FileReading.badRows(badRows)), in, out);
    }
    FileReading.tell(terminal, report);
    terminal.out().print("Wrote " + out + ": " + Figures.count(report.rows()) + " bars\n");
    return 0;
  }
}
