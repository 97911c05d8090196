/**
 * The built-in strategies, one record each.
 *
 * <p>Start at {@link io.github.phidias.strategies.EmaCrossover}, which is typical: the components of the record are the
 * parameters, {@code signals} decides for all bars at once, and everything else (description, schema, grid axes) is
 * derived. Every one has the prefix property: its signal for a bar does not change when later bars are added. None of
 * them is advice; each says in one paragraph what it believes and when that fails.
 */
package io.github.phidias.strategies;
