package io.github.phidias.cli;

import io.github.phidias.bars.Bars;
import io.github.phidias.config.BacktestConfiguration;
import io.github.phidias.config.BacktestInputs;
import io.github.phidias.simulation.Metrics;
import io.github.phidias.simulation.Reason;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.SimulatorSettings;
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
   * @param configured what was asked for: the data, and the strategy's parameters that were written
   * @param written    folder of the result's files, null when there are none
   */
  static String of(SimulationResult result, BacktestConfiguration configured, Terminal terminal, Path written) {
    BacktestSummary summary = new BacktestSummary(result, terminal);
    summary.title(configured.parameters());
    summary.setting(configured);
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

  private void setting(BacktestConfiguration configured) {
    Bars bars = result.bars();
    Instant last = bars.openInstant(bars.size() - 1);
    row("Data", "%s, %s to %s UTC".formatted(
        BarSources.name(configured.source()), MINUTE.format(bars.openInstant(0)), MINUTE.format(last)));
    SimulatorSettings s = result.settings();
    BacktestInputs inputs = configured.inputs();
    row("Costs", "commission %s and slippage %s a fill".formatted(
        inputs.commissionSchedule().map(file -> "by " + file.getFileName()).orElse(Figures.rate(s.commission())),
        s.slippageModel().map(model -> "by " + model.kind()).orElse(Figures.rate(s.slippage()))));
    inputs(inputs);
    String size = switch (s.sizing()) {
      case FRACTION -> "up to %s of equity".formatted(Figures.rate(s.maxPositionSize()));
      case RISK -> "risking %s of equity a trade".formatted(Figures.rate(s.riskPerTrade()));
      case FIXED -> "%s units a trade".formatted(Figures.plain(s.fixedQuantity().orElseThrow()));
      case CASH -> "%s %s a trade".formatted(Figures.money(s.fixedCash().orElseThrow()), quote);
      case BUYING_POWER -> "up to %s of buying power".formatted(Figures.rate(s.maxPositionSize()));
      case ALL_IN -> "all buying power";
      case VOLATILITY -> "swinging %s a year".formatted(Figures.rate(s.targetVolatility().orElseThrow()));
      case KELLY -> "%s of Kelly's fraction".formatted(Figures.rate(s.kellyFraction()));
    };
    String sides = s.allowShort() ? "long and short" : "long only";
    // Sizes, stops and targets are for BUY and SELL; a band is only asked about for a target weight.
    row("Rules", result.reasons().getOrDefault(Reason.WITHIN_BAND, 0) > 0
        ? "weights as the strategy asks for them, " + sides
        : "%s, stop %s, target %s, %s".formatted(size, bound(s.stopLossPct()), bound(s.takeProfitPct()), sides));
  }

  private void inputs(BacktestInputs inputs) {
    List<String> names = new ArrayList<>();
    inputs.funding().ifPresent(file -> names.add("funding " + file.getFileName()));
    inputs.corporateActions().ifPresent(file -> names.add("actions " + file.getFileName()));
    inputs.finerBars().ifPresent(source -> names.add("finer bars " + BarSources.name(source)));
    if (!names.isEmpty()) {
      row("Inputs", String.join(", ", names));
    }
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
    row("Paid", "%s %s in fees, %s %s in slippage%s%s".formatted(
        Figures.money(m.totalCommission()), quote, Figures.money(m.totalSlippage()), quote,
        further(result.totalFunding(), "funding"), further(result.totalInterest(), "interest")));
    if (result.totalDividends() != 0) {
      row("Dividends", "%s %s".formatted(Figures.money(result.totalDividends()), quote));
    }
  }

  private String further(double paid, String what) {
    return paid == 0 ? "" : ", %s in %s".formatted(Figures.money(paid), what);
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

  /** Which path ran, where it is not the usual one, and what it had to assume. */
  private void path() {
    result.eventPathBecause().ifPresent(because -> row("Path", "events, because " + because));
    if (result.ambiguousBars() > 0) {
      String decided = "%s decided %s of %s bars".formatted(
          result.settings().intrabar(), Figures.count(result.ambiguousBars()), Figures.count(result.bars().size()));
      String hint = "; --ambiguity shows the band";
      row("Intrabar", decided.length() + hint.length() <= Terminal.WIDTH - LABEL ? decided + hint : decided);
    }
  }

  private void doubts() {
    String refused = java.util.stream.Stream.of(result.blockedEntries(), result.reasons())
        .flatMap(counts -> counts.entrySet().stream())
        .filter(e -> e.getValue() > 0)
        .map((Map.Entry<? extends Enum<?>, Integer> e) -> Figures.count(e.getValue()) + " "
            + e.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
    int before = lines.size();
    path();
    int room = Math.max(1, WARNING_LINES - (lines.size() - before));
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
    lines.addAll(warnings.subList(0, Math.min(warnings.size(), room)));
    if (warnings.size() > room) {
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
