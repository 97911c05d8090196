/**
 * From a target weight to an order.
 *
 * <p>Start at {@link io.github.phidias.rebalance.Rebalancer}: target weight, no-trade band, balances and price in, a {@link
 * io.github.phidias.rebalance.Rebalance} with its reason out. {@link io.github.phidias.rebalance.RebalanceRules} holds what
 * the venue asks and costs. Pure functions of their arguments, shared by the simulator and a live runner. Weights are
 * fractions of equity, bands and deviations percent of equity.
 */
package io.github.phidias.rebalance;
