package io.github.phidias.golden;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Bars of {@code data/bars} by the short names that golden files of peers use: {@code goog_1d} for {@code goog_1d_2004-2013.csv.gz}. */
public final class GoldenBars {
  private static final Map<String, Bars> READ = new ConcurrentHashMap<>();

  private GoldenBars() {}

  /** The bars that a case names in {@code data}, the first {@code bars} of them. */
  public static Bars of(GoldenCase golden) {
    Bars all = of(golden.text("data"));
    int count = golden.get("bars").intValue();
    if (count < 1 || count > all.size()) {
      throw new AssertionError("golden " + golden.where() + " wants " + count + " bars but there are " + all.size());
    }
    return count == all.size() ? all : all.slice(0, count);
  }

  /** All bars of a short name, or of a file's name without its endings. */
  public static Bars of(String data) {
    return READ.computeIfAbsent(data, GoldenBars::read);
  }

  private static Bars read(String data) {
    try (Stream<Path> files = Files.list(GoldenFiles.data("bars/" + data).getParent())) {
      Path file = files.filter(f -> f.getFileName().toString().matches(Pattern.quote(data) + "[_.].*")).findFirst()
          .orElseThrow(() -> new AssertionError("no bars of " + data));
      try (BufferedReader lines = new BufferedReader(
          new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
        double[][] rows = lines.lines().skip(1).map(line -> Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
        long[] times = Arrays.stream(rows).mapToLong(row -> (long) row[0]).toArray();
        double[][] columns = new double[5][];
        for (int c = 0; c < 5; c++) {
          int column = c + 1;
          columns[c] = Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
        }
        return Bars.wrap(
            Instrument.UNKNOWN, Timeframe.mostFrequentStep(times), times, columns[0], columns[1], columns[2], columns[3], columns[4]);
      }
    } catch (IOException e) {
      throw new AssertionError("bars of " + data + " cannot be read", e);
    }
  }
}
