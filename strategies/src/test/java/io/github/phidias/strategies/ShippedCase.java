package io.github.phidias.strategies;

import io.github.phidias.strategy.StrategyDescriptor;
import io.github.phidias.strategy.StrategyRegistry;
import java.util.List;
import java.util.Map;

/**
 * A shipped strategy with parameters and five sets of bars, on each of which it signals at least {@link #LEAST_SIGNALS} times:
 * what is verified. A strategy that is new belongs into {@link #ALL}.
 */
record ShippedCase(String strategy, Map<String, Object> parameters, List<BarSet> sets) {
  /** A verification over bars without signals would say little. */
  static final int LEAST_SIGNALS = 20;

  static final StrategyRegistry SHIPPED = StrategyRegistry.of(new BuiltInStrategies().strategies());

  private static final List<BarSet> USUAL = List.of(
      BarSet.of("bitstamp-btcusd-1m"), BarSet.of("bitstamp-btcusd-5m"), BarSet.of("aapl-1d"), BarSet.of("goog-1d"),
      BarSet.of("ibm-1d"));

  /** Sessions need bars shorter than a day: bundled are those of one week of bitcoin and two days of ether. */
  private static final List<BarSet> INTRADAY = List.of(
      BarSet.of("bitstamp-btcusd-1m", 0, 2_000), BarSet.of("bitstamp-btcusd-1m", 2_000, 4_000),
      BarSet.of("bitstamp-btcusd-1m", 4_000, 6_000), BarSet.of("bitstamp-btcusd-5m"), BarSet.of("eth-usd-5m-2023"));

  /** An opening range gives two signals a day at most: only made-up bars have days enough. */
  private static final List<BarSet> MANY_DAYS = List.of(
      BarSet.madeUp("15m", 1), BarSet.madeUp("15m", 2), BarSet.madeUp("15m", 3), BarSet.madeUp("30m", 4),
      BarSet.madeUp("30m", 5));

  /** All but {@code sample}, which never signals, by name. */
  static final List<ShippedCase> ALL = List.of(
      of("bollinger_reversion"),
      of("buy_and_hold"),
      of("constant_mix"),
      of("dollar_cost_averaging"),
      of("donchian_breakout"),
      of("ema_crossover"),
      of("fibonacci_retracement"),
      of("filtered", Map.of(
          "strategy", "rsi", "filters", List.of(Map.of("trend", Map.of("length", 50)), "session"), "applies_to", "buy")),
      of("fvg"),
      of("grid_trading"),
      of("keltner_squeeze"),
      of("macd"),
      new ShippedCase("opening_range", Map.of(), MANY_DAYS),
      of("rsi"),
      of("rsi_2"),
      of("rules", Map.of(
          "entry", "crosses_above(ema(close, 12), ema(close, 26)) and rsi(close, 14) < level",
          "exit", "crosses_below(ema(close, 12), ema(close, 26))", "stop", "2 * atr(14)", "level", 70)),
      of("sma_crossover", Map.of("comparison", "EXACT")),
      of("supertrend"),
      of("time_series_momentum"),
      of("volatility_harvesting"),
      of("vote", Map.of("members", List.of(
          Map.of("strategy", "ema_crossover", "weight", 0.4, "min_confidence", 0.1), Map.of("strategy", "rsi", "weight", 0.3),
          Map.of("strategy", "bollinger_reversion", "weight", 0.3, "min_confidence", 0.1)))),
      new ShippedCase("vwap_reversion", Map.of("deviations", 1.5), INTRADAY),
      of("xabcd", Map.of("pivot_bars", 1, "tolerance", 0.3)));

  private static ShippedCase of(String strategy) {
    return of(strategy, Map.of());
  }

  private static ShippedCase of(String strategy, Map<String, Object> parameters) {
    return new ShippedCase(strategy, parameters, USUAL);
  }

  StrategyDescriptor descriptor() {
    return SHIPPED.find(strategy);
  }

  @Override
  public String toString() {
    return strategy + parameters;
  }
}
