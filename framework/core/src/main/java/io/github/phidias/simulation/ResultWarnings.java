package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Sentences about a result that its figures alone do not say. */
final class ResultWarnings {
  private ResultWarnings() {}

  static List<String> of(SimulationResult result) {
    List<String> out = new ArrayList<>();
    Bars bars = result.bars();
    int gaps = bars.gaps();
    if (gaps > 0) {
      out.add("%d steps between bars are longer than %s; missing bars were not filled in".formatted(gaps, bars.timeframe()));
    }
    assumptions(result.settings(), result.ruinedAt(), out);
    if (result.metrics().cagr().isEmpty()) {
      out.add("no CAGR: the data span under 30 days");
    }
    if (result.openQuantity() != 0) {
      out.add("a position of %s units is still open; it is in the equity but not among the trades".formatted(result.openQuantity()));
    }
    if (result.metrics().totalTrades() == 0 && result.openQuantity() == 0) {
      out.add("no trades: " + whyNone(result));
    }
    return List.copyOf(out);
  }

  /** What the settings assume in favour of the result, and whether the account came to its end. */
  static void assumptions(SimulatorSettings settings, OptionalLong ruinedAt, List<String> out) {
    if (settings.fill() == FillPoint.SAME_CLOSE || settings.fill() == FillPoint.PREVIOUS_CLOSE) {
      out.add("optimistic: signals are filled at the close they are computed from");
    }
    if (settings.stopsPassGaps()) {
      out.add("optimistic: stop orders that a bar opens beyond do not fill at the open");
    }
    if (settings.marginAtClose()) {
      out.add("looks ahead: entries are sized by the close of the bar in which they fill");
    }
    if (ruinedAt.isPresent()) {
      out.add("the account had no equity left at %s: all was closed, nothing more was traded".formatted(
          Instant.ofEpochMilli(ruinedAt.getAsLong())));
    }
  }

  private static String whyNone(SimulationResult result) {
    Map<String, Integer> counts = result.reasons().entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().name(), Map.Entry::getValue, Integer::sum, java.util.TreeMap::new));
    result.blockedEntries().forEach((gate, count) -> {
      if (count > 0) {
        counts.put(gate.name(), count);
      }
    });
    return counts.isEmpty()
        ? "the strategy never signalled BUY or SELL"
        : "every signal was refused: " + counts.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "));
  }
}
