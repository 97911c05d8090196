/**
 * Levels that are known before a session begins, taken from the one before. Start at {@link
 * io.github.phidias.indicators.pivots.PivotPoints}. Turning points of the price itself, found bar by bar, are another thing.
 */
package io.github.phidias.indicators.pivots;
