package io.github.phidias.cli;

import io.github.phidias.bars.Timeframe;
import io.github.phidias.datasets.BadRows;
import io.github.phidias.datasets.BarFiles;
import io.github.phidias.datasets.BarReader;
import io.github.phidias.datasets.ReadReport;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import java.util.Locale;

/** Readers for the commands on files, and what is said about a file that was read. */
final class FileReading {
  private FileReading() {}

  static BarReader reader(String timeframe) {
    return timeframe == null ? BarFiles.reader() : BarFiles.reader().timeframe(timeframe(timeframe));
  }

  /** A timeframe typed by the user, null for none. */
  static Timeframe timeframe(String text) {
    try {
      return text == null ? null : Timeframe.parse(text);
    } catch (IllegalArgumentException e) {
      throw new InputException(ErrorCode.BAD_PARAMETER, "--timeframe", "--timeframe: " + e.getMessage(), e);
    }
  }

  static BadRows badRows(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "stop" -> BadRows.STOP;
      case "skip" -> BadRows.SKIP;
      default -> throw new InputException(
          ErrorCode.BAD_PARAMETER, "--bad-rows", "--bad-rows was '%s' but must be stop or skip".formatted(word));
    };
  }

  /** Tells what was dropped. */
  static void tell(Terminal terminal, ReadReport report) {
    if (report.skipped() > 0) {
      terminal.err().print(report.text());
      terminal.err().flush();
    }
  }
}
