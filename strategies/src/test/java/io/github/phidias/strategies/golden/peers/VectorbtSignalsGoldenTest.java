package io.github.phidias.strategies.golden.peers;

import static io.github.phidias.golden.GoldenNumbers.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.golden.GoldenBars;
import io.github.phidias.golden.GoldenCase;
import io.github.phidias.golden.GoldenFactory;
import io.github.phidias.golden.GoldenNumbers.Tolerance;
import io.github.phidias.golden.GoldenReader;
import io.github.phidias.golden.Keys;
import io.github.phidias.metrics.EquityCurve;
import io.github.phidias.metrics.Ratios;
import io.github.phidias.orders.Fill;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Order logs of vectorbt, made again by our simulator under that engine's rules: every order, and the value every 25 bars. */
class VectorbtSignalsGoldenTest {
  private static final Tolerance TOLERANCE = Tolerance.PEERS;

  /** One order of theirs: our fills of one bar and side, for we book a reversal as two. */
  private record Placed(int bar, boolean buy, double size, double price, double fees) {}

  @GoldenFactory
  Stream<DynamicNode> orders() {
    return GoldenReader.of("peers", "vectorbt_signals")
        .used("data", "bars", "entries", "exits", "options", "orders", "final_value", "total_return", "max_drawdown",
            "sharpe_365", "sortino_365", "value_every_25")
        .informative("fast", "slow")
        .cases(VectorbtSignalsGoldenTest::check);
  }

  private static void check(GoldenCase golden) {
    Bars bars = GoldenBars.of(golden);
    GivenSignals strategy = new GivenSignals(
        indices(golden.get("entries")), indices(golden.get("exits")), VectorbtRules.direction(golden));
    SimulationResult result = new Simulator(VectorbtRules.settings(golden)).run(strategy, bars);

    List<Placed> orders = orders(strategy.fills(), bars);
    JsonNode expected = golden.get("orders");
    for (int i = 0; i < Math.min(expected.size(), orders.size()); i++) {
      check("order[" + i + "]", expected.get(i), orders.get(i));
    }
    assertEquals(expected.size(), orders.size(), "number of orders");

    Column equity = result.equity();
    JsonNode values = golden.get("value_every_25");
    assertEquals((equity.length() + 24) / 25, values.size(), "number of values");
    for (int i = 0; i < values.size(); i++) {
      assertClose("value[" + 25 * i + "]", values.get(i), equity.get(25 * i), TOLERANCE);
    }
    assertClose("final_value", golden.get("final_value"), result.metrics().finalEquity(), TOLERANCE);
    assertClose("total_return", golden.get("total_return"), result.metrics().totalReturn(), TOLERANCE);
    assertClose("max_drawdown", golden.get("max_drawdown"), result.metrics().maxDrawdown(), TOLERANCE);
    Column returns = EquityCurve.of(bars, equity, result.settings().initialCapital()).returnsFromStart();
    assertClose("sharpe_365", golden.get("sharpe_365"), boxed(Ratios.sharpe(returns, 0, 365)), TOLERANCE);
    assertClose("sortino_365", golden.get("sortino_365"), boxed(Ratios.sortino(returns, 0, 365)), TOLERANCE);
  }

  private static void check(String path, JsonNode expected, Placed order) {
    Keys.of(path, expected).used("bar", "side", "size", "price", "fees").check();
    assertEquals(expected.required("bar").intValue(), order.bar(), path + ".bar");
    assertEquals(expected.required("side").asText(), order.buy() ? "buy" : "sell", path + ".side");
    assertClose(path + ".size", expected.get("size"), order.size(), TOLERANCE);
    assertClose(path + ".price", expected.get("price"), order.price(), TOLERANCE);
    assertClose(path + ".fees", expected.get("fees"), order.fees(), TOLERANCE);
  }

  private static List<Placed> orders(List<Fill> fills, Bars bars) {
    List<Placed> orders = new ArrayList<>();
    for (Fill fill : fills) {
      int bar = bars.indexAtOrAfter(fill.time());
      boolean buy = fill.quantity() > 0;
      double size = Math.abs(fill.quantity());
      double fees = fill.commission();
      Placed before = orders.isEmpty() ? null : orders.getLast();
      if (before != null && before.bar() == bar && before.buy() == buy) {
        orders.removeLast();
        size += before.size();
        fees += before.fees();
      }
      orders.add(new Placed(bar, buy, size, fill.price(), fees));
    }
    return orders;
  }

  private static Set<Integer> indices(JsonNode array) {
    Set<Integer> indices = new HashSet<>();
    array.forEach(index -> indices.add(index.intValue()));
    return indices;
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }
}
