/**
 * Golden runs of other engines: their strategies as ordinary ones of ours, their rules as settings.
 *
 * <p>Start at {@link io.github.phidias.strategies.golden.peers.BacktestingPyRules}, the settings that make the simulator trade as
 * backtesting.py does, and {@link io.github.phidias.strategies.golden.peers.VectorbtRules}, those of vectorbt.
 */
package io.github.phidias.strategies.golden.peers;
