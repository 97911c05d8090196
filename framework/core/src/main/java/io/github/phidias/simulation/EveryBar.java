package io.github.phidias.simulation;

import java.util.function.IntConsumer;

/**
 * Progress that is told of every bar before the strategy is asked about it, not only of one in some thousands: for who must
 * know which call does not come back. {@link #accept} is on the path of every bar, so it must be quick; what it throws ends
 * the run.
 */
public interface EveryBar extends IntConsumer {}
