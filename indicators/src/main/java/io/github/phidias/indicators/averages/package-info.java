/**
 * Moving averages beyond the simple, the exponential and Wilder's: weighted, with less lag, and adaptive ones.
 *
 * <p>Start at {@link io.github.phidias.indicators.averages.Wma} for a window with weights, {@link
 * io.github.phidias.indicators.averages.Dema} for averages of averages, {@link io.github.phidias.indicators.averages.Kama} for
 * one that adapts. {@link io.github.phidias.indicators.averages.AverageKind} lets other indicators offer a choice. Use them as
 * {@code Indicators.of(series).of(new Kama(10))}, or by name.
 *
 * <p>Units are those of the input. Lengths are in bars, from 1 to a million; a record refuses others when it is made.
 */
package io.github.phidias.indicators.averages;
