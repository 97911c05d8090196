/**
 * Oscillators: how fast and how far prices have moved of late.
 *
 * <p>Start at {@link io.github.phidias.indicators.momentum.Roc} for plain change, {@link
 * io.github.phidias.indicators.momentum.Stochastic} for the place in a range, {@link
 * io.github.phidias.indicators.momentum.MacdAligned} for the distance of two averages. Use them as {@code
 * Indicators.of(series).of(new Cci(20))}, or by name; several lines come from {@code outputs(...)}.
 *
 * <p>Lengths are in bars, from 1 to a million; a record refuses others when it is made. Where a market without movement leaves a
 * quotient undefined each says which constant stands for it.
 */
package io.github.phidias.indicators.momentum;
