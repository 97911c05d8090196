package io.github.phidias.metrics;

import static io.github.phidias.golden.GoldenNumbers.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.golden.GoldenBars;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenNumbers.Tolerance;
import io.github.phidias.golden.GoldenReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * The statistics that backtesting.py printed for runs whose trades are recorded. Equity at every bar is rebuilt from the
 * recorded trades and the bars, and must meet the recorded equity where there is one.
 */
class BacktestingPyStatsGoldenTest {
  private static final Tolerance RATIOS = new Tolerance(1e-8, 1e-8);
  private static final Set<String> DATES = Set.of("Start", "End");

  @GoldenFactory
  Stream<DynamicNode> statistics() {
    return GoldenReader.of("peers", "backtesting_py_runs").used("data", "bars", "params", "broker", "stats", "trades", "equity_checkpoints")
        .informative("strategy").cases(BacktestingPyStatsGoldenTest::check);
  }

  private static void check(GoldenCase golden) {
    Bars bars = GoldenBars.of(golden);
    JsonNode broker = golden.get("broker");
    double cash = broker.required("cash").doubleValue();
    List<ClosedTrade> trades = new ArrayList<>();
    double[] equity = new double[bars.size()];
    Arrays.fill(equity, cash);
    for (JsonNode trade : golden.get("trades")) {
      trades.add(trade(trade, bars));
      addTo(equity, trade, broker, bars);
    }
    for (JsonNode point : golden.get("equity_checkpoints")) {
      assertClose("equity[" + point.get(0) + "]", point.get(1), equity[point.get(0).intValue()], new Tolerance(0, 1e-6));
    }

    Figures figures = Convention.BACKTESTING_PY.figures(
        TrackRecord.of(bars, Column.wrap(equity), cash, trades).withFirstIndex(firstIndex(golden.get("params"))));
    golden.get("stats").properties().forEach(stat -> {
      if (!DATES.contains(stat.getKey())) {
        JsonNode expected = stat.getValue().isObject() ? stat.getValue().required("days") : stat.getValue();
        var actual = figures.get(stat.getKey());
        assertClose(stat.getKey(), expected, actual.isEmpty() ? null : (Double) actual.getAsDouble(), RATIOS);
      }
    });
  }

  /** The longest window of the strategy's indicators is full at this bar. */
  private static int firstIndex(JsonNode params) {
    return Stream.of("fast", "slow", "n", "m").mapToInt(name -> params.path(name).asInt(1)).max().orElseThrow() - 1;
  }

  private static ClosedTrade trade(JsonNode t, Bars bars) {
    return new ClosedTrade(
        bars.openTime(t.required("entry_bar").intValue()), bars.openTime(t.required("exit_bar").intValue()),
        t.required("entry_price").doubleValue(), t.required("exit_price").doubleValue(), t.required("size").doubleValue(),
        t.required("commission").doubleValue(), t.required("pnl").doubleValue(), t.required("return_pct").doubleValue());
  }

  /**
   * The trade's part in the equity of each bar: open, its price gain less the commission of its entry; closed, what it
   * brought. Fills at a close are booked on that bar after its equity was taken, but for those of the last bar.
   */
  private static void addTo(double[] equity, JsonNode t, JsonNode broker, Bars bars) {
    double size = t.required("size").doubleValue();
    double entry = t.required("entry_price").doubleValue();
    double exit = t.required("exit_price").doubleValue();
    double commission = t.required("commission").doubleValue();
    double atEntry = commission - commission(broker.path("commission"), size, exit);
    int late = broker.path("trade_on_close").asBoolean() ? 1 : 0;
    int last = bars.size() - 1;
    int exitBar = Math.min(last, t.required("exit_bar").intValue() + late);
    for (int i = t.required("entry_bar").intValue() + late; i <= last; i++) {
      equity[i] += i < exitBar ? size * (bars.close().get(i) - entry) - atEntry : size * (exit - entry) - commission;
    }
  }

  private static double commission(JsonNode terms, double size, double price) {
    double fixed = terms.isArray() ? terms.get(0).doubleValue() : 0;
    double rate = terms.isArray() ? terms.get(1).doubleValue() : terms.asDouble(0);
    return fixed + rate * Math.abs(size) * price;
  }
}
