package io.github.phidias.strategies.combining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.BarConversions;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.TickBars;
import io.github.phidias.errors.InputException;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.signals.Action;
import io.github.phidias.signals.Band;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.signals.TradeSignal;
import io.github.phidias.simulation.SimulationResult;
import io.github.phidias.simulation.Simulator;
import io.github.phidias.simulation.SimulatorSettings;
import io.github.phidias.strategies.EmaCrossover;
import io.github.phidias.strategies.Rsi;
import io.github.phidias.strategies.SmaCrossover;
import io.github.phidias.strategies.filters.AtrFilter;
import io.github.phidias.strategies.filters.RegimeFilter;
import io.github.phidias.strategies.filters.SessionFilter;
import io.github.phidias.strategies.filters.SignalFilter;
import io.github.phidias.strategies.filters.TrendFilter;
import io.github.phidias.strategies.filters.VolatilityFilter;
import io.github.phidias.strategies.filters.VolumeFilter;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.strategy.Portfolio;
import io.github.phidias.strategy.PortfolioAware;
import io.github.phidias.strategy.StrategyDescription;
import io.github.phidias.strategy.StrategyRegistry;
import io.github.phidias.strategy.Ta4jStrategy;
import io.github.phidias.strategy.TradingStrategy;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.OpenPriceIndicator;
import org.ta4j.core.rules.OverIndicatorRule;
import org.ta4j.core.rules.UnderIndicatorRule;

class CombinedStrategiesTest {
  /** A combination drawn at random: votes of filtered strategies, and filters on votes. */
  private static TradingStrategy drawn(SplittableRandom random, boolean byColumn) {
    TradingStrategy rsi = new Rsi(
        random.nextInt(2, 6), 60, 40, Rsi.Smoothing.WILDER, Rsi.Trigger.LEVEL, 0.3, false, false, random.nextBoolean(), 20,
        1.5, 2);
    TradingStrategy ema = EmaCrossover.of(random.nextInt(2, 5), random.nextInt(5, 12));
    TradingStrategy sma = SmaCrossover.of(2, random.nextInt(3, 9));
    TradingStrategy first = Strategies.withFilter(hidden(rsi, byColumn), filter(random));
    double weight = random.nextInt(1, 9) / 10.0;
    VoteMethod method = VoteMethod.values()[random.nextInt(2)];
    TradingStrategy vote = Strategies.vote(method, List.of(
        new VoteMember(first, weight, random.nextInt(2) * 0.6, true),
        new VoteMember(hidden(ema, byColumn), 1 - weight, 0, true),
        new VoteMember(hidden(sma, byColumn), 0.7, 0, false)));
    return random.nextBoolean() ? vote
        : Strategies.withFilter(vote, Filtered.Side.values()[random.nextInt(3)], filter(random), filter(random));
  }

  /** The same strategy as one that can only be asked bar by bar. */
  private static TradingStrategy hidden(TradingStrategy strategy, boolean byColumn) {
    return byColumn ? strategy : new Hidden(strategy);
  }

  private record Hidden(TradingStrategy strategy) implements TradingStrategy {
    @Override
    public TradeSignal run(BarSeries series) {
      return strategy.run(series);
    }
  }

