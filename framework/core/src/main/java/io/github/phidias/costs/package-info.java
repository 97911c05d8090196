/**
 * What trading costs: commissions, slippage, and what is paid for holding a position.
 *
 * <p>Start at {@link io.github.phidias.costs.CommissionModel}, {@link io.github.phidias.costs.SlippageModel} and {@link
 * io.github.phidias.costs.HoldingCosts}. Everything here is a pure function of what it is given, for a simulator and a
 * live account alike: no clock, no file, no account. Costs are positive when they are paid, negative when they are
 * received (a rebate, interest on cash). Rates are fractions ({@code 0.001} is 0.1 %), amounts of money are in quote
 * currency, quantities in base units and never negative, times UTC epoch milliseconds.
 */
package io.github.phidias.costs;
