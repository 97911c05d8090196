package io.github.phidias.simulation;

/**
 * A closed round trip.
 *
 * @param id              1-based, by exit
 * @param side            direction
 * @param entryIndex      bar of the entry fill
 * @param entryTime       open time of that bar, UTC epoch milliseconds
 * @param entryPrice      entry fill price, quote currency
 * @param exitIndex       bar of the exit fill
 * @param exitTime        open time of that bar, UTC epoch milliseconds
 * @param exitPrice       exit fill price, quote currency
 * @param quantity        base units, above zero
 * @param entryCommission quote currency
 * @param exitCommission  quote currency
 * @param slippageCost    quantity times the distance of fill and reference price, both fills; already inside the prices
 * @param grossPnl        before commissions, quote currency
 * @param pnl             after both commissions, quote currency
 * @param returnPct       pnl over quantity times entry price, a fraction
 * @param barsHeld        bars from entry to exit
 * @param exitReason      why it was closed
 */
public record Trade(
    int id, Side side, int entryIndex, long entryTime, double entryPrice, int exitIndex, long exitTime, double exitPrice,
    double quantity, double entryCommission, double exitCommission, double slippageCost, double grossPnl, double pnl,
    double returnPct, int barsHeld, ExitReason exitReason) {}
