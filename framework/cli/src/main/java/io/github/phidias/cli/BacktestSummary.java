package io.github.phidias.cli;

import io.github.phidias.bars.Bars;
import io.github.phidias.simulation.Metrics;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.simulation.Sizing;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A result on one screen of 80 columns and 24 lines. */
final class BacktestSummary {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LABEL = 14;
  private static final int WARNING_LINES = 3;

  private final SimulationResult result;
  private final Metrics m;
  private final String quote;
  private final Terminal terminal;
  private final List<String> lines = new ArrayList<>();

  private BacktestSummary(SimulationResult result, Terminal terminal) {
    this.result = result;
    this.m = result.metrics();
    this.quote = result.bars().instrument().quote();
    this.terminal = terminal;
  }

  /**
   * The screen.
   *
   * @param given   the strategy's parameters that were written in the configuration
   * @param data    name of the data set or file
   * @param written folder of the result's files, null when there are none
   */
  static String of(SimulationResult result, Map<String, Object> given, String data, Terminal terminal, Path written) {
    BacktestSummary summary = new BacktestSummary(result, terminal);
    summary.title(given);
    summary.setting(data);
    summary.lines.add(terminal.dim(terminal.either("\u2500", "-").repeat(Terminal.WIDTH)));
    summary.outcome();
    summary.trades();
    summary.doubts();
    summary.lines.add("");
    summary.lines.addAll(new EquityChart(terminal).lines(result.equity(), summary.m.finalEquity()));
    summary.lines.add(terminal.dim(written == null
        ? "--out DIR writes trades and equity, --json prints all, --set path=value varies"
        : "Written to " + written + ": result.json, trades.csv, equity.csv"));
    return String.join("\n", summary.lines) + "\n";
  }

  private String parameters(Map<String, Object> given) {
    String shown = given.entrySet().stream().map(e -> e.getKey() + " " + Figures.plain(e.getValue())).collect(Collectors.joining(", "));
    int others = result.parameters().size() - given.size();
    String rest = others == 1 ? "1 parameter at its default" : others + " parameters at their defaults";
    return others == 0 ? shown : shown.isEmpty() ? rest : shown + "; " + rest;
  }

  private void title(Map<String, Object> given) {
    Bars bars = result.bars();
    lines.add(terminal.bold(result.strategy()) + " on " + bars.instrument() + ", "
        + Figures.count(bars.size()) + " bars of " + bars.timeframe());
    List<String> wrapped = Wrap.lines(parameters(given), Terminal.WIDTH);
    lines.addAll(wrapped.size() <= 2 ? wrapped : List.of(wrapped.get(0), clip(wrapped.get(1) + " " + wrapped.get(2))));
  }

  private void setting(String data) {
    Bars bars = result.bars();
    Instant last = bars.openInstant(bars.size() - 1);
    row("Data", "%s, %s to %s UTC".formatted(data, MINUTE.format(bars.openInstant(0)), MINUTE.format(last)));
    SimulatorSettings s = result.settings();
    row("Costs", "commission %s and slippage %s a fill".formatted(Figures.rate(s.commission()), Figures.rate(s.slippage())));
    String size = switch (s.sizing()) {
      case FRACTION -> "up to %s of equity".formatted(Figures.rate(s.maxPositionSize()));
      case RISK -> "risking %s of equity a trade".formatted(Figures.rate(s.riskPerTrade()));
      case FIXED -> "%s units a trade".formatted(Figures.plain(s.fixedQuantity().orElseThrow()));
    };
    row("Rules", "%s, stop %s, target %s, %s".formatted(
        size, bound(s.stopLossPct()), bound(s.takeProfitPct()),
        s.allowShort() ? "long and short" : "long only"));
  }

  private String bound(OptionalDouble fraction) {
    return fraction.isPresent() ? Figures.rate(fraction.getAsDouble()) : "none";
  }

  private void outcome() {
    pair("Return", gain(m.totalReturn()), "Buy and hold", gain(m.buyAndHoldReturn()));
    pair("Final equity", Figures.money(m.finalEquity()) + " " + quote, "CAGR", orNone(m.cagr(), this::gain));
    pair("Max drawdown", Figures.percent(m.maxDrawdown()), "Calmar", orNone(m.calmarRatio(), Figures::ratio));
    pair("Sharpe", orNone(m.sharpeRatio(), Figures::ratio), "Sortino", orNone(m.sortinoRatio(), Figures::ratio));
    pair("Exposure", Figures.percent(m.exposure()) + " of bars",
        "Turnover", Figures.ratio(m.turnover() / result.settings().initialCapital()) + " times the capital");
    row("Paid", "%s %s in fees, %s %s in slippage".formatted(
        Figures.money(m.totalCommission()), quote, Figures.money(m.totalSlippage()), quote));
  }

  private String gain(double fraction) {
    return terminal.signed(fraction, (fraction > 0 ? "+" : "") + Figures.percent(fraction));
  }

  private String orNone(OptionalDouble value, java.util.function.DoubleFunction<String> text) {
    return value.isPresent() ? text.apply(value.getAsDouble()) : terminal.either("\u2013", "-");
  }

  private void trades() {
    if (m.totalTrades() == 0) {
      row("Trades", "none");
      return;
    }
    pair("Trades", "%s, %s won".formatted(Figures.count(m.totalTrades()), Figures.percent(m.winRate())),
        "Profit factor", orNone(m.profitFactor(), Figures::ratio));
    pair("Average", orNone(m.avgTrade(), Figures::money) + " " + quote, "Win / loss",
        orNone(m.avgWin(), Figures::money) + " / " + orNone(m.avgLoss(), Figures::money));
  }

  private void doubts() {
    String refused = java.util.stream.Stream.of(result.blockedEntries(), result.reasons())
        .flatMap(counts -> counts.entrySet().stream())
        .filter(e -> e.getValue() > 0)
        .map((Map.Entry<? extends Enum<?>, Integer> e) -> Figures.count(e.getValue()) + " "
            + e.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
    row("Not acted on", refused.isEmpty() ? "none; every signal led to an order" : refused);
    List<String> warnings = new ArrayList<>();
    // Gaps last: nearly every file has some, and they are seldom what matters most.
    List<String> gravest = result.warnings().stream().sorted(Comparator.comparing(w -> w.contains("missing bars"))).toList();
    for (String warning : gravest) {
      String label = "Warning";
      for (String line : Wrap.lines(warning, Terminal.WIDTH - LABEL)) {
        warnings.add(Figures.padRight(label, LABEL) + line);
        label = "";
      }
    }
    lines.addAll(warnings.subList(0, Math.min(warnings.size(), WARNING_LINES)));
    if (warnings.size() > WARNING_LINES) {
      lines.add(clip(lines.removeLast() + " ... (--json has all)"));
    }
  }

  private static String clip(String text) {
    return text.length() <= Terminal.WIDTH ? text : text.substring(0, Terminal.WIDTH - 3) + "...";
  }

  private void row(String label, String text) {
    List<String> wrapped = Wrap.lines(text, Terminal.WIDTH - LABEL);
    String first = wrapped.isEmpty() ? "" : wrapped.getFirst();
    lines.add(Figures.padRight(label, LABEL) + first + (wrapped.size() > 1 ? " ..." : ""));
  }

  private void pair(String leftLabel, String left, String rightLabel, String right) {
    lines.add(Figures.padRight(leftLabel, LABEL) + Figures.padRight(left, 26) + Figures.padRight(rightLabel, LABEL) + right);
  }
}
