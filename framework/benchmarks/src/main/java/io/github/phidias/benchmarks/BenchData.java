package io.github.phidias.benchmarks;

import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.Bars;
import io.github.phidias.datasets.BarFiles;
import java.nio.file.Path;
import org.ta4j.core.BarSeries;

/** The bars of a benchmark, read once on first need. */
final class BenchData {
  private final Path file;
  private Bars bars;

  BenchData(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  Bars bars() {
    if (bars == null) {
      bars = BarFiles.read(file).bars();
    }
    return bars;
  }

  int rows() {
    return bars().size();
  }

  Bars lastBars(int count) {
    return bars().slice(Math.max(0, rows() - count), rows());
  }

  /**
   * Bounded by the number of bars, as a careful ta4j user has it: on an unbounded series an indicator of ta4j 0.22.2 keeps a
   * million values and copies them all at each bar after that, which would take hours here.
   */
  BarSeries series() {
    BarSeries series = BarConversions.toSeries(bars());
    series.setMaximumBarCount(rows());
    return series;
  }

  BarSeries lastSeries(int count) {
    return BarConversions.toSeries(lastBars(count));
  }
}
