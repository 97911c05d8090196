package io.github.phidias.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.phidias.benchmarks.IndicatorBench;
import io.github.phidias.benchmarks.IndicatorMeasurement;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.errors.Names;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "indicators",
    description = {
      "Measures every built-in indicator over 1,000,000 made-up one-minute bars, each in a JVM of its own, and the first pass of "
          + "ta4j's where it has one, by the processor time of the measuring thread. Nothing is remembered from run to run; inputs are "
          + "included.",
      "",
      "A row fails when it is less than 10 times as fast as ta4j, when it takes more than 40 ns a bar and gives no reason, or when "
          + "a length of 1,000 costs more than twice one of 10 though the cost is said not to grow. The exit status is then 1."
    },
    footer = {"", "Example:", "  phidias bench indicators sma rsi_wilder"})
final class BenchIndicatorsCommand extends PhidiasCommand {
  private final Terminal terminal;

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Indicators; all built-in ones when none is named.")
  private List<String> names = List.of();

  @Option(names = "--json", description = "Print a JSON array, one object an indicator.")
  private boolean json;

  BenchIndicatorsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<String> known = IndicatorBench.names();
    names.forEach(name -> require(name, known));
    List<String> wanted = names.isEmpty() ? known : names;
    ObjectMapper mapper = new ObjectMapper();
    int passed = 0;
    try (IndicatorBench bench = new IndicatorBench()) {
      print(json ? "[" : head());
      for (int i = 0; i < wanted.size(); i++) {
        progress("%d of %d: %s".formatted(i + 1, wanted.size(), wanted.get(i)));
        IndicatorMeasurement m = bench.run(wanted.get(i));
        progress("");
        passed += m.passed() ? 1 : 0;
        print(json ? (i == 0 ? "\n" : ",\n") + mapper.writeValueAsString(m) : row(m));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new RunFailure("the benchmark failed: " + e.getMessage(), e);
    }
    print(json ? "\n]\n" : String.format(Locale.ROOT, "%n%d of %d passed%n", passed, wanted.size()));
    return passed == wanted.size() ? 0 : 1;
  }

  private static void require(String name, List<String> known) {
    if (!known.contains(name)) {
      throw new InputException(
          ErrorCode.UNKNOWN_NAME, "indicator",
          "indicator '%s' is not a built-in one; %s".formatted(name, Names.suggestion(name, known)));
    }
  }

  private void print(String text) {
    terminal.out().print(text);
    terminal.out().flush();
  }

  private void progress(String text) {
    if (terminal.progress()) {
      terminal.err().print("\r\033[K" + text);
      terminal.err().flush();
    }
  }

  private static String head() {
    StringBuilder out = new StringBuilder();
    IndicatorBench.facts().forEach((name, value) -> out.append(String.format(Locale.ROOT, "%-11s %s%n", name, value)));
    out.append(String.format(
        Locale.ROOT, "%-11s %,d made-up one-minute bars; figures are ns a bar, all outputs%n%n", "bars", IndicatorBench.BARS));
    return out.append(String.format(
        Locale.ROOT, "%-25s %8s %8s %8s %8s %9s %8s  %s%n", "indicator", "ns", "at 10", "at 1000", "1000/10", "ta4j ns", "x ta4j",
        "verdict")).toString();
  }

  private static String row(IndicatorMeasurement m) {
    return String.format(
        Locale.ROOT, "%-25s %8.1f %8s %8s %8s %9s %8s  %s%n", m.name(), m.nanos(), number(m.nanosAt10()), number(m.nanosAt1000()),
        number(m.lengthRatio()), number(m.ta4jNanos()), number(m.timesTa4j()), m.verdict());
  }

  private static String number(Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.1f", value);
  }
}
