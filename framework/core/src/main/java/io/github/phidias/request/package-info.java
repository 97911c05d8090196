/**
 * A backtest asked for as one document: a strategy's name, columns of bars, and parameters.
 *
 * <p>Start at {@link io.github.phidias.request.BacktestRequest}. It checks everything in a fixed order, and the first
 * failure wins.
 */
package io.github.phidias.request;
