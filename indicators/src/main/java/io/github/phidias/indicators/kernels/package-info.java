/**
 * Building blocks for indicators, the built-in ones and your own.
 *
 * <p>Start at {@link io.github.phidias.indicators.kernels.NumberRuns}, which settles what NaN in the input means, and
 * {@link io.github.phidias.indicators.kernels.RollingSum}, which keeps the sum of a window exact to the last bits at a
 * cost that does not grow with the window.
 */
package io.github.phidias.indicators.kernels;
