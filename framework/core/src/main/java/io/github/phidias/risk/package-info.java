/**
 * What an order must pass before it is sent, how large it may be, and where to give it up.
 *
 * <p>Start at {@link io.github.phidias.risk.PreTradeCheck}: an order, the account and the circumstances in, a decision with
 * every reason out. {@link io.github.phidias.risk.TradingWindow} says when entries are allowed, {@link
 * io.github.phidias.risk.PositionSizing} how much, {@link io.github.phidias.risk.ProtectiveLevels} where stop and target
 * lie; {@link io.github.phidias.risk.RiskSettings} holds the limits of all of them.
 *
 * <p>Everything here is a pure function of its arguments: no clock, no state, no market, so that a simulation and a live
 * runner ask the same code. Orders that only reduce a position are never held back by a limit. Settings named
 * {@code ...Percent} and the daily loss are percent (2 is two percent); everything else is a fraction (0.02). A number
 * that is not one, NaN, fails the rule that reads it.
 */
package io.github.phidias.risk;
