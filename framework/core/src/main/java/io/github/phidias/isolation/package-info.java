/**
 * Runs that stay alive whatever the strategy does.
 *
 * <p>Start at {@link io.github.phidias.isolation.Watchdog}: it runs a backtest on a thread of its own and gives up on it when
 * one call of the strategy takes longer than its deadline. A thread cannot be stopped from outside, so what is given up on
 * goes on using its core until the process ends; a process of its own ({@code phidias backtest --isolate}) has no such limit.
 */
package io.github.phidias.isolation;
