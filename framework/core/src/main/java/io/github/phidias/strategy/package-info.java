/**
 * How a strategy is written, described and found.
 *
 * <p>Start at {@link io.github.phidias.strategy.TradingStrategy}. Three ways to write one, from easiest to fastest:
 * {@code TradingStrategy} (one decision for the last bar), {@link io.github.phidias.strategy.IndicatorStrategy} (ta4j
 * objects built once, a decision an index) and {@link io.github.phidias.strategy.ColumnStrategy} (all bars at once).
 * A strategy that sees the account is a {@link io.github.phidias.strategy.PortfolioAware}, made for each run by a {@link
 * io.github.phidias.strategy.StatefulStrategy} where its parameters are a record.
 * A {@link io.github.phidias.strategy.PortfolioStrategy} decides over several instruments at once. {@link
 * io.github.phidias.strategy.StrategyRegistry} finds strategies of both kinds by name.
 */
package io.github.phidias.strategy;
