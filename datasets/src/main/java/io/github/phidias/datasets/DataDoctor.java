package io.github.phidias.datasets;

import io.github.phidias.bars.Bars;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Examines bars: what a strict reader would refuse, and what it would take but nobody should trust. One pass, keeping
 * no rows, so that a file of any size can be examined. It changes nothing.
 */
public final class DataDoctor {
  private DataDoctor() {}

  /** Examines a file as {@link BarFiles#reader()} reads it. */
  public static DoctorReport check(Path file) {
    return check(BarFiles.reader(), file);
  }

  /**
   * Examines a file with the limits, clock and timeframe of a reader; bad rows are always gone past and counted.
   *
   * @throws io.github.phidias.errors.InputException when the file has no usable header, or a limit is reached
   */
  public static DoctorReport check(BarReader reader, Path file) {
    return check(reader, Source.of(file));
  }

  /** As above for a stream, which is read to its end and not closed. */
  public static DoctorReport check(BarReader reader, String name, InputStream in) {
    return check(reader, Source.of(name, in));
  }

  /** Examines bars in memory, which cannot have bad rows any more. */
  public static DoctorReport check(String name, Bars bars) {
    Examination examination = new Examination();
    for (int i = 0; i < bars.size(); i++) {
      examination.bar(
          bars.openTime(i), bars.open().get(i), bars.high().get(i), bars.low().get(i), bars.close().get(i), bars.volume().get(i));
    }
    return examination.report(name, bars.timeframe(), "in memory", List.of(), Long.MAX_VALUE);
  }

  private static DoctorReport check(BarReader reader, Source source) {
    Examination examination = new Examination();
    CsvRows parsed = reader.parse(source, examination, null);
    return examination.report(
        source.name(), reader.declaredTimeframe().orElse(null), parsed.timeFormat(), parsed.header().ignored(),
        reader.latestTime());
  }
}