  private static SignalFilter filter(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> new TrendFilter(random.nextInt(1, 20));
      case 1 -> new VolumeFilter(0.9, random.nextInt(1, 9));
      case 2 -> new AtrFilter(random.nextInt(1, 9), 0.001, 0.5);
      case 3 -> new SessionFilter(
          "Asia/Tokyo", "09:00", "17:00", List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY));
      case 4 -> new RegimeFilter(random.nextInt(1, 9), 0.1, 0.9);
      default -> new VolatilityFilter(random.nextInt(2, 6), random.nextInt(1, 9), 0, 0.7);
    };
  }

  @Property(tries = 80)
  void aVoteSaysTheSameByColumnAndBarByBarWhateverItIsMadeOf(@ForAll long seed, @ForAll @IntRange(min = 1, max = 90) int count) {
    Bars bars = TickBars.of(seed, count);
    TradingStrategy combined = drawn(new SplittableRandom(seed), true);
    SignalColumn whole = assertInstanceOf(ColumnStrategy.class, combined).signals(BarColumns.of(bars));
    TradingStrategy asked = drawn(new SplittableRandom(seed), false);
    assertTrue(!(asked instanceof ColumnStrategy));
    SeriesCursor cursor = new SeriesCursor(BarColumns.of(bars), "test");
    for (int t = 0; t < count; t++) {
      cursor.moveTo(t);
      TradeSignal expected = whole.at(t);
      String where = combined + " at bar " + t;
      assertEquals(expected, combined.run(cursor.moving()), where);
      TradeSignal barByBar = asked.run(cursor.moving());
      assertEquals(expected.withMetadata(Map.of()), barByBar.withMetadata(Map.of()), where);
      assertEquals(expected.stopDistance(), barByBar.stopDistance(), where);
    }
    assertEquals(whole.at(count - 1), combined.run(BarConversions.toSeries(bars)));
  }

  @Property(tries = 40)
  void laterBarsDoNotChangeASignal(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
    Bars bars = TickBars.of(seed, count);
    ColumnStrategy combined = (ColumnStrategy) drawn(new SplittableRandom(seed), true);
    SignalColumn whole = combined.signals(BarColumns.of(bars));
    for (int k = 1; k <= count; k++) {
      SignalColumn part = combined.signals(BarColumns.of(bars.slice(0, k)));
      for (int t = 0; t < k; t++) {
        assertEquals(whole.at(t), part.at(t));
      }
    }
  }

  @Property(tries = 60)
  void whatAStrategyIsMadeOfMakesItAgain(@ForAll long seed) {
    TradingStrategy combined = drawn(new SplittableRandom(seed), true);
    StrategyDescription said = StrategyDescription.of(combined);
    TradingStrategy again = StrategyRegistry.load().create(said.name(), said.parameters());
    assertEquals(combined, again);
    assertEquals(said, StrategyDescription.of(again));
  }

  @Nested
  class AVote {
    @Test
    void runsInTheSimulatorAsItsMemberWhenThereIsOne() {
      Bars bars = TickBars.of(5, 400);
      SimulationResult alone = new Simulator(SimulatorSettings.defaults()).run(EmaCrossover.of(3, 8), bars);
      SimulationResult vote = new Simulator(SimulatorSettings.defaults())
          .run(Strategies.vote(VoteMethod.MAJORITY_VOTE, List.of(VoteMember.of(EmaCrossover.of(3, 8), 1))), bars);
      assertTrue(alone.trades().size() > 5);
      assertEquals(alone.trades(), vote.trades());
      assertEquals("vote", vote.strategy());
    }

    @Test
    void refusesWeightsThatDoNotSumToOne() {
      var thrown = assertThrows(InputException.class, () -> Strategies.vote(
          VoteMember.of(EmaCrossover.of(3, 8), 0.5), VoteMember.of(Rsi.of(5), 0.48)));
      assertEquals("weights of the enabled strategies sum to 0.98 but must sum to 1 within 0.01", thrown.getMessage());
    }

    @Test
    void takesThreeThirdsOfTwoDigits() {
      Strategies.vote(VoteMember.of(EmaCrossover.of(3, 8), 0.33), VoteMember.of(Rsi.of(5), 0.33), VoteMember.of(Rsi.of(6), 0.33));
    }

    @Test
    void refusesAMemberThatDecidesByTheAccount() {
      PortfolioAware aware = new PortfolioAware() {
        @Override
        public TradeSignal run(BarSeries series, Portfolio portfolio) {
          return TradeSignal.hold();
        }
      };
      assertEquals("strategy", assertThrows(InputException.class, () -> VoteMember.of(aware, 1)).field());
    }

    @Test
    void showsItsPositionToTa4jRules() {
      Bars bars = TickBars.of(9, 300);
      TradingStrategy rules = Ta4jStrategy.of(series -> new BaseStrategy(
          new OverIndicatorRule(new ClosePriceIndicator(series), new OpenPriceIndicator(series)),
          new UnderIndicatorRule(new ClosePriceIndicator(series), new OpenPriceIndicator(series))));
      SimulationResult alone = new Simulator(SimulatorSettings.defaults()).run(rules, bars);
      SimulationResult vote = new Simulator(SimulatorSettings.defaults()).run(Strategies.vote(VoteMember.of(rules, 1)), bars);
      SimulationResult filtered = new Simulator(SimulatorSettings.defaults()).run(Strategies.withFilter(rules), bars);
      assertTrue(alone.trades().size() > 1);
      assertEquals(alone.trades(), vote.trades());
      assertEquals(alone.trades(), filtered.trades());
    }

    @Test
    void refusesTargets() {
      SignalCombiner one = new SignalCombiner(VoteMethod.MAJORITY_VOTE, List.of(new VoteWeight("a", 1, 0, true)));
      assertTrue(assertThrows(IllegalArgumentException.class, () -> one.combine(
          Map.of("a", TradeSignal.target(0.5, new Band(0, 0))))).getMessage().contains("a answered a target"));
    }
  }

  @Nested
  class Rebalancing {
    @Test
    void movesWeightsTowardsThoseThatDidWell() {
      SignalCombiner before = new SignalCombiner(VoteMethod.WEIGHTED_AVERAGE, List.of(
          new VoteWeight("a", 0.5, 0, true), new VoteWeight("b", 0.5, 0.2, true), new VoteWeight("off", 0, 0, false)));
      SignalCombiner after = before.rebalanced(Map.of("a", 1.0, "b", 0.0));
      assertEquals(0.55, after.weights().get(0).weight(), 1e-12);
      assertEquals(0.45, after.weights().get(1).weight(), 1e-12);
      assertEquals(before.weights().get(2), after.weights().get(2));
    }

    @Test
    void keepsEveryWeightWithinATenthAndNineTenthsBeforeItNormalises() {
      SignalCombiner before = new SignalCombiner(VoteMethod.WEIGHTED_AVERAGE, List.of(
          new VoteWeight("a", 0.95, 0, true), new VoteWeight("b", 0.05, 0, true)));
      SignalCombiner after = before.rebalanced(Map.of());
      assertEquals(0.9, after.weights().get(0).weight(), 1e-12);
      assertEquals(0.1, after.weights().get(1).weight(), 1e-12);
    }
  }

  @Nested
  class AFilter {
    @Test
    void mayLeaveExitsAlone() {
      Bars bars = TickBars.of(3, 200);
      ColumnStrategy plain = EmaCrossover.of(2, 5);
      SignalColumn own = plain.signals(BarColumns.of(bars));
      ColumnStrategy filtered = (ColumnStrategy) Strategies.withFilter(plain, Filtered.Side.BUY, columns -> (t, code) -> false);
      String letters = filtered.signals(BarColumns.of(bars)).letters();
      assertTrue(own.letters().contains("B"));
      assertEquals(own.letters().replace('B', 'H'), letters);
    }

    @Test
    void saysThatItStoppedASignal() {
      Bars bars = TickBars.of(3, 200);
      ColumnStrategy plain = EmaCrossover.of(2, 5);
      int at = plain.signals(BarColumns.of(bars)).nextSignal(0, 200);
      ColumnStrategy none = (ColumnStrategy) Strategies.withFilter(plain, columns -> (t, code) -> false);
      assertEquals(TradeSignal.hold("filtered"), none.signals(BarColumns.of(bars)).at(at));
      assertEquals(Action.HOLD, none.signals(BarColumns.of(bars)).at(at).action());
    }
  }
}
