package io.github.phidias.cli;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.errors.ErrorCode;
import io.github.phidias.errors.InputException;
import io.github.phidias.isolation.Watchdog;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.strategy.TradingStrategy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** How far a strategy that misbehaves may go. */
final class IsolationOptions {
  private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,8})(ms|s|m)");
  private static final Pattern MEMORY = Pattern.compile("([1-9][0-9]{0,5})([mg])");
  private static final long LEAST_MEGABYTES = 32;

  @Option(names = "--deadline", paramLabel = "TIME", description = "Time for one call of the strategy: "
      + "500ms, 10s, 2m; default 60s, none for no deadline.")
  private String deadline = "60s";

  @Option(names = "--isolate", description = "Run in a process of its own, which is ended when the strategy never answers, "
      + "takes all memory or exits.")
  private boolean isolate;

  @Option(names = "--isolate-heap", paramLabel = "SIZE", description = "Memory of that process: 512m, 8g; default 2g.")
  private String heap = "2g";

  /** Whether this process is to start another one for the run. */
  boolean isChildWanted(Beacon beacon) {
    return isolate && !beacon.watched();
  }

  /** Runs the same command in a process of its own. */
  int runInChild(Terminal terminal, List<String> arguments) throws IOException {
    try (IsolatedRun run = IsolatedRun.start(terminal, arguments, heap())) {
      return run.await(deadline());
    }
  }

  /** Runs a backtest in this process; the parent keeps the time where there is one. */
  SimulationResult simulate(
      Simulator simulator, TradingStrategy strategy, BarColumns columns, IntConsumer progress, Beacon beacon) {
    if (beacon.watched()) {
      return simulator.run(strategy, columns, beacon.telling(columns.bars(), progress));
    }
    return deadline().isEmpty()
        ? simulator.run(strategy, columns, progress)
        : new Watchdog(deadline().get(), System::nanoTime).run(simulator, strategy, columns, progress);
  }

  /** Time for one call; empty for none. */
  Optional<Duration> deadline() {
    if (deadline.equals("none")) {
      return Optional.empty();
    }
    Matcher matcher = DURATION.matcher(deadline);
    if (!matcher.matches()) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "--deadline",
          "--deadline was '%s' but must be a whole number of ms, s or m, such as 10s, or none".formatted(deadline));
    }
    long number = Long.parseLong(matcher.group(1));
    Duration given = switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      default -> Duration.ofMinutes(number);
    };
    if (given.compareTo(Duration.ofDays(1)) > 0) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "--deadline", "--deadline was %s but must be from 1ms to 1440m, or none".formatted(deadline));
    }
    return Optional.of(given);
  }

  /** Memory of the child as the JVM takes it. */
  String heap() {
    String text = heap.toLowerCase(Locale.ROOT);
    Matcher matcher = MEMORY.matcher(text);
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) * (matcher.group(2).equals("g") ? 1024 : 1) < LEAST_MEGABYTES) {
      throw new InputException(
          ErrorCode.BAD_PARAMETER, "--isolate-heap",
          "--isolate-heap was '%s' but must be a whole number of m or g, at least %dm, such as 512m"
              .formatted(heap, LEAST_MEGABYTES));
    }
    return text;
  }
}
