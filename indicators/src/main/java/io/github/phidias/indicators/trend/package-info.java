/**
 * Trends: how strong they are, which way they go, and where they would be over.
 *
 * <p>Start at {@link io.github.phidias.indicators.trend.Adx} for strength, {@link
 * io.github.phidias.indicators.trend.Supertrend} for a line that follows the price, {@link
 * io.github.phidias.indicators.trend.EfficiencyRatio} for a plain measure. Wilder's directional family (movement, indicators,
 * index, average) is computed once for a length and a seeding, whichever of its members are asked for. Lengths are in bars;
 * one that is too short throws an {@link io.github.phidias.errors.InputException}.
 */
package io.github.phidias.indicators.trend;
