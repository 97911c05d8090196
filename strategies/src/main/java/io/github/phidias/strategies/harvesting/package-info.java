/**
 * The strategy volatility harvesting: its parameters, its decision, its state over a restart, and what it is judged by.
 *
 * <p>Start at {@link io.github.phidias.strategies.harvesting.VolatilityHarvesting}, the record of parameters; {@link
 * io.github.phidias.strategies.harvesting.HarvestingRun} is what sees an account, bar by bar. The single steps are pure
 * functions: {@link io.github.phidias.strategies.harvesting.TargetRatio}, {@link
 * io.github.phidias.strategies.harvesting.Thresholds}, {@link io.github.phidias.strategies.harvesting.HarvestDecision}, {@link
 * io.github.phidias.strategies.harvesting.BreakEven}. {@link io.github.phidias.strategies.harvesting.HarvestMetrics} holds a run
 * against what it must beat, {@link io.github.phidias.strategies.harvesting.HarvestingEnvironment} reads parameters from
 * environment variables, and {@link io.github.phidias.strategies.harvesting.HarvestingStatistics} answers what the API of the
 * older bot answered.
 *
 * <p>Percents are percents (3 is 3 %), ratios and rates are fractions, prices are quote currency per base unit.
 */
package io.github.phidias.strategies.harvesting;
