package io.github.phidias.strategies.harvesting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.phidias.bars.Column;
import io.github.phidias.indicators.harvesting.Impulse;

/**
 * The statistics that the older bot's API answered, of one bar. Prices and trade profit are quote currency; NaN is what is not
 * known, null in JSON.
 *
 * @param symbol             the pair
 * @param view               the bar
 * @param breakEven          price at which what is held breaks even once booked profits are counted; zero with nothing held
 * @param entryPrice         average price of what is held; zero with nothing held
 * @param tradedPrice        price of the last order
 * @param scaled             whether thresholds are scaled
 * @param counters           of both sides
 * @param thresholds         with these counters, at the close of the bar
 * @param impulse            at the bar
 */
public record HarvestingStatistics(
    String symbol, HarvestView view, double breakEven, double entryPrice, double tradedPrice, boolean scaled, ScaleCounters counters,
    Thresholds thresholds, Impulse.Figures impulse) {

  static HarvestingStatistics of(VolatilityHarvesting p, HarvestView view, HarvestState state, Column closes, int index) {
    return new HarvestingStatistics(
        p.symbol(), view, state.breakEven, state.entryPrice, state.tradedPrice, p.scaleMode() != ScaleMode.OFF, state.counters,
        Thresholds.of(p, view.price(), view.high(), state.counters), Impulse.at(closes, index, p.impulseWindow()));
  }

  /**
   * The answer under the names of the older API: {@code portfolio_ratio} and {@code real_ratio} are percents with two decimals,
   * {@code rebalance_top} and {@code rebalance_bottom} the thresholds in force, {@code buy_percent} and {@code sell_percent} the
   * scaled ones before cap and floor, {@code working_range} another name of {@code work_range}.
   */
  public ObjectNode toJson(String exchange) {
    HarvestDecision decision = view.decision();
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("exchange", exchange).put("symbol", symbol);
    JsonNumbers.put(out, "last_price", view.price());
    JsonNumbers.put(out, "traded_price", tradedPrice);
    JsonNumbers.put(out, "buy_price_mean", breakEven);
    JsonNumbers.put(out, "entry_price_mean", entryPrice);
    JsonNumbers.put(out, "trade_profit", decision.tradeProfit());
    JsonNumbers.put(out, "percent_diff", decision.percentDiff());
    JsonNumbers.put(out, "price_diff", view.price() - tradedPrice);
    JsonNumbers.putPercent(out, "portfolio_ratio", view.targetRatio());
    JsonNumbers.putPercent(out, "real_ratio", decision.actualRatio());
    JsonNumbers.put(out, "ATH", view.high());
    JsonNumbers.put(out, "work_range", thresholds.workRange());
    JsonNumbers.put(out, "working_range", thresholds.workRange());
    JsonNumbers.put(out, "local_range", view.localRange());
    JsonNumbers.put(out, "rebalance_top", thresholds.sell());
    JsonNumbers.put(out, "rebalance_bottom", thresholds.buy());
    JsonNumbers.put(out, "min_profitable_percent", thresholds.minProfitablePercent());
    ObjectNode scale = out.putObject("order_scale").put("enabled", scaled)
        .put("buy_counter", counters.buy()).put("sell_counter", counters.sell());
    JsonNumbers.put(scale, "buy_percent", thresholds.buyScaled());
    JsonNumbers.put(scale, "sell_percent", thresholds.sellScaled());
    JsonNumbers.put(out, "impuls", impulse.impuls());
    JsonNumbers.put(out, "impuls_percent", impulse.impulsPercent());
    JsonNumbers.put(out, "impuls_harmonic", impulse.impulsHarmonic());
    JsonNumbers.put(out, "impuls_harmonic_percent", impulse.impulsHarmonicPercent());
    JsonNumbers.put(out, "ma_trend", view.trendLine());
    JsonNumbers.put(out, "ma_fast", view.fast());
    return out;
  }
}
