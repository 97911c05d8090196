package io.github.phidias.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.errors.InputException;
import io.github.phidias.golden.Scripted;
import io.github.phidias.orders.OrderDesk;
import io.github.phidias.orders.OrderRequest;
import io.github.phidias.orders.OrderSide;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.TradingStrategy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ta4j.core.BarSeries;

/** The settings by which the simulator follows the rules of other engines, each on a few bars written by hand. */
class EngineRulesTest {
  private static final double[] TEN = {10, 10, 10, 10};
  private static final double[] TWELVE = {12, 12, 12, 12};

  private static Bars bars(double[]... rows) {
    double[][] columns = new double[5][rows.length];
    long[] times = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      times[i] = 1_704_067_200_000L + i * 3_600_000L;
      for (int c = 0; c < 4; c++) {
        columns[c][i] = rows[i][c];
      }
    }
    return Bars.wrap(Instrument.UNKNOWN, Timeframe.HOUR, times, columns[0], columns[1], columns[2], columns[3], columns[4]);
  }

  /** Free of costs and protective orders, all of 1000 in one entry, unless the pairs of name and value say otherwise. */
  private static SimulatorSettings settings(Object... pairs) {
    Map<String, Object> values = new HashMap<>(Map.of(
        "initial_capital", 1000, "commission", 0, "slippage", 0, "max_position_size", 1, "close_at_end", false));
    values.put("stop_loss_pct", null);
    values.put("take_profit_pct", null);
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((String) pairs[i], pairs[i + 1]);
    }
    return SimulatorSettings.of(values);
  }

  private static SimulationResult run(SimulatorSettings settings, String signals, double[]... rows) {
    return run(settings, Scripted.of(signals), rows);
  }

  private static SimulationResult run(SimulatorSettings settings, TradingStrategy strategy, double[]... rows) {
    return new Simulator(settings).run(strategy, bars(rows));
  }

  /** Gives one signal at bar 0. */
  private static TradingStrategy first(TradeSignal signal) {
    return series -> series.getEndIndex() == 0 ? signal : TradeSignal.hold();
  }

  @Nested
  class WhenFillsHappen {
    @Test
    void previousCloseBooksOnTheBarOfTheSignalWhoseEquityDoesNotKnow() {
      SimulationResult result = run(settings("fill", "PREVIOUS_CLOSE", "commission", 0.01), "BSH", TEN, TWELVE, TWELVE);

      Trade trade = result.trades().getFirst();
      assertEquals(0, trade.entryIndex());
      assertEquals(10, trade.entryPrice());
      assertEquals(1, trade.exitIndex());
      assertEquals(12, trade.exitPrice());
      assertEquals(1000, result.equity().get(0));
      assertTrue(result.equity().get(1) > result.equity().get(2), "the exit's commission shows one bar later");
      assertTrue(result.warnings().contains("optimistic: signals are filled at the close they are computed from"));
    }

    @Test
    void lastBarAgainClosesAtItsOpen() {
      SimulationResult result = run(
          settings("end_of_data", "LAST_BAR_AGAIN", "close_at_end", true), "BHH", TEN, TEN, new double[] {12, 14, 12, 14});

      Trade trade = result.trades().getFirst();
      assertEquals(2, trade.exitIndex());
      assertEquals(12, trade.exitPrice());
      assertEquals(ExitReason.END_OF_DATA, trade.exitReason());
      assertEquals(1200, result.metrics().finalEquity());
    }

    @Test
    void lastBarAgainActsOnTheLastSignalWhichStaysOpen() {
      SimulationResult result = run(
          settings("end_of_data", "LAST_BAR_AGAIN", "close_at_end", true), "HHB", TEN, TEN, new double[] {8, 10, 8, 10});

      assertEquals(125, result.openQuantity());
      assertEquals(1250, result.metrics().finalEquity());
      assertEquals(Map.of(), result.reasons());
    }

    @Test
    void lastBarAgainHasNoPlaceBesideFillsAtTheSameClose() {
      var thrown = assertThrows(InputException.class, () -> settings("end_of_data", "LAST_BAR_AGAIN", "fill", "SAME_CLOSE"));
      assertEquals("end_of_data", thrown.field());
    }

    @Test
    void likeAnyBarActsAtTheLastClose() {
      assertEquals(0, run(settings("fill", "SAME_CLOSE"), "HB", TEN, TEN).openQuantity());
      assertEquals(100, run(settings("fill", "SAME_CLOSE", "end_of_data", "LIKE_ANY_BAR"), "HB", TEN, TEN).openQuantity());
    }
  }

  private static Map<String, Object> margin(double leverage, String bankruptcy) {
    return Map.of("leverage", leverage, "mode", leverage == 1 ? "CASH" : "MARGIN", "bankruptcy", bankruptcy);
  }

  @Nested
  class HowLargeAnEntryIs {
    @ParameterizedTest
    @CsvSource({
      // leverage, whole, fraction, fixed commission, how it counts, price, units
      "1, false, 1,   0, ON_FILL,      8,  125",
      "2, false, 1,   0, ON_FILL,      8,  250",
      "2, false, 0.5, 0, ON_FILL,      8,  125",
      "1, true,  1,   0, ON_FILL,      3,  333",
      // One step under all of the money does not pay for the last unit, though the quotient rounds to it.
      "1, true,  0.9999999999999998, 0, ON_FILL, 10, 99",
      "1, true,  1,   5, ON_FILL,      10, 99",
      "1, false, 0.5, 5, ON_FILL,      10, 49.5",
      "1, false, 0.5, 5, BEFORE_FRACTION, 10, 49.75",
      "1, true,  1,   5, ON_REFERENCE, 10, 66",
      "1, true,  0.5, 5, ON_REFERENCE, 10, 25",
    })
    void buyingPower(double leverage, boolean whole, double fraction, double fixed, EntryFee fee, double price, double units) {
      double[] bar = {price, price, price, price};
      SimulationResult result = run(
          settings(
              "sizing", "BUYING_POWER", "margin", margin(leverage, "OWE"), "instrument", Map.of("whole_units", whole),
              "max_position_size", fraction,
              "commission_fixed", fixed, "entry_fee", fee.name()),
          "BH", bar, bar);

      assertEquals(units, result.openQuantity());
    }

    @Test
    void cutToFitTakesWhatTheMoneyBuys() {
      assertEquals(0, run(settings("sizing", "FIXED", "fixed_quantity", 130), "BH", TEN, TEN).openQuantity());
      assertEquals(
          100, run(settings("sizing", "FIXED", "fixed_quantity", 130, "cut_to_fit", true), "BH", TEN, TEN).openQuantity());
    }

    @Test
    void marginAtCloseKnowsTheCloseOfTheBarItFillsInAndSaysSo() {
      Object[] common = {"sizing", "BUYING_POWER", "margin", margin(2, "OWE"), "max_entries", 2, "max_position_size", 0.5};
      double[] rising = {10, 20, 10, 20};
      SimulatorSettings byFill = settings(common);

      assertEquals(150, run(byFill, "BBH", TEN, TEN, rising).openQuantity());
      SimulationResult ahead = run(byFill.with("margin_at_close", true), "BBH", TEN, TEN, rising);
      assertEquals(200, ahead.openQuantity());
      assertTrue(ahead.warnings().contains("looks ahead: entries are sized by the close of the bar in which they fill"));
    }

    @Test
    void coverWithinCashLeavesShortWhatTheCashDoesNotBuyBack() {
      Object[] common = {"sizing", "BUYING_POWER", "max_position_size", 1, "allow_short", true, "reverse_on_opposite", true};
      double[] dear = {25, 25, 25, 25};
      // 100 were sold at 10, which makes 2,000 in hand; at 25 they buy back 80, and nothing is left for more.
      SimulationResult within = run(settings(common).with("cover_within_cash", true), "SHBBH", TEN, TEN, dear, dear, dear);
      assertEquals(-20, within.openQuantity(), 1e-9);
      assertEquals(2, within.reasons().get(Reason.INSUFFICIENT_CASH));
      assertEquals(0, run(settings(common), "SHBHH", TEN, TEN, dear, dear, dear).openQuantity());
    }

    @Test
    void scaleOutClosesAsMuchAsAnEntryOpens() {
      SimulatorSettings settings = settings("sizing", "FIXED", "fixed_quantity", 10, "max_entries", 3, "scale_out", true);
      assertEquals(10, run(settings, "BBSH", TEN, TEN, TEN, TEN).openQuantity());
      assertEquals(0, run(settings, "BSSH", TEN, TEN, TEN, TEN).openQuantity());
    }
  }

  @Nested
  class WhatFillsCost {
    @Test
    void aSlippageModelTakesThePlaceOfSlippage() {
      SimulationResult result = run(
          settings("slippage", 0.05, "slippage_model", Map.of("kind", "ENTRY_SPREAD", "entry_spread", 0.0625)), "BSH", TEN, TEN, TWELVE);

      assertEquals(10.625, result.trades().getFirst().entryPrice());
      assertEquals(12, result.trades().getFirst().exitPrice());
    }

    @Test
    void slippageOnLimitsIsChargedAboveTheLimit() {
      SimulatorSettings settings = settings("slippage", 0.0625, "close_at_end", true);
      TradingStrategy bid = first(TradeSignal.buy().withLimit(8));
      double[] falls = {10, 10, 7, 10};

      assertEquals(8, run(settings, bid, TEN, falls).trades().getFirst().entryPrice());
      assertEquals(8.5, run(settings.with("slippage_on_limits", true), bid, TEN, falls).trades().getFirst().entryPrice());
    }

    @Test
    void stopsMayBeFreeOfSlippage() {
      SimulatorSettings settings = settings("slippage", 0.0625, "stop_loss_pct", 0.5, "level_base", "REFERENCE");
      double[] falls = {10, 10, 4, 4};

      assertEquals(5 * 0.9375, run(settings, "BH", TEN, falls).trades().getFirst().exitPrice());
      assertEquals(5, run(settings.with("slippage_on_stops", false), "BH", TEN, falls).trades().getFirst().exitPrice());
    }

    @Test
    void aFixedCommissionAndARebateComeWithEveryFill() {
      SimulationResult result = run(
          settings("sizing", "FIXED", "fixed_quantity", 10, "commission_fixed", 3, "commission_rebate", 0.01), "BSH", TEN, TEN, TEN);

      assertEquals(2, result.trades().getFirst().entryCommission());
      assertEquals(2, result.trades().getFirst().exitCommission());
      assertEquals(996, result.metrics().finalEquity());
    }

    @Test
    void aReversalMayPayTheFixedCommissionOnce() {
      SimulatorSettings settings = settings(
          "sizing", "FIXED", "fixed_quantity", 10, "commission_fixed", 3, "allow_short", true, "reverse_on_opposite", true);

      assertEquals(9, run(settings, "BSH", TEN, TEN, TEN).metrics().totalCommission());
      assertEquals(6, run(settings.with("reversal_fee_once", true), "BSH", TEN, TEN, TEN).metrics().totalCommission());
    }
  }

  @Nested
  class StopsAndTargets {
    @Test
    void levelsMayBeFractionsOfThePriceBeforeSlippage() {
      SimulatorSettings settings = settings("slippage", 0.0625, "take_profit_pct", 0.5);
      double[] rises = {10, 20, 10, 20};

      assertEquals(15.9375, run(settings, "BH", TEN, rises).trades().getFirst().exitPrice());
      assertEquals(15, run(settings.with("level_base", "REFERENCE"), "BH", TEN, rises).trades().getFirst().exitPrice());
    }

    @Test
    void stopsFirstPassesOverATargetThatTheOpenIsBeyond() {
      SimulatorSettings settings = settings("stop_loss_pct", 0.2, "take_profit_pct", 0.2);
      double[] wide = {13, 13, 7, 10};

      assertEquals(13, run(settings, "BHH", TEN, TEN, wide).trades().getFirst().exitPrice());
      Trade stopped = run(settings.with("intrabar", "STOPS_FIRST"), "BHH", TEN, TEN, wide).trades().getFirst();
      assertEquals(8, stopped.exitPrice());
      assertEquals(ExitReason.STOP_LOSS, stopped.exitReason());
    }

    @Test
    void stopsFirstFillsAStopAtAWorseOpen() {
      SimulatorSettings settings = settings("stop_loss_pct", 0.2, "intrabar", "STOPS_FIRST");
      assertEquals(7, run(settings, "BHH", TEN, TEN, new double[] {7, 9, 6, 8}).trades().getFirst().exitPrice());
    }

    @Test
    void exitsOfLimitEntriesMayWaitForTheNextBar() {
      SimulatorSettings settings = settings();
      TradingStrategy bid = first(TradeSignal.buy().withLimit(9).withStop(8));
      double[] falls = {10, 10, 7, 10};

      assertEquals(1, run(settings, bid, TEN, falls, TEN).trades().size());
      assertEquals(0, run(settings.with("entry_bar_exits", "MARKET_ENTRIES"), bid, TEN, falls, TEN).trades().size());
      assertEquals(1, run(settings.with("entry_bar_exits", "MARKET_ENTRIES"), bid, TEN, falls, falls).trades().size());
    }

    @Test
    void theTargetOfAStopEntryNeedNotWaitWhenNoStopIsReached() {
      PortfolioAware breakout = orders(desk -> desk.bracket(
          OrderRequest.stop(OrderSide.BUY, 10, 11), OrderRequest.limit(OrderSide.SELL, 10, 12), OrderRequest.stop(OrderSide.SELL, 10, 8)));
      SimulatorSettings settings = settings("entry_bar_exits", "MARKET_ENTRIES", "intrabar", "STOPS_FIRST");

      assertEquals(12, run(settings, breakout, TEN, new double[] {10, 13, 9, 13}, TEN).trades().getFirst().exitPrice());
      assertEquals(List.of(), run(settings, breakout, TEN, new double[] {10, 13, 7, 13}, TEN).trades());
    }

    @Test
    void anExitMayTakeThePlaceOfTheSignalOfItsBar() {
      SimulatorSettings settings = settings("stop_loss_pct", 0.2, "fill", "SAME_CLOSE");
      double[] falls = {10, 10, 7, 10};

      assertTrue(run(settings, "BBH", TEN, falls, TEN).openQuantity() > 0);
      assertEquals(0, run(settings.with("exit_replaces_signal", true), "BBH", TEN, falls, TEN).openQuantity());
    }

    @Test
    void stopOrdersMayPassGaps() {
      PortfolioAware breakout = orders(desk -> desk.submit(OrderRequest.stop(OrderSide.BUY, 10, 11)));
      double[] gap = {13, 13, 13, 13};
      SimulatorSettings settings = settings("close_at_end", true);

      assertEquals(13, run(settings, breakout, TEN, gap).trades().getFirst().entryPrice());
      SimulationResult passed = run(settings.with("stops_pass_gaps", true), breakout, TEN, gap);
      assertEquals(11, passed.trades().getFirst().entryPrice());
      assertTrue(passed.warnings().contains("optimistic: stop orders that a bar opens beyond do not fill at the open"));
    }
  }

  @Test
  void anAccountWithoutEquityIsClosedForGoodAndItsDebtAbsorbed() {
    SimulatorSettings settings = settings("sizing", "BUYING_POWER", "margin", margin(5, "ABSORB"));
    double[] five = {5, 5, 5, 5};
    SimulationResult result = run(settings, "BHBH", TEN, TEN, five, TEN);

    assertEquals(List.of(1000.0, 1000.0, 0.0, 0.0), Arrays.stream(result.equity().toArray()).boxed().toList());
    assertEquals(ExitReason.BANKRUPTCY, result.trades().getFirst().exitReason());
    assertEquals(5, result.trades().getFirst().exitPrice());
    assertEquals(1, result.trades().size());
    assertTrue(result.warnings().getFirst().startsWith("the account had no equity left"), result.warnings().toString());
    assertTrue(result.ruinedAt().isPresent());
    assertTrue(run(settings.with("margin", margin(5, "OWE")), "BHBH", TEN, TEN, five, TEN).equity().get(2) < 0);
  }

  @ParameterizedTest
  @CsvSource({
    "fill, PREVIOUS_CLOSE", "intrabar, STOPS_FIRST", "sizing, BUYING_POWER", "slippage_on_limits, true", "slippage_on_stops, false",
    "commission_fixed, 1", "commission_rebate, 0.001", "entry_fee, ON_REFERENCE", "cut_to_fit, true",
    "margin_at_close, true", "level_base, REFERENCE", "entry_bar_exits, MARKET_ENTRIES", "exit_replaces_signal, true",
    "scale_out, true", "cover_within_cash, true", "reversal_fee_once, true", "stops_pass_gaps, true", "end_of_data, LIKE_ANY_BAR"
  })
  void theFastPathLeavesItToTheEventPath(String name, String value) {
    Object read = SimulatorSettings.DESCRIPTOR.parameter(name).readText(value);
    SimulationResult result = run(settings(name, read), "BH", TEN, TEN);
    assertEquals(Optional.of("simulator." + name + " is set"), result.eventPathBecause());
  }

  /** A strategy that gives orders at bar 0. */
  private static PortfolioAware orders(Consumer<OrderDesk> given) {
    return new PortfolioAware() {
      @Override
      public TradeSignal run(BarSeries series, Portfolio portfolio) {
        return TradeSignal.hold();
      }

      @Override
      public void manageOrders(BarSeries series, Portfolio portfolio, OrderDesk desk) {
        if (series.getEndIndex() == 0) {
          given.accept(desk);
        }
      }
    };
  }
}
