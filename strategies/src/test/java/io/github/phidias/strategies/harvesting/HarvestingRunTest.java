package io.github.phidias.strategies.harvesting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.InputException;
import io.github.phidias.orders.Fill;
import io.github.phidias.orders.Liquidity;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.StrategyRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HarvestingRunTest {
  private static final VolatilityHarvesting STRATEGY = VolatilityHarvesting.of(Map.of("ath_seed", 100.0, "commission_rate", 0.0));

  private static Bars bars(double... closes) {
    long[] times = new long[closes.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = i * Timeframe.HOUR.millis();
    }
    return Bars.wrap(
        Instrument.UNKNOWN, Timeframe.HOUR, times, closes, closes.clone(), closes.clone(), closes.clone(), new double[times.length]);
  }

  private static TradeSignal at(HarvestingRun run, Bars bars, int t, PaperAccount account) {
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "test");
    cursor.moveTo(t);
    return run.run(cursor.moving(), account);
  }

  private static PaperAccount account(double base, double quote) {
    return new PaperAccount(STRATEGY.rules(), base, quote);
  }

  private static Fill fill(double quantity, double price) {
    return new Fill("f", 7, Instrument.UNKNOWN, 0, quantity, price, 0, Liquidity.TAKER);
  }

  @Nested
  class Signals {
    @Test
    void anOrderThatIsDueIsATargetWithTheBandInForce() {
      TradeSignal signal = at(STRATEGY.newRun(), bars(80, 75), 1, account(0, 1000));
      assertEquals(Action.TARGET, signal.action());
      assertEquals(0.5, signal.targetWeight().getAsDouble());
      assertEquals(new Band(3, 3), signal.band().orElseThrow());
      assertEquals("REBALANCE", signal.reason());
      assertEquals(1, signal.confidence());
    }

    @Test
    void withoutAnAccountTheAnswerIsThatOfTheRecord() {
      SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars(80, 75)), "test");
      cursor.moveTo(1);
      TradeSignal signal = STRATEGY.newRun().run(cursor.moving(), Portfolio.EMPTY);
      assertEquals(STRATEGY.run(cursor.moving()), signal);
      assertEquals(TradeSignal.target(0.5, new Band(3, 3)), signal);
    }

    @Test
    void anAccountWithoutMoneyHolds() {
      assertEquals("NO_EQUITY", at(STRATEGY.newRun(), bars(80, 75), 1, account(0, 0)).reason());
    }

    @Test
    void aBarThatWasProcessedIsIgnoredAndCounted() {
      HarvestingRun run = STRATEGY.newRun();
      Bars bars = bars(80, 75, 70);
      at(run, bars, 1, account(0, 1000));
      assertEquals("OLD_BAR", at(run, bars, 1, account(0, 1000)).reason());
      assertEquals("OLD_BAR", at(run, bars, 0, account(0, 1000)).reason());
      assertEquals(2, run.ignoredBars());
    }
  }

  @Nested
  class Fills {
    @Test
    void manyFillsOfOneOrderMoveTheCountersOnceAndCarryOnThePrice() {
      HarvestingRun run = STRATEGY.newRun();
      at(run, bars(80, 75), 1, account(0, 1000));
      run.onFill(fill(2, 75));
      run.onFill(fill(2, 77));
      Map<String, Object> state = run.snapshot();
      assertEquals(2, state.get("buy_counter"));
      assertEquals(1, state.get("sell_counter"));
      assertEquals(76.0, state.get("traded_price"));
      assertEquals(76.0, state.get("buy_price_mean"));
    }

    @Test
    void aProfitBookedLowersTheBreakEvenPriceAndLeavesTheEntryPrice() {
      HarvestingRun run = STRATEGY.newRun();
      at(run, bars(80, 50), 1, account(2, 1000));
      run.onFill(fill(-1, 100));
      assertEquals(0.0, run.snapshot().get("buy_price_mean"));
      assertEquals(50.0, run.snapshot().get("entry_price_mean"));
    }
  }

  @Nested
  class Snapshots {
    private final HarvestingRun run = STRATEGY.newRun();

    @Test
    void otherParametersKeepTheHighAndThePricesAndBeginAnewWithTheRest() {
      at(run, bars(80, 75), 1, account(0, 1000));
      run.onFill(fill(5, 75));
      HarvestingRun other = STRATEGY.with("rebalance_top", 5).newRun();
      other.restore(run.snapshot());
      Map<String, Object> state = other.snapshot();
      assertEquals(100.0, state.get("ath"));
      assertEquals(75.0, state.get("traded_price"));
      assertEquals(75.0, state.get("buy_price_mean"));
      assertEquals(1, state.get("buy_counter"));
      assertNull(state.get("portfolio_ratio"));
      assertEquals(1, other.notices().size());
      HarvestingRun same = STRATEGY.newRun();
      same.restore(run.snapshot());
      assertEquals(List.of(), same.notices());
      assertEquals(run.snapshot(), same.snapshot());
    }

    @Test
    void aStateOfSomethingElseIsRefusedByItsField() {
      for (String key : List.of("schema_version", "strategy", "symbol")) {
        Map<String, Object> state = new HashMap<>(run.snapshot());
        state.put(key, "another");
        assertEquals("snapshot." + key, assertThrows(InputException.class, () -> run.restore(state)).field());
      }
      Map<String, Object> state = new HashMap<>(run.snapshot());
      state.put("ath", -1);
      assertEquals("snapshot.ath", assertThrows(InputException.class, () -> run.restore(state)).field());
      state.put("ath", null);
      state.put("buy_counter", 15);
      assertEquals("snapshot.buy_counter", assertThrows(InputException.class, () -> run.restore(state)).field());
    }

    @Test
    void theIdOfAnOrderIsThatOfItsBarAndSide() {
      assertEquals(HarvestSnapshot.orderId(STRATEGY, 1, true), HarvestSnapshot.orderId(STRATEGY, 1, true));
      assertFalse(HarvestSnapshot.orderId(STRATEGY, 1, true).equals(HarvestSnapshot.orderId(STRATEGY, 1, false)));
      assertFalse(HarvestSnapshot.orderId(STRATEGY, 1, true).equals(HarvestSnapshot.orderId(STRATEGY, 2, true)));
    }
  }

  @Nested
  class Answers {
    private final HarvestingRun run = STRATEGY.with("scale_mode", "FIBONACCI").newRun();

    Answers() {
      at(run, bars(80, 75), 1, account(6, 1000));
      run.onFill(fill(1, 75));
    }

    @Test
    void statisticsHaveEveryFieldUnderItsOldNameAndUnit() {
      JsonNode stats = run.statistics().orElseThrow().toJson("bybit");
      assertEquals(
          List.of("exchange", "symbol", "last_price", "traded_price", "buy_price_mean", "entry_price_mean", "trade_profit",
              "percent_diff", "price_diff", "portfolio_ratio", "real_ratio", "ATH", "work_range", "working_range", "local_range",
              "rebalance_top", "rebalance_bottom", "min_profitable_percent", "order_scale", "impuls", "impuls_percent",
              "impuls_harmonic", "impuls_harmonic_percent", "ma_trend", "ma_fast"),
          stats.properties().stream().map(Map.Entry::getKey).toList());
      assertEquals(50.0, stats.get("portfolio_ratio").doubleValue());
      // 450 of 1450.
      assertEquals(31.03, stats.get("real_ratio").doubleValue());
      assertEquals(450 - 725, stats.get("trade_profit").doubleValue());
      assertEquals(50, stats.get("working_range").doubleValue());
      assertEquals(6, stats.get("rebalance_bottom").doubleValue());
      assertEquals(3, stats.get("rebalance_top").doubleValue());
      assertEquals(2, stats.at("/order_scale/buy_counter").intValue());
      assertEquals(6, stats.at("/order_scale/buy_percent").doubleValue());
      assertTrue(stats.at("/order_scale/enabled").booleanValue());
      assertTrue(stats.get("impuls").isNull());
    }

    @Test
    void aBalanceIsGivenInBothOldShapes() {
      JsonNode balance = HarvestingBalance.of(run.strategy(), run.last().orElseThrow()).toJson("bybit");
      assertEquals(6, balance.at("/native_balance/BTC").doubleValue());
      assertEquals(450, balance.at("/pair_balance/BTC").doubleValue());
      assertEquals("USDT", balance.at("/balances/1/coin").textValue());
      assertEquals(1450, balance.get("total_usd").doubleValue());
      assertEquals(31.03, balance.get("real_ratio").doubleValue());
    }

    @Test
    void aStatusTellsWhatTheBotDoesAndNothingItDoesNotKnow() {
      JsonNode running = HarvestingStatus.of(
          HarvestingStatus.State.RUNNING, true, HarvestingStatus.Mode.PAPER, run, "actively trading").toJson("bybit");
      assertEquals("running", running.get("status").textValue());
      assertEquals(0.5, running.get("ratio").doubleValue());
      assertEquals(50, running.get("range").doubleValue());
      assertEquals("1970-01-01T01:00:00Z", running.get("last_bar_time").textValue());
      assertEquals("REBALANCE", running.get("last_reason").textValue());
      JsonNode never = HarvestingStatus.notInitialized(HarvestingStatus.Mode.PAPER).toJson("bybit");
      assertEquals("not_initialized", never.get("status").textValue());
      assertTrue(never.get("symbol").isNull() && never.get("ATH").isNull() && never.get("ma_length").isNull());
      assertEquals(running.properties().stream().map(Map.Entry::getKey).toList(),
          never.properties().stream().map(Map.Entry::getKey).toList());
    }

    @Test
    void theSetupReportSaysWhatAnOrderWouldBeAbout() {
      SetupReport setup = run.setup().orElseThrow();
      // The thresholds of the decision: 3 percent of a range of 50 and of an equity of 1450.
      assertEquals(1.5, setup.sellDistance());
      assertEquals(43.5, setup.sellAmount());
      assertEquals(29, setup.valuePerPricePoint());
      assertEquals(75 - 1000 * 50.0 / 1450, setup.lowerPriceLimit());
      assertEquals(43.5 * 1.5 / 75, setup.sellMinRevenue(), 1e-12);
    }
  }

  @Test
  void itRunsByNameThroughTheSimulatorAndEachRunBeginsAnew() {
    var named = StrategyRegistry.load().create("volatility_harvesting", Map.of("ath_seed", 100));
    Simulator simulator = new Simulator(SimulatorSettings.of(Map.of("close_at_end", false)));
    Bars bars = bars(80, 75, 70, 75, 80, 85, 80, 75);
    SimulationResult first = simulator.run(named, bars);
    assertTrue(first.trades().size() > 1);
    assertEquals("volatility_harvesting", first.strategy());
    assertEquals(100.0, first.parameters().get("ath_seed"));
    assertTrue(first.equity().sameBits(simulator.run(named, bars).equity()));
  }
}
