package io.github.phidias.cli;

import io.github.phidias.bars.Bars;
import io.github.phidias.matching.IntrabarPolicy;
import io.github.phidias.simulation.Ambiguity;
import io.github.phidias.simulation.Metrics;
import io.github.phidias.simulation.SimulationResult;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One strategy under every intrabar policy, a line each, and how far the equity curves are apart. */
final class AmbiguityScreen {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int POLICY = 18;
  private static final int[] WIDTHS = {16, 12, 12, 10, 11};

  private AmbiguityScreen() {}

  static String of(Ambiguity ambiguity, SimulationResult configured, Terminal terminal) {
    Bars bars = configured.bars();
    IntrabarPolicy own = configured.settings().intrabar();
    List<String> lines = new ArrayList<>();
    lines.add(terminal.bold("Under every intrabar policy: the order of prices inside a bar is not known"));
    lines.add(line("policy", "final equity", "return", "drawdown", "trades", "decided"));
    ambiguity.results().forEach((policy, result) -> {
      Metrics m = result.metrics();
      lines.add(line(
          policy.name() + (policy == own ? " *" : ""), Figures.money(m.finalEquity()), Figures.percent(m.totalReturn()),
          Figures.percent(m.maxDrawdown()), Figures.count(m.totalTrades()), Figures.count(result.ambiguousBars())));
    });
    lines.add("* as configured; it decided %s of %s bars".formatted(
        Figures.count(configured.ambiguousBars()), Figures.count(bars.size())));
    lines.addAll(Wrap.lines(band(ambiguity, bars), Terminal.WIDTH));
    return String.join("\n", lines) + "\n";
  }

  private static String band(Ambiguity ambiguity, Bars bars) {
    double widest = ambiguity.widest();
    if (widest == 0) {
      return "No policy made a difference: the equity is the same under all of them.";
    }
    int at = ambiguity.widestAt();
    return "Final equity is from %s to %s %s. The curves are farthest apart, by %s, at the close of bar %d, %s UTC.".formatted(
        Figures.money(ambiguity.leastFinal()), Figures.money(ambiguity.greatestFinal()), bars.instrument().quote(),
        Double.isFinite(widest) ? Figures.percent(widest) + " of equity" : "all of the equity", at,
        MINUTE.format(bars.openInstant(at)));
  }

  private static String line(String policy, String... cells) {
    StringBuilder line = new StringBuilder(Figures.padRight(policy, POLICY));
    for (int i = 0; i < cells.length; i++) {
      line.append(Figures.padLeft(cells[i], WIDTHS[i]));
    }
    return line.toString();
  }
}
