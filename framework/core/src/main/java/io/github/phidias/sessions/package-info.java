/**
 * Trading days: when a market's day begins and ends, and what was earned by day.
 *
 * <p>Start at {@link io.github.phidias.sessions.SessionCalendar}, which tells for any instant the session it belongs to and
 * when that ends; {@link io.github.phidias.sessions.SessionStatistics} sums up an equity column by session. A session
 * defines days, for orders that live a day and for statistics by day. It gives and takes no permission: what may be
 * entered when is the trading window's matter. Instants are UTC epoch milliseconds; no clock is read.
 */
package io.github.phidias.sessions;
