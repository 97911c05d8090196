/**
 * What a strategy would have earned.
 *
 * <p>Start at {@link io.github.phidias.simulation.Simulator}, which runs a strategy over bars under {@link
 * io.github.phidias.simulation.SimulatorSettings} and gives a {@link io.github.phidias.simulation.SimulationResult}. A
 * signal is taken at the close of a bar and acted on at the next open; stops and targets are looked at inside the bar by a named
 * {@link io.github.phidias.matching.IntrabarPolicy}; every fill pays commission, and market fills slippage. Several instruments in
 * one account: {@link io.github.phidias.simulation.PortfolioSimulator}.
 *
 * <p>Two paths give the same bits. The event path, {@code EventEngine}, knows everything: it plays bar by bar, a {@code Market} for
 * each instrument, whose {@code Broker} turns decisions and reached orders into fills in an {@code Account}. The fast path, {@code
 * ColumnEngine} over a {@code Book}, passes over bars on which nothing can happen; {@code FastPath} says what it can express, and
 * every result says why the event path ran. Where a strategy sees nothing of the account, {@code SignalRecorder} asks it for all its
 * signals first.
 */
package io.github.phidias.simulation;
