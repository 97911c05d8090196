/**
 * One calendar for several sets of bars, whatever their own calendars, gaps and timeframes.
 *
 * <p>Start at {@link io.github.phidias.timeline.Timeline}: it visits every instant at which something closes or opens, in
 * order, and says what does. Nothing here knows of orders or accounts.
 */
package io.github.phidias.timeline;
