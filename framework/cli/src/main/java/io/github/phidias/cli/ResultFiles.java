package io.github.phidias.cli;

import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.reproduce.ResultDocument;
import io.github.phidias.simulation.PortfolioCsv;
import io.github.phidias.simulation.PortfolioJson;
import io.github.phidias.simulation.PortfolioResult;
import io.github.phidias.simulation.ResultCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A result as three files. Each takes its place when it is complete, so that nobody reads half of one. */
final class ResultFiles {
  private ResultFiles() {}

  /** Makes the folder; called before a run, so that a long one is not lost. */
  static void requireFolder(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "--out", "--out was %s but that is a file; name a folder".formatted(folder));
    }
    Files.createDirectories(folder);
  }

  static void write(ResultDocument document, Path folder) throws IOException {
    write(folder.resolve("trades.csv"), ResultCsv.trades(document.result()));
    write(folder.resolve("equity.csv"), ResultCsv.equity(document.result()));
    write(folder.resolve("result.json"), document.text());
  }

  static void write(PortfolioResult result, Path folder) throws IOException {
    write(folder.resolve("trades.csv"), PortfolioCsv.trades(result));
    write(folder.resolve("equity.csv"), PortfolioCsv.equity(result));
    write(folder.resolve("result.json"), PortfolioJson.text(result));
  }

  private static void write(Path file, String text) throws IOException {
    Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
