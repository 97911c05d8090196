package io.github.phidias.cli;

import io.github.phidias.datasets.DataDoctor;
import io.github.phidias.datasets.DoctorReport;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description = "Examines a bar file and says what is wrong with it. Changes nothing. "
        + "The exit status is 2 when a strict reader would refuse the file.")
final class DataCheckCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A CSV file, plain or gzip.")
  private Path file;

  @Option(names = "--timeframe", paramLabel = "LENGTH", description = "Length of a bar; the most frequent step when not given.")
  private String timeframe;

  @Option(names = "--json", description = "Prints the report as JSON.")
  private boolean json;

  DataCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DoctorReport report;
    try (Progress _ = Progress.start(terminal, "checking " + file.getFileName())) {
      report = DataDoctor.check(FileReading.reader(timeframe), file);
    }
    terminal.out().print(json ? report.json().stripTrailing() + "\n" : report.text());
    return report.verdict() == DoctorReport.Verdict.BROKEN ? Refusals.REFUSED : 0;
  }
}
