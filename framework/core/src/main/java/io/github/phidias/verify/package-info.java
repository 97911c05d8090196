/**
 * Proofs that a strategy sees no later bar, keeps no state, changes no data, and how long it leans on its start.
 *
 * <p>Start at {@link io.github.phidias.verify.StrategyVerifier}, which makes fresh objects of a strategy, asks them in many
 * ways that must not matter and returns a {@link io.github.phidias.verify.Verification}; {@link
 * io.github.phidias.verify.PortfolioVerifier} does so over several instruments. {@link
 * io.github.phidias.verify.WarmUpCertificate} measures the warm-up of any column or ta4j indicator on its own.
 */
package io.github.phidias.verify;
