package io.github.phidias.simulation;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.orders.Fill;
import io.github.phidias.orders.Order;
import io.github.phidias.orders.OrderDesk;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ta4j.core.BarSeries;

/** A strategy that gives written orders at written bars, and what came of it. Without costs unless said. */
final class DeskRun implements PortfolioAware {
  private final Map<Integer, Consumer<OrderDesk>> given = new TreeMap<>();
  private final Map<Integer, TradeSignal> signals = new TreeMap<>();
  private final Map<String, Object> values = new LinkedHashMap<>(Map.of(
      "initial_capital", 10_000.0, "commission", 0.0, "slippage", 0.0, "allow_short", true, "close_at_end", false));
  final List<Fill> fills = new ArrayList<>();
  final List<Double> cash = new ArrayList<>();
  final List<Double> quantity = new ArrayList<>();
  SimulationInputs inputs = SimulationInputs.none();
  private final Map<Long, List<String>> states = new LinkedHashMap<>();
  private final Map<Long, Order> last = new LinkedHashMap<>();

  DeskRun() {
    values.put("stop_loss_pct", null);
    values.put("take_profit_pct", null);
    values.put("max_position_size", 1.0);
  }

  /** At the close of a bar. */
  DeskRun at(int bar, Consumer<OrderDesk> orders) {
    given.put(bar, orders);
    return this;
  }

  DeskRun signal(int bar, TradeSignal signal) {
    signals.put(bar, signal);
    return this;
  }

  DeskRun with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** Runs over bars of {@code open high low close} or {@code open high low close volume}, an hour each. */
  SimulationResult over(String... rows) {
    return new Simulator(SimulatorSettings.of(values)).with(inputs).run(this, bars(rows));
  }

  static Bars bars(String... rows) {
    long[] times = new long[rows.length];
    double[][] c = new double[5][rows.length];
    for (int i = 0; i < rows.length; i++) {
      String[] words = rows[i].split(" ");
      times[i] = time(i);
      for (int k = 0; k < words.length; k++) {
        c[k][i] = Double.parseDouble(words[k]);
      }
    }
    return Bars.of(Instrument.UNKNOWN, Timeframe.HOUR, times, c[0], c[1], c[2], c[3], c[4]);
  }

  /** Open time of a bar; bar 0 opens at midnight UTC. */
  static long time(int bar) {
    return 1_704_067_200_000L + bar * 3_600_000L;
  }

  /** Fills as {@code bar: quantity at price}. */
  String fills() {
    return fills.stream()
        .map(f -> "%d: %s at %s".formatted((f.time() - time(0)) / 3_600_000L, text(f.quantity()), text(f.price())))
        .collect(Collectors.joining(", "));
  }

  private static String text(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** The states that an order went through, a repeated one once; orders are numbered from 1 as they were first heard of. */
  String states(int order) {
    return String.join(" ", List.copyOf(states.values()).get(order - 1));
  }

  Order order(int order) {
    return List.copyOf(last.values()).get(order - 1);
  }

  int orders() {
    return last.size();
  }

  @Override
  public TradeSignal run(BarSeries series, Portfolio portfolio) {
    cash.add(portfolio.cash());
    quantity.add(portfolio.quantity());
    return signals.getOrDefault(series.getEndIndex(), TradeSignal.hold());
  }

  @Override
  public void manageOrders(BarSeries series, Portfolio portfolio, OrderDesk desk) {
    given.getOrDefault(series.getEndIndex(), _ -> {}).accept(desk);
  }

  @Override
  public void onFill(Fill fill) {
    fills.add(fill);
  }

  @Override
  public void onOrder(Order order) {
    Order before = last.put(order.id(), order);
    if (before != null && before.state() != order.state() && !before.state().canBecome(order.state())) {
      throw new AssertionError(before + " became " + order);
    }
    List<String> seen = states.computeIfAbsent(order.id(), _ -> new ArrayList<>());
    if (seen.isEmpty() || !seen.getLast().equals(order.state().name())) {
      seen.add(order.state().name());
    }
  }
}
