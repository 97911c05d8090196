package io.github.phidias.strategies.harvesting;

/**
 * Everything that was known and decided at the close of one bar, before any fill of it.
 *
 * @param openTime    open of the bar, UTC epoch milliseconds
 * @param price       p: the close
 * @param high        H: all-time high
 * @param targetRatio r; NaN for a floating target that has not started
 * @param base        B, base units
 * @param quote       Q, quote currency
 * @param thresholds  in force at this bar
 * @param slow        slow average
 * @param fast        fast average
 * @param trendLine   slow average less its gap
 * @param cross       of the fast average over the trend line
 * @param localRange  quote currency
 * @param priceDiff   p less the price of the last fill; NaN before the first
 * @param decision    what followed
 */
public record HarvestView(
    long openTime, double price, double high, double targetRatio, double base, double quote, Thresholds thresholds, double slow,
    double fast, double trendLine, Cross cross, double localRange, double priceDiff, HarvestDecision decision) {}
