package io.github.phidias.indicators.golden.peers;

import static io.github.phidias.indicators.golden.peers.PeerFamily.output;
import static io.github.phidias.indicators.golden.peers.PeerFamily.outputs;

import io.github.phidias.bars.Column;
import io.github.phidias.indicators.IndicatorColumns;
import io.github.phidias.indicators.IndicatorFormula;
import io.github.phidias.indicators.PriceSource;
import io.github.phidias.indicators.Seeding;
import io.github.phidias.indicators.averages.AverageKind;
import io.github.phidias.indicators.momentum.Apo;
import io.github.phidias.indicators.momentum.AwesomeOscillator;
import io.github.phidias.indicators.momentum.BalanceOfPower;
import io.github.phidias.indicators.momentum.Cci;
import io.github.phidias.indicators.momentum.Cmo;
import io.github.phidias.indicators.momentum.Dpo;
import io.github.phidias.indicators.momentum.FisherTransform;
import io.github.phidias.indicators.momentum.MacdAligned;
import io.github.phidias.indicators.momentum.MacdFixed;
import io.github.phidias.indicators.momentum.MassIndex;
import io.github.phidias.indicators.momentum.Momentum;
import io.github.phidias.indicators.momentum.Ppo;
import io.github.phidias.indicators.momentum.Qstick;
import io.github.phidias.indicators.momentum.RateKind;
import io.github.phidias.indicators.momentum.Roc;
import io.github.phidias.indicators.momentum.Stochastic;
import io.github.phidias.indicators.momentum.StochasticFast;
import io.github.phidias.indicators.momentum.StochasticRsi;
import io.github.phidias.indicators.momentum.Trix;
import io.github.phidias.indicators.momentum.UltimateOscillator;
import io.github.phidias.indicators.momentum.Vhf;
import io.github.phidias.indicators.momentum.WilliamsR;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

final class MomentumPeers implements PeerFamily {
  private static final List<String> MACD = List.of("macd", "signal", "hist");

  @Override
  public Map<String, Peer> talib() {
    return Map.ofEntries(
        Map.entry("MOM", (in, p) -> output("mom", in.column(new Momentum((int) p[0])))),
        Map.entry("ROC", (in, p) -> output("roc", in.column(roc(p, RateKind.PERCENT)))),
        Map.entry("ROCP", (in, p) -> output("rocp", in.column(roc(p, RateKind.FRACTION)))),
        Map.entry("ROCR", (in, p) -> output("rocr", in.column(roc(p, RateKind.RATIO)))),
        Map.entry("ROCR100", (in, p) -> output("rocr100", in.column(roc(p, RateKind.RATIO_100)))),
        Map.entry("STOCH", MomentumPeers::stochastic),
        Map.entry("STOCHF", (in, p) ->
            lines(in, List.of("fast_k", "fast_d"), new StochasticFast((int) p[0], (int) p[1], average(p, 2)))),
        Map.entry("STOCHRSI", (in, p) ->
            lines(in, List.of("fast_k", "fast_d"), new StochasticRsi((int) p[0], (int) p[1], 1, (int) p[2]))),
        Map.entry("WILLR", (in, p) -> output("willr", in.column(new WilliamsR((int) p[0])))),
        Map.entry("CCI", (in, p) -> output("cci", in.column(new Cci((int) p[0])))),
        Map.entry("CMO", (in, p) ->
            output("cmo", in.column(new Cmo((int) p[0], Cmo.Gathering.WILDER, PriceSource.CLOSE)))),
        Map.entry("APO", (in, p) ->
            output("apo", in.column(new Apo(lesser(p), greater(p), average(p, 2), PriceSource.CLOSE)))),
        Map.entry("PPO", (in, p) ->
            output("ppo", in.column(new Ppo(lesser(p), greater(p), 9, average(p, 2), PriceSource.CLOSE)))),
        Map.entry("MACD", (in, p) -> lines(in, MACD, new MacdAligned(lesser(p), greater(p), (int) p[2]))),
        Map.entry("MACDFIX", (in, p) -> lines(in, MACD, new MacdFixed((int) p[0]))),
        Map.entry("TRIX", (in, p) -> output("trix", in.column(new Trix((int) p[0], Seeding.SMA, PriceSource.CLOSE)))),
        Map.entry("ULTOSC", (in, p) -> output("ultosc", in.column(ultimate(p)))),
        Map.entry("BOP", (in, p) -> output("bop", in.column(new BalanceOfPower()))));
  }

