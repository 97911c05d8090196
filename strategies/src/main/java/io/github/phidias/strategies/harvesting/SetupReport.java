package io.github.phidias.strategies.harvesting;

/**
 * What an order would be about at a bar: for a threshold in percent, the distance {@code D = W theta / 100} that moves the
 * target by it, the amount {@code N = T theta / 100}, and the least revenue of a round trip {@code N (D/p - 2 (f + s))}. The
 * weight itself moves too, so an order needs a smaller move of the price than D.
 *
 * @param buyDistance        D of the buying threshold, quote currency
 * @param sellDistance       D of the selling threshold, quote currency
 * @param buyAmount          N of the buying threshold, quote currency
 * @param sellAmount         N of the selling threshold, quote currency
 * @param valuePerPricePoint T / W: quote currency traded when the price moves by one
 * @param lowerPriceLimit    p - Q W / T: where the cash is used up, quote currency
 * @param buyMinRevenue      of a round trip that begins with a purchase, quote currency
 * @param sellMinRevenue     of a round trip that begins with a sale, quote currency
 * @param openProfit         B p - B m: what is held over its break-even price, quote currency
 */
public record SetupReport(
    double buyDistance, double sellDistance, double buyAmount, double sellAmount, double valuePerPricePoint, double lowerPriceLimit,
    double buyMinRevenue, double sellMinRevenue, double openProfit) {

  static SetupReport of(VolatilityHarvesting p, HarvestView view, double breakEven) {
    Thresholds thresholds = view.thresholds();
    double range = thresholds.workRange();
    double price = view.price();
    double equity = view.base() * price + view.quote();
    double costs = 2 * (p.commissionRate() + p.slippageRate());
    double buyDistance = range * thresholds.buy() / 100;
    double sellDistance = range * thresholds.sell() / 100;
    double buyAmount = equity * thresholds.buy() / 100;
    double sellAmount = equity * thresholds.sell() / 100;
    return new SetupReport(
        buyDistance, sellDistance, buyAmount, sellAmount, equity / range, price - view.quote() * range / equity,
        buyAmount * (buyDistance / price - costs), sellAmount * (sellDistance / price - costs),
        view.base() * price - view.base() * breakEven);
  }
}
