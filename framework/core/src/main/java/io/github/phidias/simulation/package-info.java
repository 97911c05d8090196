/**
 * What a strategy would have earned.
 *
 * <p>Start at {@link io.github.phidias.simulation.Simulator}, which runs a strategy over bars under {@link
 * io.github.phidias.simulation.SimulatorSettings} and gives a {@link io.github.phidias.simulation.SimulationResult}. A
 * signal is taken at the close of a bar and acted on at the next open; stops and targets are looked at inside the bar,
 * the stop first; every fill pays commission, and market fills slippage. Two engines give the same bits: {@code
 * ReferenceEngine}, bar by bar for any strategy, and {@code ColumnEngine}, for signals that are known beforehand: given by
 * column, or asked for at every bar by {@code SignalRecorder} where a strategy sees nothing of the account.
 */
package io.github.phidias.simulation;
