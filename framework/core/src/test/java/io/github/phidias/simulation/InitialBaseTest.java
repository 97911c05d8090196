package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.errors.InputException;
import io.github.phidias.orders.Fill;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;

/** An account that holds units before the first bar. */
class InitialBaseTest {
  private static final Bars BARS = BarsOf.closes(100, 110, 120, 90);
  private static final SimulatorSettings SETTINGS = SimulatorSettings.of(Map.of(
      "initial_capital", 1000, "initial_base", 4, "commission", 0.001, "slippage", 0, "fill", "SAME_CLOSE",
      "close_at_end", false));

  @Test
  void theCapitalIsTheCashAndTheUnitsAtTheFirstOpen() {
    List<Double> cash = new ArrayList<>();
    SimulationResult result = new Simulator(SETTINGS).run(new Watcher(cash, new ArrayList<>(), TradeSignal.hold()), BARS);
    assertEquals(List.of(600.0, 600.0, 600.0, 600.0), cash);
    assertEquals(1000 + 4 * (BARS.close().get(3) - BARS.open().get(0)), result.equity().get(3), 1e-9);
    assertEquals(4, result.openQuantity());
    assertEquals(0, result.metrics().totalCommission());
  }

  @Test
  void theUnitsCanBeSoldAndAreNoFillOfTheStrategys() {
    List<Fill> fills = new ArrayList<>();
    SimulationResult result =
        new Simulator(SETTINGS).run(new Watcher(new ArrayList<>(), fills, TradeSignal.target(0, new Band(0, 0))), BARS);
    assertEquals(1, fills.size());
    assertEquals(-4, fills.getFirst().quantity());
    assertEquals(0, result.openQuantity());
    assertEquals(1, result.trades().size());
  }

  @Test
  void unitsWorthMoreThanTheCapitalAreRefused() {
    var thrown = assertThrows(InputException.class, () -> new Simulator(SETTINGS.with("initial_base", 20))
        .run(new Watcher(new ArrayList<>(), new ArrayList<>(), TradeSignal.hold()), BARS));
    assertEquals("initial_base", thrown.field());
    assertTrue(thrown.getMessage().contains("raise initial_capital"));
  }

  private record Watcher(List<Double> cash, List<Fill> fills, TradeSignal answer) implements PortfolioAware {
    @Override
    public TradeSignal run(BarSeries series, Portfolio portfolio) {
      cash.add(portfolio.cash());
      return answer;
    }

    @Override
    public void onFill(Fill fill) {
      fills.add(fill);
    }
  }
}
