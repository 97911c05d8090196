package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences about the result of several instruments that its figures alone do not say. */
final class PortfolioWarnings {
  private PortfolioWarnings() {}

  static List<String> of(PortfolioResult result) {
    List<String> out = new ArrayList<>();
    ResultWarnings.assumptions(result.settings(), result.ruinedAt(), out);
    if (result.metrics().cagr().isEmpty()) {
      out.add("no CAGR: the data span under 30 days");
    }
    calendars(result, out);
    for (Bars bars : result.bars()) {
      double open = result.openQuantity(bars.instrument());
      if (open != 0) {
        out.add("%s: a position of %s units is still open; it is in the equity but not among the trades".formatted(
            bars.instrument(), open));
      }
    }
    String gaps = result.bars().stream().filter(bars -> bars.gaps() > 0)
        .map(bars -> "%s %d".formatted(bars.instrument(), bars.gaps())).collect(Collectors.joining(", "));
    if (!gaps.isEmpty()) {
      out.add("steps between bars are longer than the timeframe (%s); missing bars were not filled in".formatted(gaps));
    }
    if (result.metrics().totalTrades() == 0 && result.bars().stream().allMatch(b -> result.openQuantity(b.instrument()) == 0)) {
      out.add("no trades: the reasons of each instrument say what led to nothing");
    }
    return List.copyOf(out);
  }

  /** Annual figures count a step of the curve as a period, which fits when all instruments have one calendar. */
  private static void calendars(PortfolioResult result, List<String> out) {
    long steps = result.equity().length();
    int longest = result.bars().stream().mapToInt(Bars::size).max().orElseThrow();
    if (steps > longest && result.settings().periodsPerYear().isEmpty()) {
      out.add("calendars differ: equity has %d steps but the longest instrument %d bars; a year is taken as %s, set periods_per_year"
          .formatted(steps, longest, result.metrics().periodsPerYear()));
    }
  }
}
