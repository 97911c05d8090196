package io.github.phidias.benchmarks;

import java.util.List;
import java.util.function.Supplier;

/** What is measured, and the engines that do it; the last engine of each is the one that answers are compared with. */
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
  },
  /** A bracket around each entry, bar by bar; ta4j has nothing of the kind. */
  W4("Bollinger 20/2 bracket by events, all bars", "bars/s") {
    @Override
    List<Contender> contenders() {
      return List.of(
          new Contender("phidias event path", EventEngines.BracketByEvents::new),
          new Contender("phidias fast path", EventEngines.BracketFast::new));
    }

    @Override
    long units(BenchData data) {
      return data.rows();
    }

    @Override
    boolean hasTa4j() {
      return false;
    }
  },
  /** Many instruments in one account; ta4j has nothing of the kind. */
  W5("50 instruments of 100,000 bars in one account", "bars/s") {
    @Override
    List<Contender> contenders() {
      return List.of(
          new Contender("phidias portfolio", EventEngines.Fifty::new),
          new Contender("phidias, listed backwards", EventEngines.FiftyBackwards::new));
    }

    @Override
    long units(BenchData data) {
      return (long) EventEngines.Fifty.INSTRUMENTS * Math.min(data.rows(), EventEngines.Fifty.BARS);
    }

    @Override
    boolean hasTa4j() {
      return false;
    }

    @Override
    List<String> heap() {
      return List.of("-Xmx1g");
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

  /** Whether the last contender is ta4j; else it is the one whose answer the others must give. */
  boolean hasTa4j() {
    return true;
  }

  /** Flags for the heap of every engine's JVM. */
  List<String> heap() {
    return ChildJvm.HEAP;
  }

  String description() {
    return description;
  }

  String unit() {
    return unit;
  }
}
