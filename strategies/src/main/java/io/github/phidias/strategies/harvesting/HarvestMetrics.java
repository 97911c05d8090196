package io.github.phidias.strategies.harvesting;

import io.github.phidias.bars.Column;
import io.github.phidias.orders.Fill;
import java.util.List;

/**
 * A run held against what it must beat. T0 is the account at the first close before any trade, the end is the last close with
 * nothing sold. Judge by {@code excessLogVsInitialTargetMix}: buy and hold mostly measures exposure, and the weight of the
 * weight-matched mix is known only afterwards, which flatters every rule that buys falls.
 *
 * @param initialEquity               T0, quote currency
 * @param finalEquity                 T at the end, quote currency
 * @param totalReturn                 T / T0 - 1
 * @param maxDrawdown                 largest 1 - T / peak, T0 included; zero or more
 * @param averageWeight               mean over bars of the share in base after the bar's fill
 * @param buyHoldReturn               of all of T0 put into base at the first close, costs included, no lots
 * @param holdInitialReturn           of the account left alone
 * @param constantMix50Return         of {@link MixBenchmark} with weight one half and the selling threshold as its band
 * @param initialTargetMixReturn      the same with the first target weight
 * @param excessLogVsInitialTargetMix ln of the end value over that of this mix
 * @param weightMatchedMixReturn      the same with {@code averageWeight}
 * @param excessLogVsWeightMatchedMix ln of the end value over that of this mix
 * @param feesPaid                    quote currency
 * @param tradedNotional              sum over fills of quantity times price, quote currency
 * @param turnover                    {@code tradedNotional} over the mean equity
 * @param fills                       their number
 * @param timeAtMinRatio              share of bars with the target at its least
 * @param timeAtMaxRatio              share of bars with the target at its greatest
 * @param costDragBps                 fees over the mean equity, in 1/10000
 * @param pointsBetweenOppositeFills  mean distance of the prices of a fill and the next one of the other side, quote currency;
 *     NaN without such a pair
 * @param cashShare                   1 - {@code averageWeight}
 */
public record HarvestMetrics(
    double initialEquity, double finalEquity, double totalReturn, double maxDrawdown, double averageWeight, double buyHoldReturn,
    double holdInitialReturn, double constantMix50Return, double initialTargetMixReturn, double excessLogVsInitialTargetMix,
    double weightMatchedMixReturn, double excessLogVsWeightMatchedMix, double feesPaid, double tradedNotional, double turnover,
    int fills, double timeAtMinRatio, double timeAtMaxRatio, double costDragBps, double pointsBetweenOppositeFills,
    double cashShare) {

  /**
   * The figures of a run that noted into a log.
   *
   * @throws IllegalArgumentException when the log has no decided bar
   */
  public static HarvestMetrics of(VolatilityHarvesting p, HarvestLog log) {
    List<HarvestLog.Row> rows = log.rows();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("the log has no decided bar; run the strategy with HarvestingRun.into(log) first");
    }
    HarvestView first = rows.getFirst().view();
    Column closes = Column.wrap(rows.stream().mapToDouble(row -> row.view().price()).toArray());
    double last = closes.get(closes.length() - 1);
    double start = first.base() * first.price() + first.quote();
    double end = rows.getLast().equity();
    double weight = rows.stream().mapToDouble(HarvestLog.Row::weight).average().orElseThrow();
    double mean = rows.stream().mapToDouble(HarvestLog.Row::equity).average().orElseThrow();
    double fees = log.fills().stream().mapToDouble(Fill::commission).sum();
    double notional = log.fills().stream().mapToDouble(fill -> Math.abs(fill.quantity()) * fill.price()).sum();
    double costs = (1 + p.slippageRate()) * (1 + p.commissionRate());
    double half = mix(p, 0.5, closes, start);
    double atTarget = mix(p, first.targetRatio(), closes, start);
    double matched = mix(p, weight, closes, start);
    return new HarvestMetrics(
        start, end, end / start - 1, maxDrawdown(start, rows), weight, last / (first.price() * costs) - 1,
        (first.base() * last + first.quote()) / start - 1, half / start - 1, atTarget / start - 1, StrictMath.log(end / atTarget),
        matched / start - 1, StrictMath.log(end / matched), fees, notional, notional / mean, log.fills().size(),
        share(rows, p.minRatio()), share(rows, p.maxRatio()), 10_000 * fees / mean, betweenOpposite(log.fills()), 1 - weight);
  }

  private static double mix(VolatilityHarvesting p, double weight, Column closes, double capital) {
    return new MixBenchmark(weight, p.rebalanceTop(), p.commissionRate(), p.slippageRate()).endValue(closes, capital);
  }

  private static double maxDrawdown(double start, List<HarvestLog.Row> rows) {
    double peak = start;
    double worst = 0;
    for (HarvestLog.Row row : rows) {
      peak = Math.max(peak, row.equity());
      worst = Math.max(worst, 1 - row.equity() / peak);
    }
    return worst;
  }

  private static double share(List<HarvestLog.Row> rows, double limit) {
    return (double) rows.stream().filter(row -> row.view().targetRatio() == limit).count() / rows.size();
  }

  private static double betweenOpposite(List<Fill> fills) {
    double sum = 0;
    int pairs = 0;
    for (int i = 1; i < fills.size(); i++) {
      if (fills.get(i).quantity() > 0 != fills.get(i - 1).quantity() > 0) {
        sum += Math.abs(fills.get(i).price() - fills.get(i - 1).price());
        pairs++;
      }
    }
    return pairs == 0 ? Double.NaN : sum / pairs;
  }
}
