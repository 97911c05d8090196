package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    if (result.settings().fill() == FillPoint.SAME_CLOSE || result.settings().fill() == FillPoint.PREVIOUS_CLOSE) {
      out.add("optimistic: signals are filled at the close they are computed from");
    }
    if (result.settings().stopsPassGaps()) {
      out.add("optimistic: stop orders that a bar opens beyond do not fill at the open");
    }
    if (result.settings().marginAtClose()) {
      out.add("looks ahead: entries are sized by the close of the bar in which they fill");
    }
    if (result.settings().absorbBankruptcy() && result.metrics().finalEquity() == 0) {
      out.add("bankrupt: the account was closed when its equity reached zero");
    }
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
