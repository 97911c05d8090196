package io.github.phidias.cli;

import io.github.phidias.metrics.Details;
import io.github.phidias.metrics.Drawdown;
import io.github.phidias.metrics.Excursion;
import io.github.phidias.metrics.HoldingTimes;
import io.github.phidias.sessions.SessionCalendar;
import io.github.phidias.sessions.SessionStatistics;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Trade;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Tables of a run: months, sessions, drawdowns, rolling Sharpe ratio, holding times and excursions. */
final class DetailsScreen {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int ROWS = 10;
  private static final int WIDE = 19;
  private static final int MONTH = 5;
  private static final int YEAR = 10;

  private final SimulationResult result;
  private final Details details;
  private final Terminal terminal;
  private final List<String> lines = new ArrayList<>();

  private DetailsScreen(SimulationResult result, Terminal terminal) {
    this.result = result;
    this.details = Details.of(result);
    this.terminal = terminal;
  }

  static String of(SimulationResult result, Terminal terminal) {
    DetailsScreen screen = new DetailsScreen(result, terminal);
    screen.months();
    screen.sessions();
    screen.drawdowns();
    screen.rolling();
    screen.holding();
    screen.excursions();
    return String.join("\n", screen.lines) + "\n";
  }

  private void months() {
    title("Return by month of UTC, percent; the year is compounded");
    StringBuilder head = new StringBuilder(" ".repeat(4));
    for (int month = 1; month <= 12; month++) {
      head.append(Figures.padLeft(Integer.toString(month), MONTH));
    }
    lines.add(head + Figures.padLeft("year", YEAR));
    int last = details.monthly().lastKey().getYear();
    for (int year = details.monthly().firstKey().getYear(); year <= last; year++) {
      StringBuilder row = new StringBuilder(Integer.toString(year));
      double growth = 1;
      for (int month = 1; month <= 12; month++) {
        OptionalDouble value = details.monthly().getOrDefault(YearMonth.of(year, month), OptionalDouble.empty());
        growth *= 1 + value.orElse(0);
        row.append(Figures.padLeft(
            value.isPresent() ? percent(value.getAsDouble(), tenths(value.getAsDouble())) : "", MONTH));
      }
      lines.add(row + Figures.padLeft(percent(growth - 1, 2), YEAR));
    }
    lines.add("");
  }

  /** Tenths of a percent where there is room for them. */
  private static int tenths(double fraction) {
    return Math.abs(fraction) < 0.0995 ? 1 : 0;
  }

  private void sessions() {
    SessionCalendar calendar = result.inputs().session();
    SessionStatistics sessions =
        SessionStatistics.of(calendar, result.bars(), result.equity(), result.settings().initialCapital());
    title("Return by session, %s to %s %s, percent".formatted(calendar.start(), calendar.end(), calendar.zone()));
    lines.add(Figures.padRight("begun on", 14) + Figures.padLeft("sessions", 10) + Figures.padLeft("mean", 10)
        + Figures.padLeft("above zero", 13));
    sessions.byWeekday().forEach((day, group) -> lines.add(session(day.name().toLowerCase(Locale.ROOT), group)));
    lines.add(session("all", sessions.all()));
    sessions.best().ifPresent(best -> lines.add("best %s with %s, worst %s with %s".formatted(
        best.date(), percent(best.fraction(), 2), sessions.worst().orElseThrow().date(),
        percent(sessions.worst().orElseThrow().fraction(), 2))));
    lines.add("");
  }

  private static String session(String name, SessionStatistics.Group group) {
    return Figures.padRight(name, 14) + Figures.padLeft(Figures.count(group.count()), 10)
        + Figures.padLeft(group.mean().isPresent() ? percent(group.mean().getAsDouble(), 3) : "", 10)
        + Figures.padLeft(group.sharePositive().isPresent() ? percent(group.sharePositive().getAsDouble(), 1) : "", 13);
  }

