package io.github.phidias.strategies.harvesting;

/**
 * What the gates read at a bar.
 *
 * @param warm       whether there are bars enough
 * @param cross      of the fast average over the trend line
 * @param slope      change of the slow average since the bar before, quote currency; NaN at the first bar
 * @param need       least slope, quote currency
 * @param slow       slow average
 * @param fast       fast average
 * @param trendLine  slow average less its gap
 * @param localRange highest less lowest close of late, quote currency
 */
record HarvestGates(
    boolean warm, Cross cross, double slope, double need, double slow, double fast, double trendLine, double localRange) {

  static HarvestGates of(
      VolatilityHarvesting p, boolean warm, double slowBefore, double slow, double fastBefore, double fast, double localRange) {
    double line = p.trendLine(slow);
    Cross cross = Cross.of(fastBefore, p.trendLine(slowBefore), fast, line);
    double need = p.trendMinAbs() + slow * p.trendMinBps() / 10_000;
    return new HarvestGates(warm, cross, slow - slowBefore, need, slow, fast, line, localRange);
  }

  /** Whether the cross goes with a slope that is steep enough. */
  boolean withTrend() {
    return cross == Cross.UP ? slope >= need : slope <= -need;
  }
}
