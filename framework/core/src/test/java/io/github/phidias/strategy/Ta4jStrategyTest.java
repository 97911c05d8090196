package io.github.phidias.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.phidias.bars.BarColumns;
import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Instrument;
import io.github.phidias.bars.Timeframe;
import io.github.phidias.series.SeriesCursor;
import io.github.phidias.orders.Fill;
import io.github.phidias.signals.TradeSignal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.Trade;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.rules.BooleanRule;
import org.ta4j.core.rules.FixedRule;
import org.ta4j.core.rules.StopLossRule;
import org.ta4j.core.rules.WaitForRule;

class Ta4jStrategyTest {
  private record Held(double quantity, double entryPrice, int entryIndex) implements Portfolio {
    @Override
    public int lots() {
      return 1;
    }

    @Override
    public double cash() {
      return 0;
    }

    @Override
    public double equity() {
      return 0;
    }

    @Override
    public Optional<Fill> lastFill() {
      return Optional.empty();
    }
  }

  private static final Portfolio LONG = new Held(2, 100, 1);

  private final SeriesCursor cursor = new SeriesCursor(BarColumns.of(closes(100, 100, 97, 94, 120, 113, 100)), "ta4j");

  @Test
  void asksTheEntryRuleWhileFlatAndTheExitRuleWhileInPosition() {
    var decisions = prepare(new BaseStrategy(new FixedRule(1, 3), new FixedRule(2, 3)));
    assertEquals(TradeSignal.hold(), at(decisions, 0, Portfolio.EMPTY));
    assertEquals(TradeSignal.buy(), at(decisions, 1, Portfolio.EMPTY));
    assertEquals(TradeSignal.hold(), at(decisions, 1, LONG));
    assertEquals(TradeSignal.hold(), at(decisions, 2, Portfolio.EMPTY));
    assertEquals(TradeSignal.sell(), at(decisions, 2, LONG));
    assertEquals(TradeSignal.buy(), at(decisions, 3, Portfolio.EMPTY));
    assertEquals(TradeSignal.sell(), at(decisions, 3, LONG));
  }

  @Test
  void startsWithASaleWhereTheStrategyDoes() {
    var decisions = prepare(new BaseStrategy(new FixedRule(1), new FixedRule(2), Trade.TradeType.SELL));
    assertEquals(TradeSignal.sell(), at(decisions, 1, Portfolio.EMPTY));
    assertEquals(TradeSignal.buy(), at(decisions, 2, new Held(-2, 100, 1)));
  }

  @Test
  void holdsForWantOfBarsWhileTheStrategyIsUnstable() {
    var decisions = prepare(new BaseStrategy(BooleanRule.TRUE, BooleanRule.TRUE, 3));
    assertEquals(TradeSignal.hold("warmup"), at(decisions, 2, Portfolio.EMPTY));
    assertEquals(TradeSignal.buy(), at(decisions, 3, Portfolio.EMPTY));
  }

  @Test
  void asksForAFractionOfEquity() {
    Ta4jStrategy half = Ta4jStrategy.of(s -> new BaseStrategy(BooleanRule.TRUE, BooleanRule.FALSE)).withPositionSize(0.5);
    assertEquals(TradeSignal.buy(1, 0.5), at(half.prepare(cursor.guarded()), 0, Portfolio.EMPTY));
  }

  @Test
  void stopRulesSeeThePriceAndTheSideOfThePosition() {
    Rule stop = new StopLossRule(new ClosePriceIndicator(cursor.guarded()), 5);
    var decisions = prepare(new BaseStrategy(BooleanRule.FALSE, stop));
    assertEquals(TradeSignal.hold(), at(decisions, 2, LONG));
    assertEquals(TradeSignal.sell(), at(decisions, 3, LONG));
    Rule shortStop = new StopLossRule(new ClosePriceIndicator(cursor.guarded()), 5);
    var shorts = prepare(new BaseStrategy(BooleanRule.FALSE, shortStop, Trade.TradeType.SELL));
    assertEquals(TradeSignal.hold(), at(shorts, 3, new Held(-2, 100, 1)));
    assertEquals(TradeSignal.buy(), at(shorts, 4, new Held(-2, 100, 1)));
  }

  @Test
  void aNewPositionReplacesTheOneBeforeEvenWithoutABarBetween() {
    Rule stop = new StopLossRule(new ClosePriceIndicator(cursor.guarded()), 5);
    var decisions = prepare(new BaseStrategy(BooleanRule.FALSE, stop));
    assertEquals(TradeSignal.hold(), at(decisions, 2, LONG));
    Portfolio dearer = new Held(2, 120, 4);
    assertEquals(TradeSignal.hold(), at(decisions, 4, dearer));
    assertEquals(TradeSignal.sell(), at(decisions, 5, dearer));
    assertEquals(TradeSignal.hold(), at(decisions, 6, Portfolio.EMPTY));
    assertEquals(TradeSignal.hold(), at(decisions, 6, new Held(2, 100, 6)));
  }

  @Test
  void waitingRulesCountFromTheEntryBar() {
    var decisions = prepare(new BaseStrategy(BooleanRule.FALSE, new WaitForRule(Trade.TradeType.BUY, 3)));
    assertEquals(TradeSignal.hold(), at(decisions, 3, LONG));
    assertEquals(TradeSignal.sell(), at(decisions, 4, LONG));
  }

  private IndicatorStrategy.Decisions prepare(Strategy strategy) {
    return Ta4jStrategy.of(series -> strategy).prepare(cursor.guarded());
  }

  private TradeSignal at(IndicatorStrategy.Decisions decisions, int index, Portfolio portfolio) {
    cursor.moveTo(index);
    return decisions.at(index, portfolio);
  }

  private static Bars closes(double... closes) {
    double[] ones = new double[closes.length];
    Arrays.fill(ones, 1);
    return Bars.of(
        Instrument.UNKNOWN, Timeframe.HOUR, IntStream.range(0, closes.length).mapToLong(i -> i * 3_600_000L).toArray(),
        closes, closes, closes, closes, ones);
  }
}
