package io.github.phidias.datasets;

import io.github.phidias.bars.Bars;

/**
 * The bars of a file, and how they were read.
 *
 * @param bars   the bars
 * @param report what was skipped, ignored and found out on the way
 */
public record LoadedBars(Bars bars, ReadReport report) {}
