/**
 * Strategies over several instruments in one account. Start at {@link io.github.phidias.strategies.portfolio.DualMomentum}; each
 * is a record of its parameters that answers with the shares of equity to hold.
 */
package io.github.phidias.strategies.portfolio;
