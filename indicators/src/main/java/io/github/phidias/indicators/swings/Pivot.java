package io.github.phidias.indicators.swings;

/**
 * A turning point.
 *
 * @param index       index of its bar
 * @param type        HIGH or LOW
 * @param price       the high or the low of that bar
 * @param confirmedAt index of the bar at whose close it is known, k bars after {@code index}
 */
public record Pivot(int index, PivotType type, double price, int confirmedAt) {}
