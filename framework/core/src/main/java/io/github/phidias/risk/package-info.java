/**
 * What an order must pass before it is sent, how large it may be, and where to give it up.
 *
 * <p>Start at {@link io.github.phidias.risk.PreTradeCheck}: an order, the account and the circumstances in, a decision with
 * every reason out. {@link io.github.phidias.risk.TradingWindow} says when entries are allowed, {@link
 * io.github.phidias.risk.PositionSizing} how much, {@link io.github.phidias.risk.ProtectiveLevels} where stop and target
 * lie; {@link io.github.phidias.risk.RiskSettings} holds the limits of all of them. An account that trades by signals asks
 * {@link io.github.phidias.risk.EntryGates} before each entry, and {@link io.github.phidias.risk.EntrySizing} how large it is.
 *
 * <p>No clock and no market is read here, so that a simulation and a live runner ask the same code. Only two classes
 * remember anything, {@link io.github.phidias.risk.EntryGates} and {@link io.github.phidias.risk.KellyEstimate}, and both
 * give and take what they remember; all else is a pure function of its arguments. Orders that only reduce a position are
 * never held back by a limit. Settings named {@code ...Percent}, the daily loss and the drawdown are percent (2 is two
 * percent); everything else is a fraction (0.02). A number that is not one, NaN, fails the rule that reads it.
 */
package io.github.phidias.risk;
