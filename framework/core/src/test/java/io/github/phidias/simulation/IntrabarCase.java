package io.github.phidias.simulation;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.orders.Fill;
import io.github.phidias.orders.OrderDesk;
import io.github.phidias.orders.OrderRequest;
import io.github.phidias.orders.OrderSide;
import io.github.phidias.orders.Trail;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ta4j.core.BarSeries;

/**
 * One row of the decision table, in the notation of {@code framework/docs/intrabar.md}, run by the simulator: two flat bars at
 * 100, then the bars of the row. Mirrored, every price p is 200 - p and buying is selling.
 */
record IntrabarCase(String bars, String orders, String finer, boolean mirrored) {
  private static final long START = 1_704_067_200_000L;
  private static final long HOUR = Timeframe.HOUR.millis();

  /** What filled in the row's bars, and how many of them counted as ambiguous. */
  record Outcome(String fills, int ambiguous) {}

  private double price(double p) {
    return mirrored ? 200 - p : p;
  }

  private static double number(String text) {
    return Double.parseDouble(text.strip());
  }

  Outcome run(String policy, long seed) {
    Map<String, Object> values = new LinkedHashMap<>(Map.of(
        "initial_capital", 1e6, "commission", 0.0, "slippage", 0.0, "allow_short", true, "close_at_end", false,
        "intrabar", policy, "seed", seed, "instrument", Map.of("tick_size", 1.0)));
    if (orders.contains("[through ")) {
      values.put("limit_through_ticks", Integer.parseInt(orders.replaceAll(".*\\[through (\\d+)].*", "$1")));
    }
    if (orders.contains("[finished]")) {
      values.put("trailing_reference", "FINISHED_BARS");
    }
    Simulator simulator = new Simulator(SimulatorSettings.of(values));
    if (policy.equals("FINER_BARS")) {
      simulator = simulator.with(SimulationInputs.none().withFiner(finerBars()));
    }
    Trader trader = new Trader();
    SimulationResult result = simulator.run(trader, BarColumns.of(coarseBars()));
    return new Outcome(trader.fills.isEmpty() ? "-" : String.join(", ", trader.fills), result.ambiguousBars());
  }

  private Bars coarseBars() {
    List<String> all = new ArrayList<>(List.of("100 100 100 100", "100 100 100 100"));
    all.addAll(List.of(bars.split("/")));
    long[] times = new long[all.size()];
    Arrays.setAll(times, i -> START + i * HOUR);
    return made(all, times, Timeframe.HOUR);
  }

  /** The finer bars, as many to each bar of the row; without any, each bar is its only finer one. */
  private Bars finerBars() {
    List<String> all = List.of((finer.equals("-") ? bars : finer).split("/"));
    int perBar = all.size() / bars.split("/").length;
    Timeframe step = Timeframe.ofMillis(HOUR / Math.max(2, perBar));
    long[] times = new long[all.size()];
    Arrays.setAll(times, i -> START + (2 + i / perBar) * HOUR + i % perBar * step.millis());
    return made(all, times, step);
  }

  private Bars made(List<String> rows, long[] times, Timeframe timeframe) {
    double[][] c = new double[4][times.length];
    for (int i = 0; i < times.length; i++) {
      double[] ohlc = Arrays.stream(rows.get(i).strip().split(" +")).mapToDouble(IntrabarCase::number).toArray();
      for (int k = 0; k < 4; k++) {
        c[mirrored && (k == 1 || k == 2) ? 3 - k : k][i] = price(ohlc[k]);
      }
    }
    return Bars.of(Instrument.UNKNOWN, timeframe, times, c[0], c[1], c[2], c[3], new double[times.length]);
  }

  private final class Trader implements PortfolioAware {
    private final List<String> fills = new ArrayList<>();
    private final Map<Long, String> labels = new LinkedHashMap<>();

    @Override
    public TradeSignal run(BarSeries series, Portfolio portfolio) {
      return TradeSignal.hold();
    }

    @Override
    public void manageOrders(BarSeries series, Portfolio portfolio, OrderDesk desk) {
      int t = series.getEndIndex();
      for (String item : orders.replaceAll("\\[.*", "").split(",")) {
        String text = item.strip();
        boolean late = text.startsWith("new ") || text.startsWith("open");
        if (t == (late ? 1 : 0)) {
          give(text.replace("new ", ""), desk);
        }
      }
    }

    private void give(String text, OrderDesk desk) {
      String[] parts = text.split(">");
      String[] exits = parts.length == 1 ? new String[0] : parts[1].split("&");
      boolean sells = text.startsWith("sell ");
      OrderSide side = sells == mirrored ? OrderSide.BUY : OrderSide.SELL;
      OrderSide other = side == OrderSide.BUY ? OrderSide.SELL : OrderSide.BUY;
      OrderRequest entry = request(side, 1, parts[0].replace("sell ", "").strip()).withTag(sells ? "sell" : "buy");
      desk.bracket(entry, Arrays.stream(exits)
          .map(exit -> request(other, OrderRequest.SIZED, exit.strip()).withTag(exit.strip().split(" ")[0]))
          .toArray(OrderRequest[]::new));
    }

    private OrderRequest request(OrderSide side, double quantity, String text) {
      String[] words = text.split(" ");
      return switch (words[0]) {
        case "hold", "open" -> OrderRequest.market(side, quantity);
        case "limit", "target" -> OrderRequest.limit(side, quantity, price(number(words[1])));
        case "stop" -> words.length == 4
            ? OrderRequest.stopLimit(side, quantity, price(number(words[1])), price(number(words[3])))
            : OrderRequest.stop(side, quantity, price(number(words[1])));
        case "trail" -> OrderRequest.trailingStop(side, quantity, Trail.price(number(words[1])));
        case "close" -> OrderRequest.marketOnClose(side, quantity);
        default -> throw new IllegalArgumentException("no order is written " + text);
      };
    }

    @Override
    public void onOrder(io.github.phidias.orders.Order order) {
      labels.put(order.id(), order.request().tag());
    }

    @Override
    public void onFill(Fill fill) {
      if (fill.time() >= START + 2 * HOUR) {
        double p = price(fill.price());
        fills.add(labels.get(fill.orderId()) + " " + (p == Math.rint(p) ? Long.toString((long) p) : Double.toString(p)));
      }
    }
  }
}
