/**
 * Gates that an entry must pass, shared by the simulator and the live runner.
 *
 * <p>Start at {@link io.github.phidias.risk.TradingWindow}. Exits are never refused.
 */
package io.github.phidias.risk;
