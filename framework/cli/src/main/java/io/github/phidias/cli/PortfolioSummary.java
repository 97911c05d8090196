package io.github.phidias.cli;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.config.PortfolioConfiguration.Plan;
import io.github.phidias.simulation.Metrics;
import io.github.phidias.simulation.PortfolioResult;
import io.github.phidias.simulation.SimulatorSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The result of several instruments in 80 columns: the account, then a line an instrument. */
final class PortfolioSummary {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LABEL = 14;
  private static final int HALF = 40;
  private static final int WARNINGS = 4;

  private final PortfolioResult result;
  private final Metrics m;
  private final Terminal terminal;
  private final String quote;
  private final List<String> lines = new ArrayList<>();

  private PortfolioSummary(PortfolioResult result, Terminal terminal) {
    this.result = result;
    this.m = result.metrics();
    this.terminal = terminal;
    this.quote = result.bars().getFirst().instrument().quote();
  }

  /** The screen; {@code written} is the folder of the result's files, null when there are none. */
  static String of(PortfolioResult result, Plan plan, Terminal terminal, Path written) {
    PortfolioSummary summary = new PortfolioSummary(result, terminal);
    summary.head(plan);
    summary.account();
    summary.lines.add("");
    summary.instruments();
    summary.warnings();
    summary.lines.add("");
    summary.lines.addAll(new EquityChart(terminal).lines(result.equity(), result.metrics().finalEquity()));
    summary.lines.add(terminal.dim(written == null
        ? "--out DIR writes trades and equity, --json prints all"
        : "Written to " + written + ": result.json, trades.csv, equity.csv"));
    return String.join("\n", summary.lines) + "\n";
  }

  private void head(Plan plan) {
    int count = result.bars().size();
    int bars = result.bars().stream().mapToInt(Bars::size).sum();
    String instruments = count == 1 ? "1 instrument" : count + " instruments";
    String counted = ", " + Figures.count(bars) + " bars";
    lines.add(switch (plan) {
      case Plan.Each _ -> terminal.bold(instruments) + " in one account" + counted;
      case Plan.All all -> {
        String given = all.parameters().entrySet().stream()
            .map(e -> e.getKey() + " " + Figures.plain(e.getValue())).collect(Collectors.joining(", ", " (", ")"));
        String over = " over " + instruments + counted;
        String shown = all.parameters().isEmpty() ? "" : clip(given, Terminal.WIDTH - all.strategy().length() - over.length());
        yield terminal.bold(all.strategy()) + shown + over;
      }
    });
    int last = result.equity().length() - 1;
    row("Data", "bars that close from %s to %s UTC".formatted(
        MINUTE.format(Instant.ofEpochMilli(result.time(0))), MINUTE.format(Instant.ofEpochMilli(result.time(last)))));
    SimulatorSettings s = result.settings();
    row("Costs", "commission %s and slippage %s a fill".formatted(Figures.rate(s.commission()), Figures.rate(s.slippage())));
    lines.add(terminal.dim(terminal.either("\u2500", "-").repeat(Terminal.WIDTH)));
  }

  private void account() {
    pair("Return", gain(m.totalReturn()), "Buy and hold", gain(m.buyAndHoldReturn()));
    pair("Final equity", Figures.money(m.finalEquity()) + " " + quote, "CAGR", orNone(m.cagr(), this::gain));
    pair("Max drawdown", Figures.percent(m.maxDrawdown()), "Calmar", orNone(m.calmarRatio(), Figures::ratio));
    pair("Sharpe", orNone(m.sharpeRatio(), Figures::ratio), "Sortino", orNone(m.sortinoRatio(), Figures::ratio));
    pair("Exposure", Figures.percent(m.exposure()) + " of steps",
        "Trades", "%s, %s won".formatted(Figures.count(m.totalTrades()), Figures.percent(m.winRate())));
    row("Paid", "%s %s in fees, %s %s in slippage".formatted(
        Figures.money(m.totalCommission()), quote, Figures.money(m.totalSlippage()), quote));
  }

  private void instruments() {
    lines.add(terminal.dim("%-12s%-16s%6s%14s  %s".formatted("Instrument", "Strategy", "Trades", "Pnl " + quote,
        "Not acted on")));
    for (Bars bars : result.bars()) {
      Instrument instrument = bars.instrument();
      String text = String.format(
          Locale.ROOT, "%-12s%-16s%6s%14s  %s", clip(instrument.toString(), 11), clip(result.strategy(instrument), 15),
          Figures.count(result.trades(instrument)), Figures.money(result.pnl(instrument)), blocked(instrument));
      lines.add(clip(text, Terminal.WIDTH));
    }
  }

  private String blocked(Instrument instrument) {
    String counts = Stream.of(result.blockedEntries(instrument), result.reasons(instrument))
        .flatMap(some -> some.entrySet().stream())
        .filter(e -> e.getValue() > 0)
        .sorted((a, b) -> b.getValue() - a.getValue())
        .map((Map.Entry<? extends Enum<?>, Integer> e) -> Figures.count(e.getValue()) + " "
            + e.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
    return counts.isEmpty() ? "none" : counts;
  }

  private void warnings() {
    List<String> warnings = result.warnings();
    for (String warning : warnings.subList(0, Math.min(WARNINGS, warnings.size()))) {
      row("Warning", warning);
    }
    if (warnings.size() > WARNINGS) {
      row("Warning", "and %d more (--json has all)".formatted(warnings.size() - WARNINGS));
    }
  }

  private String gain(double fraction) {
    return terminal.signed(fraction, (fraction > 0 ? "+" : "") + Figures.percent(fraction));
  }

  private String orNone(OptionalDouble value, DoubleFunction<String> text) {
    return value.isPresent() ? text.apply(value.getAsDouble()) : terminal.either("\u2013", "-");
  }

  private static String clip(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 3) + "...";
  }

  private void row(String label, String text) {
    String shown = label;
    for (String line : Wrap.lines(text, Terminal.WIDTH - LABEL)) {
      lines.add(Figures.padRight(shown, LABEL) + line);
      shown = "";
    }
  }

  private void pair(String label, String text, String otherLabel, String other) {
    lines.add(Figures.padRight(Figures.padRight(label, LABEL) + text, HALF) + Figures.padRight(otherLabel, LABEL) + other);
  }
}
