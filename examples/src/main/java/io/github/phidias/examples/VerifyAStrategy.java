package io.github.phidias.examples;

import io.github.phidias.bars.Bars;
import io.github.phidias.bars.Column;
import io.github.phidias.datasets.Catalogue;
import io.github.phidias.signals.SignalColumn;
import io.github.phidias.strategies.EmaCrossover;
import io.github.phidias.strategy.ColumnStrategy;
import io.github.phidias.verify.StrategyVerifier;
import io.github.phidias.verify.VerifySettings;
import io.github.phidias.verify.Verification;
import java.util.Arrays;

/** Examines two strategies: one that normalises prices by the highest close of all, one that is sound. */
public final class VerifyAStrategy {
  private VerifyAStrategy() {}

  /** Looks right, and knows the best price of the years to come. */
  static final class BuysFarFromTheHigh implements ColumnStrategy {
    @Override
    public SignalColumn signals(io.github.phidias.bars.BarColumns columns) {
      Column close = columns.bars().close();
      double highest = Arrays.stream(close.toArray()).max().orElse(Double.NaN);
      SignalColumn.Builder signals = SignalColumn.builder(close.length());
      for (int t = 0; t < close.length(); t++) {
        signals.set(t, close.get(t) < highest / 2 ? SignalColumn.BUY : SignalColumn.SELL);
      }
      return signals.build();
    }
  }

  /** Prints what is found, and the warm-up of the sound one. */
  public static void main(String[] arguments) {
    Bars bars = Catalogue.load("ibm-1d");
    StrategyVerifier verifier = StrategyVerifier.of(VerifySettings.DEFAULTS.withBarsLimit(500));
    verifier.verify("buys far from the high", BuysFarFromTheHigh::new, bars).findings().forEach(System.out::println);
    Verification sound = verifier.verify("ema crossover", () -> EmaCrossover.of(12, 26), bars);
    System.out.println(sound.findings().size() + " findings; " + sound.warmUps().getFirst().text());
  }
}
