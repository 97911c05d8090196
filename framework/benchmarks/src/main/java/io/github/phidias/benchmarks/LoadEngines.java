package io.github.phidias.benchmarks;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.datasets.BarFiles;
import io.github.phidias.datasets.BarReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.DoubleNumFactory;

/** W0: a gz CSV into the engine's own series. */
final class LoadEngines {
  private LoadEngines() {}

  private static Engine.Answer answer(Bars bars) {
    Column close = bars.close();
    double sum = 0;
    for (int i = 0; i < close.length(); i++) {
      sum += close.get(i);
    }
    return new Engine.Answer(bars.size(), sum);
  }

  /** Our strict reader, without the cache. */
  static final class Csv implements Engine {
    private Path file;

    @Override
    public void prepare(BenchData data) {
      file = data.file();
    }

    @Override
    public Answer run() {
      return answer(BarFiles.read(file).bars());
    }
  }

  /** Our column cache in a folder of its own, filled before the first run. */
  static final class Cached implements Engine {
    private Path file;
    private BarReader reader;

    @Override
    public void prepare(BenchData data) throws IOException {
      file = data.file();
      Path folder = Files.createTempDirectory("phidias-bench");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      reader = BarFiles.reader().cache(folder);
      reader.read(file);
    }

    @Override
    public Answer run() {
      return answer(reader.read(file).bars());
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Line by line, split, parsed, added through ta4j's bar builder. */
  static final class Ta4j implements Engine {
    private Path file;

    @Override
    public void prepare(BenchData data) {
      file = data.file();
    }

    @Override
    public Answer run() throws IOException {
      BarSeries series = series(file);
      double sum = 0;
      for (int i = 0; i <= series.getEndIndex(); i++) {
        sum += series.getBar(i).getClosePrice().doubleValue();
      }
      return new Answer(series.getBarCount(), sum);
    }
  }

  /** The bars of a file with the header {@code ts_epoch_ms,open,high,low,close,volume} as a ta4j series. */
  static BarSeries series(Path file) throws IOException {
    BarSeries series = new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
    Duration minute = Duration.ofMinutes(1);
    try (BufferedReader reader = new BufferedReader(
        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] f = line.split(",");
        series.barBuilder()
            .timePeriod(minute)
            .endTime(Instant.ofEpochMilli(Long.parseLong(f[0])).plus(minute))
            .openPrice(Double.parseDouble(f[1]))
            .highPrice(Double.parseDouble(f[2]))
            .lowPrice(Double.parseDouble(f[3]))
            .closePrice(Double.parseDouble(f[4]))
            .volume(Double.parseDouble(f[5]))
            .add();
      }
    }
    return series;
  }
}
