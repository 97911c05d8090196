/**
 * Read-only ta4j views of bars that end at the bar being decided.
 *
 * <p>Start at {@link io.github.phidias.series.SeriesCursor}: the engine moves it from bar to bar and hands its moving or
 * guarded {@link io.github.phidias.series.SeriesView} to a strategy. Reading past the cursor throws a {@link
 * io.github.phidias.series.LookAheadException}; every mutator throws. {@link
 * io.github.phidias.series.HigherTimeframe} shows a strategy the finished bars of a coarser timeframe.
 */
package io.github.phidias.series;