  @Override
  public Map<String, Peer> tulip() {
    return Map.ofEntries(
        Map.entry("mom", (in, p) -> output("mom", in.column(new Momentum((int) p[0])))),
        Map.entry("roc", (in, p) -> output("roc", in.column(roc(p, RateKind.FRACTION)))),
        Map.entry("rocr", (in, p) -> output("rocr", in.column(roc(p, RateKind.RATIO)))),
        Map.entry("stoch", (in, p) -> lines(in, List.of("k", "d"), new Stochastic((int) p[0], (int) p[1], (int) p[2]))),
        Map.entry("stochrsi", (in, p) -> output("stochrsi",
            each(in.column(new StochasticRsi((int) p[0], (int) p[0], 1, 1)), percent -> percent / 100))),
        Map.entry("willr", (in, p) -> output("willr", in.column(new WilliamsR((int) p[0])))),
        Map.entry("cci", (in, p) -> output("cci", in.column(new Cci((int) p[0])))),
        Map.entry("cmo", (in, p) -> output("cmo", in.column(new Cmo((int) p[0])))),
        Map.entry("apo", (in, p) -> output("apo", in.column(new Apo((int) p[0], (int) p[1])))),
        Map.entry("ppo", (in, p) -> output("ppo", in.column(new Ppo((int) p[0], (int) p[1], 9)))),
        Map.entry("macd", (in, p) -> lines(in, MACD, tulipsMacd((int) p[0], (int) p[1], (int) p[2]))),
        // Tulip divides by the average of now, not by the one before.
        Map.entry("trix", (in, p) -> output("trix",
            each(in.column(new Trix((int) p[0])), percent -> percent / (1 + percent / 100)))),
        Map.entry("ultosc", (in, p) -> output("ultosc", in.column(ultimate(p)))),
        Map.entry("ao", (in, p) -> output("ao", in.column(new AwesomeOscillator(5, 34)))),
        Map.entry("bop", (in, p) -> output("bop", in.column(new BalanceOfPower()))),
        Map.entry("fisher", (in, p) -> lines(in, List.of("fisher", "signal"), new FisherTransform((int) p[0]))),
        Map.entry("dpo", (in, p) -> output("dpo", in.column(new Dpo((int) p[0])))),
        Map.entry("vhf", (in, p) -> output("vhf", in.column(new Vhf((int) p[0])))),
        Map.entry("mass", (in, p) -> output("mass", in.column(new MassIndex((int) p[0])))),
        Map.entry("qstick", (in, p) -> output("qstick", in.column(new Qstick((int) p[0])))));
  }

  private static Map<String, Column> lines(IndicatorColumns in, List<String> names, IndicatorFormula formula) {
    return outputs(names, in.columns(formula));
  }

  private static Column each(Column x, DoubleUnaryOperator function) {
    return Column.wrap(Arrays.stream(x.toArray()).map(function).toArray());
  }

  private static Roc roc(double[] p, RateKind kind) {
    return new Roc((int) p[0], kind, PriceSource.CLOSE);
  }

  /** Parameters: fast k, slow k, its kind of average, slow d, its kind. */
  private static Map<String, Column> stochastic(IndicatorColumns in, double[] p) {
    if (average(p, 2) != average(p, 4)) {
      throw new AssertionError("two kinds of averages in one oscillator");
    }
    return lines(in, List.of("slow_k", "slow_d"), new Stochastic((int) p[0], (int) p[1], (int) p[3], average(p, 2)));
  }

  /** TA-Lib takes the lesser of two lengths as the fast one, whichever comes first. */
  private static int lesser(double[] p) {
    return (int) Math.min(p[0], p[1]);
  }

  private static int greater(double[] p) {
    return (int) Math.max(p[0], p[1]);
  }

  /** TA-Lib's number for a kind of average. */
  private static AverageKind average(double[] p, int place) {
    int kind = place < p.length ? (int) p[place] : 0;
    return switch (kind) {
      case 0 -> AverageKind.SMA;
      case 1 -> AverageKind.EMA_SMA_SEED;
      case 2 -> AverageKind.WMA;
      default -> throw new AssertionError("none of ours stands for average " + kind);
    };
  }

  /** TA-Lib puts the lengths in order. */
  private static UltimateOscillator ultimate(double[] p) {
    double[] sorted = p.clone();
    Arrays.sort(sorted);
    return new UltimateOscillator((int) sorted[0], (int) sorted[1], (int) sorted[2]);
  }

  /** Tulip has Appel's own weights where his lengths are asked for. */
  private static IndicatorFormula tulipsMacd(int fast, int slow, int signal) {
    return fast == 12 && slow == 26
        ? new MacdFixed(signal, Seeding.FIRST_VALUE, PriceSource.CLOSE)
        : new MacdAligned(fast, slow, signal, Seeding.FIRST_VALUE, PriceSource.CLOSE);
  }
}
