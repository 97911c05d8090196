package io.github.phidias.strategies.harvesting;

import io.github.phidias.bars.Column;

/**
 * The benchmark that holds a fixed share: starts all in cash, goes to its weight at the first close, and back to it at each
 * close at which the weight is off by a number of points or more. Commission and slippage as given, no lots; purchases are
 * limited by cash.
 *
 * @param weight     w, fraction of equity
 * @param points     percent of equity that the weight may be off, above zero
 * @param commission fraction of the notional
 * @param slippage   fraction of the price
 */
public record MixBenchmark(double weight, double points, double commission, double slippage) {

  /** What a capital has become at the last close; the capital itself without a close. */
  public double endValue(Column closes, double capital) {
    double base = 0;
    double quote = capital;
    for (int t = 0; t < closes.length(); t++) {
      double price = closes.get(t);
      double worth = base * price;
      double equity = worth + quote;
      double excess = worth - weight * equity;
      if (t > 0 && !(Math.abs(100 * excess / equity) >= points)) {
        continue;
      }
      double bought = excess < 0
          ? Math.min(-excess / price, quote / (price * (1 + slippage) * (1 + commission))) : -Math.min(excess / price, base);
      double paid = bought > 0
          ? bought * price * (1 + slippage) * (1 + commission) : bought * price * (1 - slippage) * (1 - commission);
      base += bought;
      quote -= paid;
    }
    return closes.length() == 0 ? capital : base * closes.get(closes.length() - 1) + quote;
  }
}
