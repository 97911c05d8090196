package io.github.phidias.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.CCIIndicator;
import org.ta4j.core.indicators.CMOIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.WilliamsRIndicator;
import org.ta4j.core.indicators.averages.DoubleEMAIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.HMAIndicator;
import org.ta4j.core.indicators.averages.KAMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.averages.WMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.helpers.MedianPriceIndicator;
import org.ta4j.core.indicators.helpers.OpenPriceIndicator;
import org.ta4j.core.indicators.helpers.TypicalPriceIndicator;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.AndRule;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;
import org.ta4j.core.rules.InPipeRule;
import org.ta4j.core.rules.IsFallingRule;
import org.ta4j.core.rules.IsHighestRule;
import org.ta4j.core.rules.IsLowestRule;
import org.ta4j.core.rules.IsRisingRule;
import org.ta4j.core.rules.NotRule;
import org.ta4j.core.rules.OpenedPositionMinimumBarCountRule;
import org.ta4j.core.rules.OrRule;
import org.ta4j.core.rules.OverIndicatorRule;
import org.ta4j.core.rules.StopGainRule;
import org.ta4j.core.rules.StopLossRule;
import org.ta4j.core.rules.TrailingStopLossRule;
import org.ta4j.core.rules.UnderIndicatorRule;
import org.ta4j.core.rules.WaitForRule;
import org.ta4j.core.rules.XorRule;

/**
 * A ta4j strategy of two random trees of rules, the same for the same seed on whatever series. Exit trees also ask the
 * trading record: for the bars since the entry, for a trailing stop, and where the run is without costs for stops measured
 * from the entry price (with costs theirs measure from the price after them).
 *
 * @param seed  what everything is drawn from
 * @param type  whether it buys or sells first
 * @param costs whether the run has any
 */
record RandomTa4jStrategy(long seed, TradeType type, boolean costs) {
  Strategy on(BarSeries series) {
    Random random = new Random(seed);
    Trees trees = new Trees(series, random);
    int unstable = random.nextInt(0, 30);
    Rule entry = trees.tree(random.nextInt(0, 3));
    Rule exit = new OrRule(trees.tree(random.nextInt(0, 3)), trees.ofPosition(type, costs));
    return new BaseStrategy("random " + seed, entry, exit, unstable, type);
  }

  private record Trees(BarSeries series, Random random) {
    Rule tree(int depth) {
      if (depth == 0) {
        return leaf();
      }
      Rule left = tree(depth - 1);
      Rule right = random.nextBoolean() ? leaf() : tree(depth - 1);
      return switch (random.nextInt(4)) {
        case 0 -> new AndRule(left, right);
        case 1 -> new XorRule(left, right);
        case 2 -> new AndRule(left, new NotRule(right));
        default -> new OrRule(left, right);
      };
    }

    private Rule leaf() {
      return switch (random.nextInt(8)) {
        case 0 -> new CrossedUpIndicatorRule(price(), price());
        case 1 -> new CrossedDownIndicatorRule(price(), price());
        case 2 -> random.nextBoolean() ? new OverIndicatorRule(price(), price()) : new UnderIndicatorRule(price(), price());
        case 3 -> new InPipeRule(price(), price(), price());
        case 4 -> new IsRisingRule(price(), random.nextInt(1, 6), random.nextInt(3, 10) / 10.0);
        case 5 -> new IsFallingRule(price(), random.nextInt(1, 6), random.nextInt(3, 10) / 10.0);
        case 6 -> random.nextBoolean() ? new IsHighestRule(price(), length()) : new IsLowestRule(price(), length());
        default -> oscillator();
      };
    }

    private Rule oscillator() {
      Indicator<Num> close = new ClosePriceIndicator(series);
      int length = length();
      boolean up = random.nextBoolean();
      return switch (random.nextInt(7)) {
        case 0 -> crosses(new RSIIndicator(close, length), up, random.nextInt(30, 70));
        case 1 -> crosses(new CCIIndicator(series, length), up, random.nextInt(-100, 100));
        case 2 -> crosses(new CMOIndicator(close, length), up, random.nextInt(-30, 30));
        case 3 -> crosses(new MACDIndicator(close, length, length + random.nextInt(2, 20)), up, 0);
        case 4 -> crosses(new ROCIndicator(close, length), up, random.nextInt(-2, 3));
        case 5 -> crosses(new WilliamsRIndicator(series, length), up, random.nextInt(-80, -20));
        default -> crosses(new StochasticOscillatorKIndicator(series, length), up, random.nextInt(20, 80));
      };
    }

    private static Rule crosses(Indicator<Num> indicator, boolean up, int level) {
      return up ? new CrossedUpIndicatorRule(indicator, level) : new CrossedDownIndicatorRule(indicator, level);
    }

    Rule ofPosition(TradeType type, boolean costs) {
      Indicator<Num> close = new ClosePriceIndicator(series);
      Number percent = random.nextInt(1, 8);
      List<IntFunction<Rule>> rules = new ArrayList<>(List.of(
          n -> new OpenedPositionMinimumBarCountRule(n), n -> new WaitForRule(type, n),
          n -> new TrailingStopLossRule(close, series.numFactory().numOf(percent)),
          n -> new AndRule(new WaitForRule(type, n), leaf())));
      if (!costs) {
        rules.add(n -> new StopLossRule(close, percent));
        rules.add(n -> new StopGainRule(close, percent));
      }
      return rules.get(random.nextInt(rules.size())).apply(random.nextInt(2, 40));
    }

    private int length() {
      return random.nextInt(2, 30);
    }

    private Indicator<Num> price() {
      Indicator<Num> bare = switch (random.nextInt(6)) {
        case 0 -> new OpenPriceIndicator(series);
        case 1 -> new HighPriceIndicator(series);
        case 2 -> new LowPriceIndicator(series);
        case 3 -> new MedianPriceIndicator(series);
        case 4 -> new TypicalPriceIndicator(series);
        default -> new ClosePriceIndicator(series);
      };
      return switch (random.nextInt(10)) {
        case 0 -> new SMAIndicator(bare, length());
        case 1 -> new EMAIndicator(bare, length());
        case 2 -> new WMAIndicator(bare, length());
        case 3 -> new HMAIndicator(bare, length());
        case 4 -> new DoubleEMAIndicator(bare, length());
        case 5 -> new KAMAIndicator(bare, length(), 2, 30);
        case 6 -> new HighestValueIndicator(bare, length());
        case 7 -> new LowestValueIndicator(bare, length());
        case 8 -> new SMAIndicator(new ATRIndicator(series, length()), length());
        default -> bare;
      };
    }
  }
}
