package io.github.phidias.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.phidias.bars.Bars;
import io.github.phidias.errors.InputException;
import io.github.phidias.metrics.Excursion.EntryBar;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TradeFiguresTest {
  @Test
  void figuresFollowFromTheTrades() {
    TradeStatistics t = TradeStatistics.of(MetricSamples.trades(10, 20, 0, -10, -5, -15, 30));
    assertEquals(3, t.wins());
    assertEquals(3, t.losses());
    assertEquals(1, t.breakevens());
    assertEquals(3 / 7.0, t.winRate().orElseThrow());
    assertEquals(30, t.netProfit());
    assertEquals(OptionalDouble.of(2), t.profitFactor());
    assertEquals(OptionalDouble.of(20), t.averageWin());
    assertEquals(OptionalDouble.of(-10), t.averageLoss());
    assertEquals(OptionalDouble.of(2), t.payoffRatio());
    assertEquals(30 / 7.0, t.expectancy().orElseThrow(), 1e-15);
    assertEquals(3 / 7.0 - 4 / 7.0 / 2, t.kelly().orElseThrow(), 1e-15);
    assertEquals(0.3 / 7, t.expectancyFraction().orElseThrow(), 1e-15);
    assertEquals(OptionalDouble.of(0.3), t.bestReturn());
    assertEquals(OptionalDouble.of(-0.15), t.worstReturn());
    assertEquals(2, t.maxConsecutiveWins());
    assertEquals(3, t.maxConsecutiveLosses());
  }

  @Test
  void sqnIsRootOfCountTimesMeanOverDeviation() {
    assertEquals(2 * 2.5 / Math.sqrt(5 / 3.0), TradeStatistics.of(MetricSamples.trades(1, 2, 3, 4)).sqn().orElseThrow(), 1e-14);
  }

  @Test
  void withoutTradesThereAreNoFigures() {
    TradeStatistics t = TradeStatistics.of(List.of());
    for (OptionalDouble figure : List.of(
        t.winRate(), t.profitFactor(), t.averageWin(), t.averageLoss(), t.payoffRatio(), t.expectancy(), t.sqn(), t.kelly(),
        t.bestReturn(), t.worstReturn(), t.expectancyFraction())) {
      assertEquals(OptionalDouble.empty(), figure);
    }
    assertEquals(Optional.empty(), t.holdingTimes());
    assertEquals(0.0, t.grossLoss());
  }

  @Test
  void withoutALossThereIsNoFactorAndNoKelly() {
    TradeStatistics t = TradeStatistics.of(MetricSamples.trades(1, 2));
    assertEquals(OptionalDouble.empty(), t.profitFactor());
    assertEquals(OptionalDouble.empty(), t.kelly());
    assertEquals(OptionalDouble.of(0), TradeStatistics.of(MetricSamples.trades(-1)).profitFactor());
  }

  @Test
  void holdingTimesAreThoseFromEntryToExit() {
    var held = HoldingTimes.of(List.of(
        MetricSamples.trade(1, 4), MetricSamples.trade(1, 1), MetricSamples.trade(1, 0), MetricSamples.trade(1, 2)));
    assertEquals(
        Optional.of(new HoldingTimes(Duration.ZERO, Duration.ofHours(42), Duration.ofHours(36), Duration.ofDays(4))), held);
  }

  @Test
  void refusesWhatIsNoTradeAndNamesTheField() {
    for (String field : List.of("size", "pnl", "entryPrice")) {
      var thrown = assertThrows(IllegalArgumentException.class, () -> new ClosedTrade(
          5, 5, field.equals("entryPrice") ? Double.NaN : 1, 1, field.equals("size") ? 0 : 1, 0,
          field.equals("pnl") ? Double.POSITIVE_INFINITY : 0, 0));
      assertEquals(true, thrown.getMessage().startsWith("trade." + field), thrown.getMessage());
    }
  }

  @Nested
  class Excursions {
    /** Bars of 100 to 100, 100 to 120, 120 to 90, 90 to 130. */
    private final Bars bars = MetricSamples.bars(100, 120, 90, 130);

    @Test
    void aLongTradeSuffersLowsAndEnjoysHighs() {
      assertExcursion(-0.1, 0.2, Excursion.of(trade(1, 3, 100, 110, 2), bars, EntryBar.WHOLE));
    }

    @Test
    void aShortTradeTheOtherWayRound() {
      assertExcursion(-0.2, 0.1, Excursion.of(trade(1, 3, 100, 110, -2), bars, EntryBar.WHOLE));
    }

    @Test
    void theBarOfTheExitCountsByTheExitPriceOnly() {
      assertExcursion(0, 0.2, Excursion.of(trade(1, 2, 100, 115, 1), bars, EntryBar.WHOLE));
      assertExcursion(-0.15, 0.2, Excursion.of(trade(1, 2, 100, 85, 1), bars, EntryBar.WHOLE));
    }

    @Test
    void anEntryAtTheCloseDoesNotLiveThroughItsBar() {
      assertExcursion(-0.25, 0, Excursion.of(trade(1, 3, 120, 110, 1), bars, EntryBar.NONE));
      assertExcursion(100 / 120.0 - 1, 0, Excursion.of(trade(1, 2, 120, 110, 1), bars, EntryBar.WHOLE));
    }

    @Test
    void aTradeWithinOneBarHasItsPricesOnly() {
      assertExcursion(0, 0.05, Excursion.of(trade(1, 1, 100, 105, 1), bars, EntryBar.WHOLE));
    }

    @Test
    void aTradeBeforeTheBarsIsRefused() {
      ClosedTrade early = new ClosedTrade(0, 1, 100, 100, 1, 0, 0, 0);
      assertThrows(InputException.class, () -> Excursion.of(List.of(early), bars, EntryBar.WHOLE));
    }

    private ClosedTrade trade(int entry, int exit, double from, double to, double size) {
      return new ClosedTrade(
          MetricSamples.NEW_YEAR + entry * MetricSamples.DAY + 1, MetricSamples.NEW_YEAR + exit * MetricSamples.DAY + 1, from, to,
          size, 0, size * (to - from), to / from - 1);
    }

    private void assertExcursion(double adverse, double favorable, Excursion actual) {
      assertEquals(adverse, actual.adverse(), 1e-15);
      assertEquals(favorable, actual.favorable(), 1e-15);
    }
  }
}
