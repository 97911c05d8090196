package io.github.phidias.benchmarks;

import java.util.List;
import java.util.function.Supplier;

/** What is measured, and the engines that do it; the last engine of each is the one that ratios are against. */
enum Workload {
  /** Reads a compressed CSV of bars into the engine's own series. */
  W0("load a gz CSV of 1m bars", "bars/s") {
    @Override
    List<Contender> contenders() {
      return List.of(
          new Contender("phidias csv.gz", LoadEngines.Csv::new), new Contender("phidias cached", LoadEngines.Cached::new),
          new Contender("ta4j", LoadEngines.Ta4j::new));
    }

    @Override
    long units(BenchData data) {
      return data.rows();
    }
  },
  /** One SMA 10/30 cross over all bars. */
  W1("SMA 10/30 cross, all bars", "bars/s") {
    @Override
    List<Contender> contenders() {
      return List.of(
          new Contender("phidias column", PhidiasEngines.ByColumn::new), new Contender("phidias run(BarSeries)", PhidiasEngines.ByBar::new),
          new Contender("phidias on ta4j indicators", PhidiasEngines.OnTa4jIndicators::new),
          new Contender("ta4j", Ta4jEngines.Single::new));
    }

    @Override
    long units(BenchData data) {
      return data.rows();
    }
  },
  /** A hundred pairs of averages over the last 100,000 bars. */
  W2("100 SMA pairs, last 100,000 bars", "bar evaluations/s") {
    @Override
    List<Contender> contenders() {
      return List.of(new Contender("phidias", PhidiasEngines.Grid::new), new Contender("ta4j", Ta4jEngines.Grid::new));
    }

    @Override
    long units(BenchData data) {
      return (long) SmaGrid.PAIRS.size() * Math.min(data.rows(), SmaGrid.BARS);
    }
  };

  /** An engine by name. */
  record Contender(String name, Supplier<Engine> engine) {}

  private final String description;
  private final String unit;

  Workload(String description, String unit) {
    this.description = description;
    this.unit = unit;
  }

  abstract List<Contender> contenders();

  /** Units of work in one run. */
  abstract long units(BenchData data);

  String description() {
    return description;
  }

  String unit() {
    return unit;
  }
}
