package io.github.phidias.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.phidias.benchmarks.Bench;
import io.github.phidias.benchmarks.Machine;
import io.github.phidias.benchmarks.Measurement;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "bench",
    description = {
      "Measures Phidias beside ta4j: each engine in a JVM of its own, in turn, three warm-ups and seven measured runs, of which "
          + "the median counts. A run repeats a short workload for half a second. An answer that fails its gate counts for nothing.",
      "",
      "W0  loads a gz CSV of one-minute bars", "W1  crosses SMA 10 and 30 over all of them", "W2  does so for 100 pairs over the last 100,000",
      "W4  trades a bracket by events over all of them", "W5  runs 50 synthetic instruments of 100,000 bars in one account",
      "", "The speed of every indicator is a command of its own: phidias bench indicators --help."
    },
    footer = {"", "Examples:", "  phidias bench W1 --json", "  phidias bench indicators sma rsi_wilder"})
final class BenchCommand extends PhidiasCommand {
  private static final String BARS = "data/bars/bitfinex_btcusd_1m_2016-2018.csv.gz";
  private static final String ANSWERS = "golden/peers/benchmark_reference.json";

  private final Terminal terminal;

  @Parameters(arity = "0..*", paramLabel = "WORKLOAD", description = "W0, W1, W2, W4, W5; all when none is named.")
  private List<String> names = List.of();

  @Option(
      names = "--shared", paramLabel = "DIR",
      description = "Folder with " + BARS + " and " + ANSWERS + "; ../shared beside the checkout when not given.")
  private Path shared;

  @Option(
      names = "--bars", paramLabel = "FILE",
      description = "Other one-minute bars: gz CSV with the header ts_epoch_ms,open,high,low,close,volume. Checked against ta4j.")
  private Path bars;

  @Option(names = "--json", description = "Print a JSON array, one object a workload and engine.")
  private boolean json;

  private BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  static CommandLine line(Terminal terminal) {
    return new CommandLine(new BenchCommand(terminal)).addSubcommand(new BenchIndicatorsCommand(terminal));
  }

  @Override
  public Integer call() {
    Path folder = shared != null ? shared : Path.of(System.getProperty("phidias.root", ".")).resolveSibling("shared").normalize();
    Path file = bars != null ? bars : folder.resolve(BARS);
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          ErrorCode.UNKNOWN_NAME, "bars",
          "there are no bars at %s; name a folder with --shared, or one-minute bars of your own with --bars".formatted(file));
    }
    List<String> workloads = names.isEmpty() ? Bench.workloads() : names.stream().map(BenchCommand::workload).toList();
    List<Measurement> all = new ArrayList<>();
    try {
      Bench bench = new Bench(file.toAbsolutePath(), folder.resolve(ANSWERS), this::progress);
      if (!json) {
        terminal.out().print(head(file, bench));
        terminal.out().flush();
      }
      for (String workload : workloads) {
        List<Measurement> some = bench.run(workload);
        progress("");
        all.addAll(some);
        if (!json) {
          terminal.out().print(table(workload, some));
          terminal.out().flush();
        }
      }
    } catch (IOException e) {
      throw new RunFailure("the benchmark failed: " + e.getMessage(), e);
    }
    if (json) {
      terminal.out().print(json(all));
    }
    return all.stream().allMatch(Measurement::passed) ? 0 : 1;
  }

  private static String workload(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (!Bench.workloads().contains(upper)) {
      throw new InputException(
          ErrorCode.UNKNOWN_NAME, "workload", "workload '%s' is not known; %s".formatted(name, Names.suggestion(upper, Bench.workloads())));
    }
    return upper;
  }

  private void progress(String text) {
    if (terminal.progress()) {
      terminal.err().print("\r\033[K" + text);
      terminal.err().flush();
    }
  }

  private static String head(Path file, Bench bench) {
    StringBuilder out = new StringBuilder();
    Machine.facts().forEach((name, value) -> out.append(String.format(Locale.ROOT, "%-11s %s%n", name, value)));
    return out.append(String.format(Locale.ROOT, "%-11s %s; %s%n", "bars", file.getFileName(), bench.answers())).toString();
  }

  private static String table(String workload, List<Measurement> rows) {
    StringBuilder out = new StringBuilder();
    out.append(String.format(Locale.ROOT, "%n%s  %s%n", workload, Bench.description(workload)));
    out.append(String.format(
        Locale.ROOT, "%-28s %10s %21s %14s %9s %8s%n", "engine", "seconds", "min..max", "million/s", "x ta4j", "peak MB"));
    for (Measurement m : rows) {
      out.append(String.format(
          Locale.ROOT, "%-28s %10.4f %21s %14.2f %9s %8d%n", m.engine(), m.seconds(),
          String.format(Locale.ROOT, "%.4f..%.4f", m.minSeconds(), m.maxSeconds()), m.rate() / 1e6,
          m.timesTa4j() == null ? "-" : String.format(Locale.ROOT, "%.1f", m.timesTa4j()), m.peakMegabytes()));
    }
    for (Measurement m : rows) {
      out.append(String.format(Locale.ROOT, "  %s: %s%n", m.engine(), m.gate()));
    }
    return out.toString();
  }

  private static String json(List<Measurement> all) {
    ObjectMapper mapper = new ObjectMapper();
    return all.stream()
        .map(m -> {
          try {
            return mapper.writeValueAsString(m);
          } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
          }
        })
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }
}