  private void drawdowns() {
    List<Drawdown> all = details.drawdowns();
    title("Drawdowns from the highest equity so far: " + Figures.count(all.size())
        + (all.size() > ROWS ? ", the deepest " + ROWS : ""));
    lines.add(Figures.padLeft("depth %", 8) + "  " + Figures.padRight("peak", WIDE) + Figures.padRight("trough", WIDE)
        + Figures.padRight("recovered", WIDE) + "length");
    for (Drawdown fall : all.subList(0, Math.min(ROWS, all.size()))) {
      lines.add(Figures.padLeft(percent(fall.depth(), 2), 8) + "  " + time(fall.peakTime()) + time(fall.troughTime())
          + fall.recoveryTime().map(this::time).orElse(Figures.padRight("not yet", WIDE)) + span(fall.length()));
    }
    lines.add("");
  }

  private void rolling() {
    double[] sorted = details.sortedRollingSharpe();
    title("Rolling Sharpe ratio, annualised, windows of " + Figures.count(details.rollingWindow()) + " bars");
    lines.add(sorted.length == 0
        ? "none; no window has returns that differ"
        : "lowest %s, median %s, highest %s".formatted(
            Figures.ratio(sorted[0]), Figures.ratio(sorted[sorted.length / 2]), Figures.ratio(sorted[sorted.length - 1])));
    lines.add("");
  }

  private void holding() {
    title("Holding times from entry to exit");
    lines.add(details.holdingTimes().map(this::holding).orElse("none; there are no trades"));
    lines.add("");
  }

  private String holding(HoldingTimes held) {
    return "shortest %s, median %s, mean %s, longest %s".formatted(
        span(held.shortest()), span(held.median()), span(held.mean()), span(held.longest()));
  }

  private void excursions() {
    List<Trade> trades = result.trades();
    title("Excursions of trades, percent of the entry price"
        + (trades.size() > ROWS ? ", the " + ROWS + " worst of " + Figures.count(trades.size()) : ""));
    if (trades.isEmpty()) {
      lines.add("none; there are no trades");
      return;
    }
    lines.add(Figures.padLeft("trade", 7) + "  " + Figures.padRight("side", 7) + Figures.padRight("entry", WIDE)
        + Figures.padLeft("against", 10) + Figures.padLeft("for", 10) + Figures.padLeft("return", 10));
    List<Integer> worst = IntStream.range(0, trades.size()).boxed()
        .sorted(Comparator.comparingDouble(i -> details.excursions().get(i).adverse())).limit(ROWS).toList();
    for (int i : worst) {
      Trade trade = trades.get(i);
      Excursion e = details.excursions().get(i);
      lines.add(Figures.padLeft(Integer.toString(trade.id()), 7) + "  " + Figures.padRight(trade.side().name(), 7)
          + time(Instant.ofEpochMilli(trade.entryTime())) + Figures.padLeft(percent(e.adverse(), 2), 10)
          + Figures.padLeft(percent(e.favorable(), 2), 10) + Figures.padLeft(percent(trade.returnPct(), 2), 10));
    }
    lines.add(terminal.dim("--details --json has all of them"));
  }

  private void title(String text) {
    lines.add(terminal.bold(text));
  }

  private String time(Instant instant) {
    return Figures.padRight(MINUTE.format(instant), WIDE);
  }

  /** Without a sign on what rounds to nothing. */
  private static String percent(double fraction, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", fraction * 100).replaceFirst("^-(0(\\.0+)?)$", "$1");
  }

  private static String span(Duration duration) {
    if (duration.toDays() > 0) {
      return duration.toDays() + "d " + duration.toHoursPart() + "h";
    }
    return duration.toHours() > 0
        ? duration.toHours() + "h " + duration.toMinutesPart() + "m"
        : duration.toMinutes() + "m " + duration.toSecondsPart() + "s";
  }
}
